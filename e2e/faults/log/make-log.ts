import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createRandom } from '../../bench/statistics.ts';
import { openTestCore } from '../../../electron/core/testing/test-core.ts';

/** What people write into a log, with all that is unlike its neighbours in bytes. */
const words = [
  'Prüfung',
  'Ärger',
  'Beschwerde',
  'request',
  '审查',
  'проверка',
  '🔍',
  '\u{FFFD}',
  '\u202E',
  '\u2028',
  '"quoted"',
  '\\n',
  '{}',
  'a\tb',
  '\u0000',
  'e\u0301',
];

/** The export of a real vault's log, of at least so many bytes. */
export async function makeLog(bytes: number, seed: number): Promise<Buffer> {
  const random = createRandom(seed);
  const pick = (): string => words[Math.floor(random() * words.length)]!;
  const test = await openTestCore();
  try {
    const to = path.join(test.folder, 'log.jsonl');
    for (let size = 0; size < bytes;) {
      const note = Array.from({ length: Math.floor(random() * 20) }, pick).join(' ');
      await test.call('transcripts.search', { reason: { purpose: `x ${pick()}`, note } });
      // An entry without its reason is about this long.
      size += 400 + Buffer.byteLength(note);
    }
    await test.call('audit.export', { to });
    return readFileSync(to);
  } finally {
    await test.dispose();
  }
}
