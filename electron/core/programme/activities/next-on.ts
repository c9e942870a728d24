import type { z } from 'zod';
import type { recurrence } from '../../../../shared/contract/programme.ts';
import { addDays, addMonthsClamped, type Day } from '../../../../shared/rules/days.ts';

export type Recurrence = z.output<typeof recurrence>;

/** From here on the longest recurrence stays within years of four digits. */
const lastYear = 9999 - 121;

/**
 * When something that recurs falls due next; null where that could be after the year 9999.
 * @param dayOfMonth the one that is meant: what falls on the 31st is due on 28 February, and on 31 March again
 */
export function nextOn(dueOn: Day, { every, unit }: Recurrence, dayOfMonth = dayOfMonthOf(dueOn)): Day | null {
  if (Number(dueOn.slice(0, 4)) > lastYear) return null;
  if (unit === 'days' || unit === 'weeks') return addDays(dueOn, unit === 'days' ? every : every * 7);
  return inMonth(addMonthsClamped(firstOfMonth(dueOn), unit === 'months' ? every : every * 12), dayOfMonth);
}

export function dayOfMonthOf(day: Day): number {
  return Number(day.slice(8));
}

function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}

/** As the months of deadlines: where a month has no such day, its last one. */
function inMonth(first: Day, dayOfMonth: number): Day {
  const last = addDays(addMonthsClamped(first, 1), -1);
  const wished = addDays(first, dayOfMonth - 1);
  return wished < last ? wished : last;
}
