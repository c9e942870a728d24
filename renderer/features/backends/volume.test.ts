import { describe, expect, it } from 'vitest';
import { buildSeries, findPeak, listMonths } from './volume.ts';

const counts = [
  { month: '2025-12', botId: 'a', conversations: 3 },
  { month: '2026-02', botId: 'a', conversations: 1 },
  { month: '2026-01', botId: 'b', conversations: 9 },
];

describe('volume per month', () => {
  it('lists months over the turn of the year', () => {
    expect(listMonths(['2026-02', '2025-11'])).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(listMonths([])).toEqual([]);
  });

  it('fills months without talk with nothing and puts the largest bot first', () => {
    expect(
      buildSeries(counts).map(({ botId, total, months }) => [
        botId,
        total,
        months.map(({ conversations }) => conversations),
      ]),
    ).toEqual([
      ['b', 9, [0, 9, 0]],
      ['a', 4, [3, 0, 1]],
    ]);
  });

  it('finds the busiest month', () => {
    expect(findPeak(counts)).toEqual(counts[2]);
    expect(findPeak([])).toBeNull();
  });
});
