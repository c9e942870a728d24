import type { RuleSource } from '../rule.ts';
import { isVerified } from '../rule.ts';
import type { ClockLimit, ClockRule } from './clock-rule.ts';
import type { ClockSteps } from './clock-steps.ts';
import {
  calendarOfCountry,
  calendarOfZone,
  countLimit,
  holidayAt,
  moveToNoon,
  moveToWorkingDay,
  nextFullHour,
} from './count-limit.ts';
import { findMoment, type EventCourse } from './event-course.ts';
import { showLimit } from './texts.ts';

interface EndFacts {
  rule: ClockRule;
  /** As the circumstances make it; null where the law names no number. */
  limit: ClockLimit | null;
  source: RuleSource;
  /** Epoch milliseconds; null while the clock has not begun. */
  started: number | null;
  course: EventCourse;
  zone: string;
  circumstances: readonly string[];
}

/** In epoch milliseconds. latest: only where another reading gives more time. */
interface ClockEnd {
  target: number | null;
  latest: number | null;
}

/** Says step by step when a clock ends. */
export function findEnd(facts: EndFacts, steps: ClockSteps): ClockEnd {
  const { rule, limit, source, started, zone } = facts;
  if (started === null) {
    describeCapAhead(facts, steps);
    return { target: null, latest: null };
  }
  if (!limit) {
    steps.add('undue', { source, from: started });
    return { target: null, latest: null };
  }
  // A file of rules begins its ids with the country they are of.
  const { calendar, holidaySource } = calendarOfCountry(rule.id.slice(0, 2).toUpperCase());
  const counted = countLimit(started, limit, zone, calendar);
  const amount = showLimit(steps.language, limit);
  // An end in business days rests on the holidays as well.
  const weaker = limit.unit === 'businessDay' && holidaySource && !isVerified(holidaySource) ? holidaySource : source;
  steps.add(`counted.${limit.unit}`, { source: weaker, from: started, to: counted, values: { amount } });
  const capped = keepCap(facts, started, counted, steps);
  const target = moveByNoonRule(facts, capped, steps);
  return { target, latest: findLatest(facts, { started, limit, target }, steps) };
}

function describeCapAhead({ rule: { cap }, course, zone }: EndFacts, steps: ClockSteps): void {
  const from = cap ? findMoment(course, cap) : null;
  if (!cap || !from) return;
  const { calendar } = calendarOfZone(zone);
  const to = countLimit(from.at, cap.limit, zone, calendar);
  const values = { amount: showLimit(steps.language, cap.limit), event: steps.name([from.type]) };
  steps.add('waiting.cap', { source: cap.source, from: from.at, to, values });
}

function keepCap({ rule: { cap }, course, zone }: EndFacts, started: number, end: number, steps: ClockSteps): number {
  const from = cap ? findMoment(course, cap) : null;
  if (!cap || !from) return end;
  const { calendar } = calendarOfZone(zone);
  const to = countLimit(from.at, cap.limit, zone, calendar);
  const values = { amount: showLimit(steps.language, cap.limit), event: steps.name([from.type]) };
  if (started > to) {
    steps.add('cap.void', { source: cap.whenLater, from: from.at, to, values });
    return end;
  }
  steps.add(to < end ? 'cap.counts' : 'cap.kept', { source: cap.source, from: from.at, to, values });
  return Math.min(end, to);
}

function moveByNoonRule({ rule: { noonRule }, zone, circumstances }: EndFacts, end: number, steps: ClockSteps): number {
  if (!noonRule) return end;
  const { calendar, holidaySource } = calendarOfZone(zone);
  const { source } = noonRule;
  if (!holidaySource) steps.add('holidays.unknown', { source });
  const noon = moveToNoon(end, zone, calendar);
  if (noon === null) return end;
  if (noonRule.notWhere?.some((each) => circumstances.includes(each))) {
    steps.add('noon.excluded', { source, from: end });
    return end;
  }
  const holiday = holidayAt(end, zone, calendar);
  // The end rests on both: that it moves, and what is a holiday.
  const weaker = holidaySource && !isVerified(holidaySource) ? holidaySource : source;
  if (holiday === null) steps.add('noon.weekend', { source, from: end, to: noon });
  else steps.add('noon.holiday', { source: weaker, from: end, to: noon, values: { holiday } });
  return noon;
}

function findLatest(
  { rule: { latest }, zone }: EndFacts,
  { started, limit, target }: { started: number; limit: ClockLimit; target: number },
  steps: ClockSteps,
): number | null {
  if (!latest) return null;
  const { calendar } = calendarOfZone(zone);
  const to =
    latest.reading === 'nextFullHour'
      ? countLimit(nextFullHour(started), limit, zone, calendar)
      : moveToWorkingDay(target, zone, calendar);
  if (to <= target) return null;
  steps.add(`latest.${latest.reading}`, { source: latest.source, from: target, to });
  return to;
}
