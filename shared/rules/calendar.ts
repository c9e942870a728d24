import { addDays, weekdayOf, type Day } from './days.ts';

/** The public holidays of a place. */
export interface Calendar {
  /** Its name in the language of the place, or null. */
  holidayOn(day: Day): string | null;
}

/** Where no place is named: Saturdays and Sundays alone. */
export const withoutHolidays: Calendar = { holidayOn: () => null };

export function isWeekend(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6;
}

/** Neither a public holiday nor a Saturday or Sunday: Art. 2(2) Regulation (EEC, Euratom) 1182/71. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  return !isWeekend(day) && calendar.holidayOn(day) === null;
}

/** The day itself where it is a working day, or the next one: Art. 3(4) Regulation (EEC, Euratom) 1182/71. */
export function rollForward(day: Day, calendar: Calendar): Day {
  let rolled = day;
  while (!isWorkingDay(rolled, calendar)) rolled = addDays(rolled, 1);
  return rolled;
}

/** The day on which so many working days have passed; the day of the start is not counted. */
export function addBusinessDays(day: Day, businessDays: number, calendar: Calendar): Day {
  let reached = day;
  for (let passed = 0; passed < businessDays; passed += 1) reached = rollForward(addDays(reached, 1), calendar);
  return reached;
}
