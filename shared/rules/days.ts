/** A day of the calendar without time and zone, as YYYY-MM-DD. Days compare like their texts. */
export type Day = string;

const dayLength = 86_400_000;

/** Days since 1 January 1970. */
export function numberOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / dayLength;
}

export function dayOf(number: number): Day {
  return new Date(number * dayLength).toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return dayOf(numberOf(day) + days);
}

/** How many days lie between: 1 from one day to the next. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/**
 * The day with the same number so many months later; where that month has none, its last day.
 * Art. 3(2)(c) Regulation (EEC, Euratom) 1182/71.
 */
export function addMonthsClamped(day: Day, months: number): Day {
  const [year = 0, month = 1, number = 1] = day.split('-').map(Number);
  const lastNumber = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const clamped = new Date(Date.UTC(year, month - 1 + months, Math.min(number, lastNumber)));
  return clamped.toISOString().slice(0, 10);
}

export function earlierOf(one: Day, other: Day): Day {
  return one < other ? one : other;
}

export function laterOf(one: Day, other: Day): Day {
  return one > other ? one : other;
}
