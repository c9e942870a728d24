import type { AccessDay } from '../../../shared/contract/access-reviews.ts';
import { dayIn, shiftDay } from './zoned-day.ts';

/** Every day of the period in its zone; those on which nothing was opened count 0. */
export function fillDays(known: readonly AccessDay[], period: { from: string; to: string }, zone: string): AccessDay[] {
  const byDay = new Map(known.map((entry) => [entry.day, entry]));
  const first = dayIn(zone, Date.parse(period.from));
  const last = dayIn(zone, Date.parse(period.to) - 1);
  const days: AccessDay[] = [];
  for (let day = first; day <= last; day = shiftDay(day, 1))
    days.push(byDay.get(day) ?? { day, opened: 0, busiest: 0 });
  return days;
}

/** The day with the busiest hour; null where nothing was opened. */
export function findBusiest(days: readonly AccessDay[]): AccessDay | null {
  return days.reduce<AccessDay | null>((best, day) => (day.busiest > (best?.busiest ?? 0) ? day : best), null);
}
