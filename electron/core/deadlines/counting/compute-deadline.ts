import type { Deadline, DeadlineInput } from '../../../../shared/contract/deadlines.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { addBusinessDays } from '../../../../shared/rules/calendar.ts';
import { addDays, laterOf, type Day } from '../../../../shared/rules/days.ts';
import { findRule } from '../../../../shared/rules/find-rule.ts';
import { findPlace, type Place } from '../../../../shared/rules/place.ts';
import type { Right } from '../../../../shared/rules/regimes.ts';
import type { DeadlineRule } from '../../../../shared/rules/rule.ts';
import { shippedRules } from '../../../../shared/rules/shipped-rules.ts';
import { readCourse, type Course } from './course.ts';
import { customaryReading, runPeriod, strictReading, type Run } from './reading.ts';
import { describeRun, describeWaiting } from './describe-run.ts';
import { Steps } from './steps.ts';

/**
 * When a request is due. Pure: the same input and rules give the same dates, whatever the day.
 * @param rules each version of a rule behind those it replaces; left out: those that come with Custos
 * @throws Problem deadline.regionUnknown, deadline.noRule, deadline.dateMissing
 */
export function computeDeadline(input: DeadlineInput, rules: readonly DeadlineRule[] = shippedRules): Deadline {
  const { regime, right, receivedAt, events = [], language = 'de' } = input;
  const region = input.region ?? null;
  const place = findPlace(regime, region);
  if (!place) throw new Problem('deadline.regionUnknown', { regime, region });
  const course = readCourse(receivedAt, events, place.zone);
  const rule = findRule(rules, { regime, region, right }, course.received);
  if (!rule) throw new Problem('deadline.noRule', { regime, region, right });
  const steps = new Steps(language, rule.id);
  steps.add('received', { source: rule.source, isGiven: true, to: course.received });
  const found =
    rule.unit === 'ownDate' ? takeOwnDate(rule, course, place, steps) : count(rule, right, course, place, steps);
  if (rule.note) steps.add('note', { source: rule.source, values: { note: rule.note[language] } });
  return { ...found, steps: steps.list, unverified: steps.list.some(({ isVerified }) => !isVerified) };
}

type Found = Omit<Deadline, 'steps' | 'unverified'>;

function takeOwnDate(rule: DeadlineRule, course: Course, place: Place, steps: Steps): Found {
  const acknowledge = findAcknowledgeBy(rule, course, place, steps);
  const dueOn = course.ownDate ?? acknowledge.last;
  if (dueOn === null) throw new Problem('deadline.dateMissing', { rule: rule.id });
  if (course.ownDate) steps.add('ownDate', { source: rule.source, isGiven: true, to: dueOn });
  else steps.add('ownDate.missing', { source: rule.source, to: dueOn });
  return { dueOn, ...acknowledge.shown, mayExtend: false, isSuspended: false };
}

function count(rule: DeadlineRule, right: Right, course: Course, place: Place, steps: Steps): Found {
  const start = findStart(rule, course);
  if (start > course.received) steps.add('start.latest', { source: rule.source, from: course.received, to: start });
  const facts = { rule, course, start, calendar: place.calendar };
  const strict = { ...facts, reading: strictReading(rule, right) };
  const run = runPeriod(strict);
  describeRun(strict, run, place, steps);
  const acknowledge = findAcknowledgeBy(rule, course, place, steps);
  const target = findTarget(rule, course, start, run, steps);
  const isSuspended = describeWaiting(rule, right, course, steps);
  const customary = runPeriod({ ...facts, reading: customaryReading(rule, right) });
  const isAmbiguous = rule.customary !== undefined && customary.due > run.due;
  if (rule.customary && isAmbiguous) {
    const { source, note } = rule.customary;
    steps.add('customary', { source, from: run.due, to: customary.due, values: { note: note[steps.language] } });
  }
  return {
    dueOn: run.due,
    ...(isAmbiguous && { customaryOn: customary.due }),
    ...(target && { target }),
    ...acknowledge.shown,
    ...findExtension(rule, course, run),
    isSuspended,
  };
}

function findStart(rule: DeadlineRule, { received, waiting }: Course): Day {
  if (rule.start === 'receipt') return received;
  const arrived = [...waiting.identity.over, ...waiting.fee.over].map(({ to }) => to);
  return arrived.reduce(laterOf, received);
}

function findExtension(
  { extension }: DeadlineRule,
  course: Course,
  run: Run,
): Pick<Found, 'noticeBy' | 'mayExtend' | 'maximum'> {
  // Once is enough, except where it has no longest; and what was told too late cannot be told again in time.
  const isTooLate = course.extended.some(({ told }) => told > run.due);
  const mayExtend = extension !== undefined && !isTooLate && (extension.unit === 'ownDate' || run.extension === null);
  return {
    mayExtend,
    ...(mayExtend && { noticeBy: run.due }),
    ...(run.longest && { maximum: run.longest }),
  };
}

function findAcknowledgeBy(
  { acknowledge }: DeadlineRule,
  { received, acknowledged }: Course,
  { calendar }: Place,
  steps: Steps,
): { last: Day | null; shown: { acknowledgeBy?: Day } } {
  if (!acknowledge) return { last: null, shown: {} };
  const { unit, amount, source } = acknowledge;
  const last = unit === 'businessDay' ? addBusinessDays(received, amount, calendar) : addDays(received, amount);
  if (acknowledged) steps.add('acknowledged', { source, from: received, to: acknowledged });
  else steps.add('acknowledge', { source, from: received, to: last });
  return { last, shown: acknowledged ? {} : { acknowledgeBy: last } };
}

/** A date of one’s own counts where it is earlier than the last one. */
function findTarget(
  { target, source }: DeadlineRule,
  { ownDate }: Course,
  start: Day,
  run: Run,
  steps: Steps,
): Day | null {
  if (ownDate && ownDate <= run.due) {
    steps.add('target.ownDate', { source, isGiven: true, to: ownDate });
    return ownDate;
  }
  if (!target || run.extension) return null;
  const aim = addDays(start, target.amount);
  if (aim > run.due) return null;
  steps.add('target', { source: target.source, from: start, to: aim });
  return aim;
}
