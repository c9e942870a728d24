import { dayOf, startOfDay } from '../../lib/local-day.ts';

export const periodChoices = ['sinceLast', 'thirtyDays', 'lastMonth', 'lastQuarter', 'year', 'own'] as const;
export type PeriodChoice = (typeof periodChoices)[number];

/** Days as "2026-11-22"; the last one counts whole. */
export interface PeriodFields {
  choice: PeriodChoice;
  from: string;
  to: string;
}

/** What core evaluates at most. */
const longest = 2 * 366 * 86_400_000;

export interface Period {
  from: string;
  to: string;
}

/** The days of a choice, as this machine's clock counts them. */
export function fillPeriod(choice: PeriodChoice, now: Date, reviewedUntil: string | null): PeriodFields {
  const [from, to] = daysOf(choice, now, reviewedUntil);
  return { choice, from: dayOf(from.toISOString()), to: dayOf(to.toISOString()) };
}

/**
 * The period of the fields. One that includes today ends now, so that it can be signed; one that follows a review
 * begins where that ended, to the millisecond. Null where the fields are no period.
 */
export function toPeriod({ choice, from, to }: PeriodFields, now: Date, reviewedUntil: string | null): Period | null {
  const start = choice === 'sinceLast' && reviewedUntil ? reviewedUntil : startOfDay(from);
  const end = startOfDay(to, 1);
  if (!start || !end) return null;
  const until = end > now.toISOString() ? now.toISOString() : end;
  const length = Date.parse(until) - Date.parse(start);
  return length > 0 && length <= longest ? { from: start, to: until } : null;
}

function daysOf(choice: PeriodChoice, now: Date, reviewedUntil: string | null): [Date, Date] {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  const quarter = month - (month % 3);
  switch (choice) {
    case 'sinceLast':
      return [new Date(reviewedUntil ?? now), now];
    case 'lastMonth':
      return [new Date(year, month - 1, 1), new Date(year, month, 0)];
    case 'lastQuarter':
      return [new Date(year, quarter - 3, 1), new Date(year, quarter, 0)];
    case 'year':
      return [new Date(year - 1, month, day), now];
    default:
      return [new Date(year, month, day - 29), now];
  }
}
