import { createHash } from 'node:crypto';
import {
  accessRules,
  type AccessFinding,
  type AccessReviewSettings,
} from '../../../../shared/contract/access-reviews.ts';
import type { Period, PlacedEvent } from './access-event.ts';
import { findExceeding, type Counted } from './rolling-window.ts';
import { countingRules, type CountingRule } from './rule-table.ts';

/** A finding before anybody is named. */
export type BareFinding = Omit<AccessFinding, 'person'> & { person: string };

/** Who read when for the first time ever, oldest first. */
export interface FirstReading {
  person: string;
  at: number;
  reference: string;
}

const referencesAtMost = 200;

/**
 * What stands out in a period. `events` are in the order of their time and reach back before it, so that a night at
 * the turn of two periods is seen in the later one.
 */
export function findFindings(
  events: readonly PlacedEvent[],
  firstReadings: readonly FirstReading[],
  period: Period,
  settings: AccessReviewSettings,
): BareFinding[] {
  const counted = countingRules.flatMap((rule) => applyRule(rule, events, period, settings));
  return [...counted, ...findNewReaders(firstReadings, period)].toSorted(
    (a, b) =>
      accessRules.indexOf(a.rule) - accessRules.indexOf(b.rule) ||
      compare(a.person, b.person) ||
      compare(a.from, b.from) ||
      compare(a.subject ?? '', b.subject ?? ''),
  );
}

function applyRule(
  { rule, windowMs, limit: readLimit, units, subject }: CountingRule,
  events: readonly PlacedEvent[],
  period: Period,
  settings: AccessReviewSettings,
): BareFinding[] {
  const people = new Map<string, Map<string | null, Concerned[]>>();
  for (const event of events) {
    if (event.at >= period.to || (windowMs === null && event.at < period.from)) continue;
    const what = units(event, settings);
    if (what === null) continue;
    const subjects = getOrMake(people, event.person, () => new Map<string | null, Concerned[]>());
    const counted = getOrMake(subjects, subject?.(event) ?? null, () => []);
    counted.push({ at: event.at, noticedAt: event.noticedAt, units: what, reference: event.reference });
  }
  const groups = [...people].flatMap(([person, subjects]) =>
    [...subjects].map(([about, counted]) => ({ person, subject: about, counted })),
  );
  const limit = readLimit(settings.limits);
  return groups.flatMap(({ person, subject: about, counted }) => {
    const found = findExceeding(counted, { windowMs: windowMs ?? Infinity, limit, since: period.from });
    if (!found) return [];
    const references = found.members.map((index) => counted[index]!.reference);
    const { peak, from, to } = found;
    return [describe({ rule, person, subject: about, count: peak, limit, from, to }, references)];
  });
}

interface Concerned extends Counted {
  reference: string;
}

/** Somebody new among readers. Where nobody read before the period, everybody is new and nobody stands out. */
function findNewReaders(firstReadings: readonly FirstReading[], { from, to }: Period): BareFinding[] {
  if (!firstReadings.some(({ at }) => at < from)) return [];
  return firstReadings
    .filter(({ at }) => at >= from && at < to)
    .map(({ person, at, reference }) =>
      describe({ rule: 'firstReading', person, subject: null, count: 1, limit: 1, from: at, to: at }, [reference]),
    );
}

function describe(
  found: Pick<BareFinding, 'rule' | 'person' | 'subject' | 'count' | 'limit'> & Period,
  references: readonly string[],
): BareFinding {
  const from = new Date(found.from).toISOString();
  const to = new Date(found.to).toISOString();
  const { rule, person, subject, count, limit } = found;
  const identity = JSON.stringify([rule, person, subject, count, limit, from, to, references]);
  return {
    key: createHash('sha256').update(identity).digest('hex').slice(0, 24),
    ...found,
    from,
    to,
    entries: references.length,
    references: references.slice(0, referencesAtMost),
  };
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
