import { dayIn, shiftDay, startOfDayIn } from './zoned-day.ts';

export const periodChoices = ['sinceLast', 'thirtyDays', 'lastMonth', 'lastQuarter', 'year', 'own'] as const;
export type PeriodChoice = (typeof periodChoices)[number];

/** Days as "2026-11-22"; the last one counts whole. */
export interface PeriodFields {
  choice: PeriodChoice;
  from: string;
  to: string;
}

export interface Period {
  from: string;
  to: string;
}

/** What the days of a period depend on. */
export interface Place {
  /** The review's own: what is outside working hours must lie on the day on which it is shown. */
  zone: string;
  /** Epoch milliseconds. */
  now: number;
  reviewedUntil: string | null;
}

/** What core evaluates at most. */
const longest = 2 * 366 * 86_400_000;

export function fillPeriod(choice: PeriodChoice, { zone, now, reviewedUntil }: Place): PeriodFields {
  const today = dayIn(zone, now);
  const [year, month] = today.split('-').map(Number) as [number, number];
  const firstOf = (back: number): string => new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 10);
  const sinceQuarter = (month - 1) % 3;
  switch (choice) {
    case 'sinceLast':
      return { choice, from: reviewedUntil ? dayIn(zone, Date.parse(reviewedUntil)) : today, to: today };
    case 'lastMonth':
      return { choice, from: firstOf(1), to: shiftDay(firstOf(0), -1) };
    case 'lastQuarter':
      return { choice, from: firstOf(sinceQuarter + 3), to: shiftDay(firstOf(sinceQuarter), -1) };
    case 'year':
      return { choice, from: shiftDay(today, -364), to: today };
    default:
      return { choice, from: shiftDay(today, -29), to: today };
  }
}

/**
 * The period of the fields. One that includes today ends now, so that it can be signed; one that follows a review
 * begins where that ended, to the millisecond. Null where the fields are no period.
 */
export function toPeriod({ choice, from, to }: PeriodFields, { zone, now, reviewedUntil }: Place): Period | null {
  const start = choice === 'sinceLast' && reviewedUntil ? Date.parse(reviewedUntil) : startOfDayIn(zone, from);
  const lastDay = startOfDayIn(zone, to);
  if (start === undefined || lastDay === undefined) return null;
  const end = Math.min(startOfDayIn(zone, shiftDay(to, 1)) ?? now, now);
  const isPeriod = end > start && end - start <= longest;
  return isPeriod ? { from: new Date(start).toISOString(), to: new Date(end).toISOString() } : null;
}
