import { describe, expect, it } from 'vitest';
import { findPeak, listMonths, tabulateVolume } from './volume.ts';

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
    const words = { month: 'Month', unit: 'conversations', nameBot: (id: string) => `Bot ${id}` };
    expect(tabulateVolume(counts, words)).toEqual({
      columns: [
        { id: 'month', label: 'Month', kind: 'month' },
        { id: 'b', label: 'Bot b', kind: 'number', unit: 'conversations' },
        { id: 'a', label: 'Bot a', kind: 'number', unit: 'conversations' },
      ],
      rows: [
        { month: '2025-12', b: 0, a: 3 },
        { month: '2026-01', b: 9, a: 0 },
        { month: '2026-02', b: 0, a: 1 },
      ],
    });
  });

  it('finds the busiest month', () => {
    expect(findPeak(counts)).toEqual(counts[2]);
    expect(findPeak([])).toBeNull();
  });
});
