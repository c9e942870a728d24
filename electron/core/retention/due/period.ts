import type { RetentionPeriod } from '../../../../shared/contract/retention/policies.ts';
import { addDays, addMonthsClamped, dayOf, type Day } from '../../../../shared/rules/days.ts';

const dayLength = 86_400_000;

/**
 * The last day of a period that begins on a day: the day itself is not counted, and a month that lacks the day ends it
 * (sections 187(1), 188(2), (3) BGB).
 */
export function lastDayOf(start: Day, { amount, unit }: RetentionPeriod): Day {
  if (unit === 'days') return addDays(start, amount);
  return addMonthsClamped(start, unit === 'months' ? amount : 12 * amount);
}

/** Whether a period that began at an instant is over. Days are those of UTC. @param start epoch milliseconds */
export function isOver(start: number, period: RetentionPeriod, now: number): boolean {
  return start < cutOff(period, now);
}

/**
 * What began before this instant is past its period, what began at it or later is not. One comparison then tells it for
 * every conversation.
 * @returns epoch milliseconds
 */
export function cutOff(period: RetentionPeriod, now: number): number {
  const today = dayAt(now);
  let day = guessStart(period, today);
  // Months of different lengths end on one day: the latest start counts.
  while (lastDayOf(day, period) < today) day = addDays(day, 1);
  while (lastDayOf(addDays(day, -1), period) >= today) day = addDays(day, -1);
  return Date.parse(`${day}T00:00:00Z`);
}

function guessStart({ amount, unit }: RetentionPeriod, today: Day): Day {
  if (unit === 'days') return addDays(today, -amount);
  return addMonthsClamped(today, -(unit === 'months' ? amount : 12 * amount));
}

function dayAt(epochMs: number): Day {
  return dayOf(Math.floor(epochMs / dayLength));
}
