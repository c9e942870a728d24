import path from 'node:path';
import { expect, it } from 'vitest';
import { hostileNames } from '../../../../shared/testing/hostile-strings/index.ts';
import { checkCaseFile, unpackCaseFile } from '../../case-files/testing/check-case-file.ts';
import { expectHarmless } from '../../case-files/testing/expect-harmless.ts';
import { openRetentionTest } from '../testing/retention-fixture.ts';

it('the file of a run of a policy with a hostile name runs nothing and keeps its signature', async () => {
  const retention = await openRetentionTest();
  try {
    const { test } = retention;
    const hostile = hostileNames().filter((name) => name.isWellFormed() && name.trim() !== '');
    const name = ['=HYPERLINK("http://evil.example")<script>', ...hostile].join(' ').slice(0, 200);
    const policyId = await retention.activate({ name, purpose: name, reason: name, legalBasis: name, owner: name });
    await retention.run(policyId);
    const [run] = await retention.runs(policyId);
    const to = path.join(test.folder, 'run');
    const file = await test.call('retention.exportErasureFile', {
      planId: run!.planId,
      reason: { purpose: 'retention' },
      to,
    });
    const files = await unpackCaseFile(file.path, `${to}-unpacked`);
    expect(files.get('index.html')!.toString()).toContain('=HYPERLINK(');
    await expectHarmless(files);
    expect(checkCaseFile(file.path)).toMatchObject({ intact: true, exitCode: 0 });
  } finally {
    await retention.dispose();
  }
}, 120_000);
