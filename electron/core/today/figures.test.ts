import { describe, expect, it } from 'vitest';
import { Problem } from '../../../shared/errors/problem.ts';
import { readFigures } from './figures.ts';
import { TodayParts } from './today-parts.ts';
import type { Ask } from './today-source.ts';

const answers: Record<string, unknown> = {
  'requests.list': { counts: { open: 3 } },
  'requests.statistics': { answered: [{ onTime: 2, late: 1 }] },
  'retention.facts': { facts: [] },
  'findings.groups': { groups: [{ findings: 4 }, { findings: 5 }] },
};
const failing =
  (name: string, code: 'internal' | 'vault.locked'): Ask =>
  (asked) =>
    asked === name ? Promise.reject(new Problem(code)) : (Promise.resolve(answers[asked]) as Promise<never>);
const read = async (ask: Ask) => {
  const logged: string[] = [];
  const parts = new TodayParts({ host: { log: (code) => logged.push(code) } });
  const figures = await readFigures({ ask, today: '2026-11-28' }, 'dpo', parts);
  return { figures, unread: parts.unread, logged };
};

describe('the figures of today', () => {
  it('are there without the one that cannot be read, which is named and logged by its code', async () => {
    expect(await read(failing('retention.facts', 'internal'))).toMatchObject({
      figures: { openRequests: 3, answeredThisQuarter: 3, onTimeThisQuarter: 2, oldestDays: null, openFindings: 9 },
      unread: ['retention'],
      logged: ['internal'],
    });
    const { figures, unread } = await read(failing('findings.groups', 'internal'));
    expect([figures.openFindings, figures.openRequests, unread]).toEqual([null, 3, ['finding']]);
  });

  it('are not there once the vault is locked', async () => {
    await expect(read(failing('findings.groups', 'vault.locked'))).rejects.toThrow(new Problem('vault.locked'));
  });
});
