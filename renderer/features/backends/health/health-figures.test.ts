import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tabulateBots, tabulateFreshness, tabulateRuns } from './health-figures.ts';

const nameOf = (id: string) => id.toUpperCase();
const fresh = (behindSeconds: number) => ({
  syncedAt: '2026-11-22T10:00:00Z',
  newestMessageAt: null,
  completeUntil: null,
  behindSeconds,
});

describe('the freshness of all systems', () => {
  it('begins with the one that was never synced, then the one furthest behind', () => {
    const { rows } = tabulateFreshness(
      [
        { backendId: 'a', freshness: fresh(3600) },
        { backendId: 'b', freshness: null },
        { backendId: 'c', freshness: fresh(9 * 86_400 + 5) },
      ],
      { system: 's', days: 'd', nameOf },
    );
    expect(rows).toEqual([
      { system: 'B', days: null },
      { system: 'C', days: 9 },
      { system: 'A', days: 0 },
    ]);
  });
});

it('conversations per bot are summed over the months, none lost, most first', () => {
  const count = fc.record({ botId: fc.constantFrom('a', 'b', 'c'), conversations: fc.nat({ max: 1000 }) });
  fc.assert(
    fc.property(fc.array(count), (counts) => {
      const { rows } = tabulateBots(counts, { bot: 'b', conversations: 'c', nameOf });
      const numbers = rows.map((row) => Number(row['conversations']));
      expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));
      const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
      expect(sum(numbers)).toBe(sum(counts.map(({ conversations }) => conversations)));
    }),
  );
});

it('a sync that failed brought nothing that is known', () => {
  const run = { conversations: 1, messages: 5, seconds: 1 };
  const { rows } = tabulateRuns(
    [
      { ...run, at: 'x', outcome: 'done' },
      { ...run, at: 'y', outcome: 'failed' },
    ],
    { at: 'a', messages: 'm', nameOf },
  );
  expect(rows).toEqual([
    { at: 'X', messages: 5 },
    { at: 'Y', messages: null },
  ]);
});
