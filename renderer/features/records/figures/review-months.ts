import type { RecordSummary } from '../../../../shared/contract/records/records.ts';
import type { ChartData } from '../../../ui/chart/chart-data.ts';

type Reviewed = Pick<RecordSummary, 'state' | 'reviewOn'>;

/** Months shown, the present one first. */
export const shownMonths = 12;

/** "2026-11" and the months after it. */
export function listMonths(first: string, count: number): string[] {
  const [year = 0, month = 1] = first.split('-').map(Number);
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 7),
  );
}

export interface ReviewCounts {
  /** Their day is over. */
  overdue: number;
  /** Nobody set a day. */
  without: number;
  months: { month: string; reviews: number }[];
}

/** When the records that are not retired are looked at again, counted from today ("2026-11-22"). */
export function countReviews(records: readonly Reviewed[], today: string): ReviewCounts {
  const current = records.filter(({ state }) => state !== 'retired');
  const days = current.flatMap(({ reviewOn }) => (reviewOn === null ? [] : [reviewOn]));
  const coming = days.filter((day) => day >= today);
  return {
    overdue: days.length - coming.length,
    without: current.length - days.length,
    months: listMonths(today.slice(0, 7), shownMonths).map((month) => ({
      month,
      reviews: coming.filter((day) => day.startsWith(month)).length,
    })),
  };
}

export function tabulateReviews({ months }: ReviewCounts, words: { month: string; reviews: string }): ChartData {
  return {
    columns: [
      { id: 'month', label: words.month, kind: 'month' },
      { id: 'reviews', label: words.reviews, kind: 'number' },
    ],
    rows: months.map(({ month, reviews }) => ({ month, reviews })),
  };
}
