import { localDay } from '../../../../shared/rules/local-day.ts';

/** A year of an organisation, in its time zone. Epoch milliseconds; the end is exclusive. */
export interface Year {
  number: number;
  from: number;
  to: number;
}

/** No place is further than this from UTC. */
const furthest = 15 * 3_600_000;

export function yearIn(zone: string, number: number): Year {
  return { number, from: beginOf(number, zone), to: beginOf(number + 1, zone) };
}

/** The first instant that is in the year there. */
function beginOf(year: number, zone: string): number {
  const first = `${year}-01-01`;
  let before = Date.UTC(year, 0, 1) - furthest;
  let after = Date.UTC(year, 0, 1) + furthest;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (localDay(new Date(middle).toISOString(), zone) < first) before = middle;
    else after = middle;
  }
  return after;
}

export function isDayOf({ number }: Year, day: string | null): boolean {
  return day !== null && day.startsWith(`${number}-`);
}

export function isInstantOf({ from, to }: Year, at: number | null): boolean {
  return at !== null && at >= from && at < to;
}
