import path from 'node:path';
import { expect, it } from 'vitest';
import { hostileStrings } from '../../../../shared/testing/hostile-strings/index.ts';
import { checkCaseFile, unpackCaseFile } from '../../case-files/testing/check-case-file.ts';
import { expectHarmless } from '../../case-files/testing/expect-harmless.ts';
import { openLetterTest } from '../letters/testing/open-letter-test.ts';

it('the file of a request carries the corpus of attacks as text, and keeps its signature', async () => {
  const at = await openLetterTest();
  try {
    const texts = hostileStrings().filter((text) => text.isWellFormed() && !text.includes('\0'));
    const id = await at.openCase({
      person: { name: '=HYPERLINK("http://evil.example")', email: 'a@b.example', address: '<script>alert(1)</script>' },
      text: texts
        .map((text) => text.slice(0, 60))
        .join('\n')
        .slice(0, 4000),
    });
    for (const text of texts.slice(0, 80)) await at.call('requests.comment', { id, text: text.slice(0, 400) || 'x' });
    const to = path.join(at.test.folder, 'akte');
    const file = await at.call('requests.exportCaseFile', { id, reason: { purpose: 'complaint' }, language: 'de', to });
    const files = await unpackCaseFile(file.path, `${to}-unpacked`);
    expect(files.get('index.html')!.toString()).toContain('=HYPERLINK(');
    await expectHarmless(files);
    expect(checkCaseFile(file.path)).toMatchObject({ intact: true, exitCode: 0 });
  } finally {
    await at.dispose();
  }
}, 120_000);
