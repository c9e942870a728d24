import type { Clock, ClockState } from '../../contract/incidents/clocks.ts';
import type { ClockEvent } from '../../contract/incidents/vocabulary.ts';
import { Problem } from '../../errors/problem.ts';
import { findBreachRegime, listBreachRegimes } from './breach-regimes.ts';
import type { BreachRegime, ClockRule } from './clock-rule.ts';
import { ClockSteps, sourceIn, toInstant } from './clock-steps.ts';
import { dayAt } from './count-limit.ts';
import { findMoment, readCourse, type EventCourse } from './event-course.ts';
import { findEnd } from './find-end.ts';
import type { Language } from './texts.ts';

export interface ClockQuestion {
  regimes: readonly string[];
  events: readonly ClockEvent[];
  /** IANA time zone: days are counted in it, and its country’s holidays count. */
  zone: string;
  circumstances?: readonly string[];
  /** Also drafts of law that would change one of the regimes. */
  withProposed?: boolean;
  language: Language;
}

/**
 * What is due by when under breach laws. Pure: the same question has the same answer, whatever the time.
 * Only clocks in the state `running` that are not `isProposed` are to be kept; others have a target for comparison.
 * @throws Problem incident.regimeUnknown
 */
export function computeClocks(question: ClockQuestion): Clock[] {
  const { withProposed = false } = question;
  const asked = [...new Set(question.regimes)].map(requireRegime);
  const drafts = listBreachRegimes().filter(({ proposes }) => asked.some(({ id }) => id === proposes));
  const enacted = asked.filter(({ proposes }) => proposes === undefined);
  const proposed = new Set([...asked.filter(({ proposes }) => proposes !== undefined), ...drafts]);
  return [...enacted, ...(withProposed ? proposed : [])].flatMap((regime) => clocksOf(regime, question));
}

function requireRegime(id: string): BreachRegime {
  const regime = findBreachRegime(id);
  if (!regime) throw new Problem('incident.regimeUnknown', { regime: id });
  return regime;
}

function clocksOf(regime: BreachRegime, question: ClockQuestion): Clock[] {
  const names = [regime.id, ...(regime.proposes === undefined ? [] : [regime.proposes])];
  const course = readCourse(question.events, names);
  return regime.clocks
    .filter((rule) => isInForce(rule, course, question.zone))
    .map((rule) => computeClock(regime, rule, course, question));
}

/** On the day the clock starts; before that, on the day of the first event; without any, from now on. */
function isInForce({ start, validFrom, validTo }: ClockRule, course: EventCourse, zone: string): boolean {
  const known = findStart(start, course)?.at ?? course.events[0]?.at;
  if (known === undefined) return validTo === null;
  const day = dayAt(known, zone);
  return validFrom <= day && (validTo === null || day <= validTo);
}

function findStart(start: ClockRule['start'], course: EventCourse) {
  return findMoment(course, start) ?? (start.otherwise ? findMoment(course, start.otherwise) : null);
}

function computeClock(regime: BreachRegime, rule: ClockRule, course: EventCourse, question: ClockQuestion): Clock {
  const { language, zone, circumstances = [] } = question;
  const steps = new ClockSteps(language, zone);
  const variant = rule.variants?.find(({ where }) => where.every((each) => circumstances.includes(each)));
  const source = variant?.source ?? rule.source;
  const limit = variant?.limit ?? rule.limit;
  const started = describeStart(rule, course, steps);
  const { target, latest } = findEnd({ rule, limit, source, started, course, zone, circumstances }, steps);
  const isDue = isOwed(rule, course, circumstances);
  if (!isDue) steps.add('notDue', { source: rule.source, values: { threshold: rule.threshold[language] } });
  const met = findMoment(course, { pick: 'first', of: rule.metBy });
  if (met) steps.add('met', { source, isGiven: true, to: met.at, values: { event: steps.name([met.type]) } });
  const note = variant?.note ?? rule.note;
  return {
    id: rule.id,
    regime: regime.id,
    obligation: rule.obligation[language],
    recipient: rule.recipient[language],
    threshold: rule.threshold[language],
    state: stateOf({ isDue, hasStarted: started !== null, target, last: latest ?? target, metAt: met?.at ?? null }),
    target: toInstant(target),
    latest: toInstant(latest),
    metAt: toInstant(met?.at ?? null),
    source: sourceIn(language, source),
    steps: steps.list,
    note: note?.[language] ?? null,
    isProposed: regime.proposes !== undefined,
    unverified: steps.list.some(({ isVerified }) => !isVerified),
  };
}

/** @returns when the clock began, in epoch milliseconds; null while it has not */
function describeStart({ start, source }: ClockRule, course: EventCourse, steps: ClockSteps): number | null {
  const awaited = steps.name(start.of);
  const regular = findMoment(course, start);
  const found = regular ?? findStart(start, course);
  if (!found) {
    const all = steps.name([...start.of, ...(start.otherwise?.of ?? [])]);
    steps.add('waiting', { source, values: { awaited: all } });
    return null;
  }
  const facts = { from: found.at, values: { event: steps.name([found.type]), awaited } };
  if (regular || !start.otherwise) steps.add('started', { source, isGiven: true, ...facts });
  else steps.add('started.otherwise', { source: start.otherwise.source, ...facts });
  return found.at;
}

function isOwed(
  { onlyWhere, notWhere }: ClockRule,
  { events }: EventCourse,
  circumstances: readonly string[],
): boolean {
  if (notWhere?.some((each) => circumstances.includes(each))) return false;
  if (!onlyWhere) return true;
  return (
    (onlyWhere.circumstances?.some((each) => circumstances.includes(each)) ?? false) ||
    (onlyWhere.events?.some((type) => events.some((event) => event.type === type)) ?? false)
  );
}

interface Standing {
  isDue: boolean;
  hasStarted: boolean;
  target: number | null;
  last: number | null;
  metAt: number | null;
}

function stateOf({ isDue, hasStarted, target, last, metAt }: Standing): ClockState {
  if (metAt !== null) return isDue && last !== null && metAt > last ? 'late' : 'met';
  if (!isDue) return 'notDue';
  if (!hasStarted) return 'waiting';
  return target === null ? 'undue' : 'running';
}
