import { describe, expect, it } from 'vitest';
import { countReviews, listMonths, tabulateReviews } from './review-months.ts';

const on = (reviewOn: string | null, state: 'draft' | 'released' | 'retired' = 'released') => ({ state, reviewOn });

describe('the reviews of the coming months', () => {
  it('begin with the present month and pass the end of the year', () => {
    expect(listMonths('2026-11', 3)).toEqual(['2026-11', '2026-12', '2027-01']);
  });

  it('are counted by month, from today on', () => {
    const counts = countReviews([on('2026-11-22'), on('2026-11-30'), on('2027-01-02')], '2026-11-22');
    expect(counts.months.slice(0, 3)).toEqual([
      { month: '2026-11', reviews: 2 },
      { month: '2026-12', reviews: 0 },
      { month: '2027-01', reviews: 1 },
    ]);
    expect(counts).toMatchObject({ overdue: 0, without: 0 });
  });

  it('are overdue from the day after, and unknown without a day; retired records need none', () => {
    const counts = countReviews([on('2026-11-21'), on(null, 'draft'), on(null, 'retired')], '2026-11-22');
    expect(counts).toMatchObject({ overdue: 1, without: 1 });
  });

  it('have a row for every month', () => {
    const data = tabulateReviews(countReviews([], '2026-11-22'), { month: 'Month', reviews: 'Reviews' });
    expect(data.rows).toHaveLength(12);
    expect(data.rows[0]).toEqual({ month: '2026-11', reviews: 0 });
  });
});
