import { rollForward, type Calendar } from '../calendar.ts';
import { addDays, addMonthsClamped, type Day } from '../days.ts';
import rule from './consultation.json' with { type: 'json' };

/** Where the periods are known from, each by itself. */
export const consultationSources = rule.sources;

/**
 * The last day for the authority’s advice, Art. 36(2) GDPR, counted by Art. 3(1), (2)(c) and (4) of Regulation (EEC,
 * Euratom) 1182/71. That the period stands still until the authority is informed is not counted.
 */
export function consultationDueOn(submittedOn: Day, calendar: Calendar, isExtended = false): Day {
  const weeks = rule.weeks + (isExtended ? rule.moreWeeks : 0);
  return rollForward(addDays(submittedOn, weeks * 7), calendar);
}

/** The last day on which the authority can tell that it takes longer: without that it does not. */
export function extensionToldBy(submittedOn: Day, calendar: Calendar): Day {
  return rollForward(addMonthsClamped(submittedOn, rule.toldWithinMonths), calendar);
}
