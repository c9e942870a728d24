import type { AccessDay, PersonAccess } from '../../../../shared/contract/access-reviews.ts';
import { isReading, type Period, type PlacedEvent } from './access-event.ts';
import { findExceeding, rollWindows } from './rolling-window.ts';

export type BarePersonAccess = Omit<PersonAccess, 'person'> & { person: string };

const hour = 3_600_000;

/** What each person did in the period, who opened most first. Events are in the order of their time. */
export function summarisePeople(events: readonly PlacedEvent[], period: Period): BarePersonAccess[] {
  return [...groupByPerson(events, period)]
    .map(([person, own]) => summarise(person, own))
    .toSorted((a, b) => b.opened - a.opened || b.listed - a.listed || (a.person < b.person ? -1 : 1));
}

/** Per local day: how much was opened, and the most that one person opened within one hour. */
export function summariseDays(events: readonly PlacedEvent[], period: Period): AccessDay[] {
  const days = new Map<string, AccessDay>();
  for (const [, own] of groupByPerson(events, period)) {
    const opened = own.filter(({ kind }) => kind === 'opened');
    for (const { day } of opened) {
      const known = days.get(day) ?? { day, opened: 0, busiest: 0 };
      days.set(day, { ...known, opened: known.opened + 1 });
    }
    const targets = listTargets(opened);
    for (const { index, total } of rollWindows(targets, hour)) {
      const known = days.get(targets[index]!.day)!;
      days.set(known.day, { ...known, busiest: Math.max(known.busiest, total) });
    }
  }
  return [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

function groupByPerson(events: readonly PlacedEvent[], { from, to }: Period): Map<string, PlacedEvent[]> {
  const groups = new Map<string, PlacedEvent[]>();
  for (const event of events) {
    if (!isReading(event) || event.at < from || event.at >= to) continue;
    const known = groups.get(event.person);
    if (known) known.push(event);
    else groups.set(event.person, [event]);
  }
  return groups;
}

function summarise(person: string, events: readonly PlacedEvent[]): BarePersonAccess {
  const opened = events.filter(({ kind }) => kind === 'opened');
  const targets = listTargets(opened);
  const busiest = findExceeding(targets, { windowMs: hour, limit: 1 });
  return {
    person,
    opened: opened.length,
    conversations: new Set(targets.map(({ units }) => units[0])).size,
    exported: opened.filter(({ isExport }) => isExport).length,
    listed: events.length - opened.length,
    unmasked: new Set(events.flatMap(({ unmasked }) => unmasked)).size,
    reasons: countReasons(events),
    outsideHours: events.filter(({ isOutsideHours }) => isOutsideHours).length,
    busiest: busiest && {
      from: new Date(busiest.from).toISOString(),
      to: new Date(busiest.to).toISOString(),
      conversations: busiest.peak,
    },
  };
}

function countReasons(events: readonly PlacedEvent[]): PersonAccess['reasons'] {
  const reasons = new Map<string | null, { purpose: string | null; count: number; withCase: number }>();
  for (const { purpose, hasCase } of events) {
    const known = reasons.get(purpose) ?? { purpose, count: 0, withCase: 0 };
    reasons.set(purpose, { purpose, count: known.count + 1, withCase: known.withCase + (hasCase ? 1 : 0) });
  }
  return [...reasons.values()].toSorted(
    (a, b) => b.count - a.count || ((a.purpose ?? '') < (b.purpose ?? '') ? -1 : 1),
  );
}

function listTargets(opened: readonly PlacedEvent[]): { at: number; day: string; units: string[] }[] {
  return opened.flatMap(({ at, day, target }) => (target === null ? [] : [{ at, day, units: [target] }]));
}
