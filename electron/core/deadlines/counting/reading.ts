import { addBusinessDays, rollForward, type Calendar } from '../../../../shared/rules/calendar.ts';
import { addDays, addMonthsClamped, earlierOf, laterOf, type Day } from '../../../../shared/rules/days.ts';
import type { Right } from '../../../../shared/rules/regimes.ts';
import type { DeadlineRule, Pause, RuleEnd } from '../../../../shared/rules/rule.ts';
import { mergeWaits, moveEnd, pauseInclusive, pauseUntilAnswer, type Wait } from '../../../../shared/rules/waiting.ts';
import type { Course } from './course.ts';

/** One way to read a rule. */
export interface Reading {
  end: RuleEnd;
  rolls: boolean;
  pauses: Pause[];
}

export const strictReading = (rule: DeadlineRule, right: Right): Reading => ({
  end: rule.end,
  rolls: rule.rollForward !== null,
  pauses: pausesOf(rule, right).filter(({ isBinding }) => isBinding),
});

export const customaryReading = (rule: DeadlineRule, right: Right): Reading => ({
  end: rule.customary?.end ?? rule.end,
  rolls: rule.customary?.rollsForward ?? rule.rollForward !== null,
  pauses: pausesOf(rule, right),
});

export function pausesOf(rule: DeadlineRule, right: Right): Pause[] {
  return rule.pauses.filter(({ rights }) => !rights || rights.includes(right));
}

/** How a period ran. */
export interface Run {
  /** The first period: as counted, with pauses, and moved to a working day. */
  counted: Day;
  paused: Day;
  first: Day;
  /** With the extension that was told in time. */
  due: Day;
  extension: { told: Day } | null;
  /** With the longest one; null where there is none, or no longest. */
  longest: Day | null;
}

export interface RunFacts {
  rule: DeadlineRule;
  reading: Reading;
  course: Course;
  start: Day;
  calendar: Calendar;
}

export function runPeriod(facts: RunFacts): Run {
  const { rule, course, start } = facts;
  const counted = countPeriod(facts, start, rule.amount);
  const paused = pauseEnd(facts, counted);
  const first = rollEnd(facts, paused);
  const { extension } = rule;
  if (!extension) return { counted, paused, first, due: first, extension: null, longest: null };
  if (extension.unit === 'ownDate')
    return { counted, paused, first, ...extendToOwnDates(course, first), longest: null };
  const longest = rollEnd(facts, pauseEnd(facts, countPeriod(facts, start, rule.amount + extension.amount)));
  const told = course.extended.findLast((each) => each.told <= first);
  if (!told) return { counted, paused, first, due: first, extension: null, longest };
  const due = told.on ? laterOf(first, earlierOf(told.on, longest)) : longest;
  return { counted, paused, first, due, extension: { told: told.told }, longest };
}

/** Each one told before the date it moves. */
function extendToOwnDates(course: Course, first: Day): { due: Day; extension: Run['extension'] } {
  let due = first;
  let extension: Run['extension'] = null;
  for (const { told, on } of course.extended) {
    if (on === null || told > due || on <= due) continue;
    due = on;
    extension = { told };
  }
  return { due, extension };
}

export function countPeriod(
  { rule, reading, calendar }: Omit<RunFacts, 'course' | 'start'>,
  start: Day,
  amount: number,
): Day {
  switch (rule.unit) {
    case 'month':
      return addMonthsClamped(start, amount);
    case 'businessDay':
      return addBusinessDays(start, amount, calendar);
    case 'day':
      return addDays(start, reading.end === 'withFirst' ? amount - 1 : amount);
    case 'ownDate':
      return start;
  }
}

function pauseEnd({ reading, course, start }: RunFacts, end: Day): Day {
  let moved = end;
  for (const counts of ['bothEnds', 'untilAnswer'] as const) {
    const count = counts === 'bothEnds' ? pauseInclusive : pauseUntilAnswer;
    moved = moveEnd(moved, waitsOf({ reading, course, start }, counts), count);
  }
  return moved;
}

/** Waits that stop the clock by this reading. */
export function waitsOf(
  { reading, course, start }: Pick<RunFacts, 'reading' | 'course' | 'start'>,
  counts?: Pause['counts'],
): Wait[] {
  const pauses = reading.pauses.filter((pause) => !counts || pause.counts === counts);
  return mergeWaits(
    pauses.flatMap((pause) => course.waiting[pause.while].over),
    start,
  );
}

function rollEnd({ reading, calendar }: RunFacts, end: Day): Day {
  return reading.rolls ? rollForward(end, calendar) : end;
}
