import { rollForward, type Calendar } from '../calendar.ts';
import { addDays, type Day } from '../days.ts';

/** Art. 36(2) GDPR, first sentence. The authority may extend it by six weeks, and stop it until it is informed. */
const weeks = 8;

/** The last day for the authority’s advice: Art. 3(1), (2)(c) and (4) Regulation (EEC, Euratom) 1182/71. */
export function consultationDueOn(submittedOn: Day, calendar: Calendar): Day {
  return rollForward(addDays(submittedOn, weeks * 7), calendar);
}
