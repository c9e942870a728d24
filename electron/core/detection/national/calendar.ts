const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether there is such a day in some year. Identifiers hold two digits of the year, so the 29th of February passes. */
export function isDayOfYear(day: number, month: number): boolean {
  return day >= 1 && day <= (daysOfMonth[month - 1] ?? 0);
}

/** Whether the six digits at this place are a day, a month and two digits of a year. */
export function isDayMonthYear(digits: string, from = 0): boolean {
  return isDayOfYear(Number(digits.slice(from, from + 2)), Number(digits.slice(from + 2, from + 4)));
}

/** As before, in the order year, month, day. */
export function isYearMonthDay(digits: string, from = 0): boolean {
  return isDayOfYear(Number(digits.slice(from + 4, from + 6)), Number(digits.slice(from + 2, from + 4)));
}
