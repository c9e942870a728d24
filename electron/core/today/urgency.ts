import { addDays } from '../../../shared/rules/days.ts';
import type { TodayUrgency } from '../../../shared/contract/today.ts';
import type { FoundItem } from './today-source.ts';

const hourMs = 3_600_000;
const hoursUntilUrgent = 72;

/** How a day that falls due stands on another. */
export function urgencyOfDay(dueOn: string, today: string): TodayUrgency {
  if (dueOn < today) return 'overdue';
  return dueOn <= addDays(today, hoursUntilUrgent / 24) ? 'hours' : 'days';
}

/** @param dueAt, now epoch milliseconds */
export function urgencyOfInstant(dueAt: number, now: number): TodayUrgency {
  if (dueAt < now) return 'overdue';
  return dueAt - now <= hoursUntilUrgent * hourMs ? 'hours' : 'days';
}

const ranks: Record<TodayUrgency, number> = { overdue: 0, hours: 1, days: 2, decide: 3, routine: 4 };
const kindRanks = [
  'incident',
  'request',
  'retention',
  'record',
  'approval',
  'programme',
  'review',
  'finding',
  'backend',
  'vault',
];

/** What is overdue first, then by date; within a day what the law asks for goes before what somebody planned. */
export function byUrgency(one: FoundItem, other: FoundItem): number {
  return (
    ranks[one.urgency] - ranks[other.urgency] ||
    compare(dateOf(one), dateOf(other)) ||
    kindRanks.indexOf(one.kind) - kindRanks.indexOf(other.kind) ||
    compare(one.key, other.key)
  );
}

/** A day ends after its last hour. */
function dateOf({ dueAt, dueOn }: FoundItem): string {
  if (dueAt !== null) return new Date(dueAt).toISOString();
  return dueOn === null ? '9999' : `${dueOn}T23:59:59.999Z`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
