import { isWeekend } from '../../../../shared/rules/calendar.ts';
import { daysBetween, type Day } from '../../../../shared/rules/days.ts';
import type { Place } from '../../../../shared/rules/place.ts';
import type { Right } from '../../../../shared/rules/regimes.ts';
import { isVerified, type DeadlineRule, type RuleSource } from '../../../../shared/rules/rule.ts';
import { awaited, type Course } from './course.ts';
import { pausesOf, type Run, type RunFacts } from './reading.ts';
import type { Steps } from './steps.ts';
import type { TextId } from './texts.ts';

/** Says how the strict date came about. */
export function describeRun(facts: RunFacts, run: Run, place: Place, steps: Steps): void {
  const { rule, start } = facts;
  steps.add(endText(facts), { source: rule.source, from: start, to: run.counted, values: { amount: rule.amount } });
  describePauses(facts, run, steps);
  describeRoll(rule, place, { from: run.paused, to: run.first }, steps);
  describeExtension(facts, run, steps);
}

function endText({ rule, reading }: RunFacts): TextId {
  if (rule.unit === 'month') return rule.amount === 1 ? 'end.month' : 'end.months';
  if (rule.unit === 'businessDay') return 'end.businessDay';
  return reading.end === 'withFirst' ? 'end.dayWithFirst' : 'end.day';
}

function describePauses({ reading, course }: RunFacts, { counted, paused }: Run, steps: Steps): void {
  if (paused === counted) return;
  for (const pause of reading.pauses) {
    const { over } = course.waiting[pause.while];
    if (over.length === 0) continue;
    const days = daysBetween(counted, paused);
    const asked = steps.show(over[0]!.from);
    const answered = steps.show(over.at(-1)!.to);
    const what = steps.say(`waiting.${pause.while}`);
    steps.add(days === 1 ? 'pause.one' : 'pause.other', {
      source: pause.source,
      from: counted,
      to: paused,
      values: { days, asked, answered, what },
    });
  }
}

function describeRoll(
  { rollForward }: DeadlineRule,
  { calendar, holidaySource }: Place,
  { from, to }: { from: Day; to: Day },
  steps: Steps,
): void {
  if (!rollForward) return;
  const { source } = rollForward;
  if (from !== to) {
    const holiday = isWeekend(from) ? null : calendar.holidayOn(from);
    // The date rests on both: that it moves, and what is a holiday.
    const weaker = holidaySource && !isVerified(holidaySource) ? holidaySource : source;
    if (holiday === null) steps.add('roll.weekend', { source, from, to });
    else steps.add('roll.holiday', { source: weaker, from, to, values: { holiday } });
  }
  if (!holidaySource) steps.add('roll.placeUnknown', { source });
}

function describeExtension({ rule, course }: RunFacts, run: Run, steps: Steps): void {
  const { extension } = rule;
  if (!extension) return;
  const { source } = extension;
  const hasOwnDate = extension.unit === 'ownDate';
  if (run.extension) {
    const told = steps.show(run.extension.told);
    steps.add('extended', { source, from: run.first, to: run.due, values: { told } });
    return;
  }
  const tried = course.extended[0];
  if (!tried) {
    const id = hasOwnDate ? 'extension.possibleOwnDate' : 'extension.possible';
    steps.add(id, { source, from: run.first, to: run.longest });
    return;
  }
  const told = steps.show(tried.told);
  if (tried.told > run.first) steps.add('extended.late', { source, from: run.first, values: { told } });
  else steps.add('extended.dateMissing', { source, values: { told } });
}

/** Says what is waited for. @returns whether the clock stands still meanwhile, or has not begun to run */
export function describeWaiting(rule: DeadlineRule, right: Right, course: Course, steps: Steps): boolean {
  let isSuspended = false;
  for (const what of awaited) {
    const { openSince, over } = course.waiting[what];
    const pause = pausesOf(rule, right).find((each) => each.while === what);
    const isAwaitedAtStart = rule.start === 'latest' && what !== 'clarification';
    const values = { what: steps.say(`waiting.${what}`) };
    if (!pause && !isAwaitedAtStart) {
      // That a law does not mention it is no more than a conclusion.
      const source: RuleSource = { ...rule.source, verification: 'derived' };
      if (openSince || over.length > 0) steps.add('noPause', { source, values });
    } else if (openSince) {
      isSuspended = true;
      const source = pause?.source ?? rule.source;
      steps.add(isAwaitedAtStart ? 'suspended.notStarted' : 'suspended', { source, from: openSince, values });
    }
  }
  return isSuspended;
}
