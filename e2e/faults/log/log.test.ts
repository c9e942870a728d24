import { beforeAll, describe, expect, it } from 'vitest';
import { changeLog } from './change-log.ts';
import { CheckedLog } from './checked-log.ts';
import { makeLog } from './make-log.ts';

describe('an exported log', () => {
  let log: Buffer;
  beforeAll(async () => {
    log = await makeLog(12_000, 3);
  });

  it('is found out by any byte changed, inserted or deleted, and by any line dropped, repeated or moved', () => {
    const figures = changeLog(log, { stride: 5, compared: 100, seed: 3 });
    expect(figures.missed).toEqual([]);
    expect(figures.positions).toBeGreaterThan(2000);
  });

  it('passes unchanged, so that what is found is the change', () => {
    const checked = new CheckedLog(log);
    for (const position of [0, 700, log.length - 1]) {
      expect(checked.findsChange(position, position + 1, log.subarray(position, position + 1))).toBe(false);
    }
  });
});
