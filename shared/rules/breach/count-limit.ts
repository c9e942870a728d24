import { addBusinessDays, isWeekend, isWorkingDay, rollForward, withoutHolidays, type Calendar } from '../calendar.ts';
import { addDays, addMonthsClamped, type Day } from '../days.ts';
import { countries, publicHolidays } from '../holidays/public-holidays.ts';
import { localDay } from '../local-day.ts';
import { instantOfClock } from '../local-time.ts';
import regions from '../regions.json' with { type: 'json' };
import type { RuleSource } from '../rule.ts';
import type { ClockLimit } from './clock-rule.ts';

const hour = 3_600_000;

/** Whose holidays a clock knows. */
export interface ClockCalendar {
  calendar: Calendar;
  /** Null where no country is known for the zone. */
  holidaySource: RuleSource | null;
}

/**
 * The holidays that all of the country keeps in which the zone lies. Those of its parts are left out: without them an end
 * is never too late.
 */
export function calendarOfZone(zone: string): ClockCalendar {
  const country = Object.entries<string>(regions.EU.regions).find(
    ([region, of]) => of === zone && !region.includes('-'),
  )?.[0];
  return calendarOfCountry(country ?? '');
}

/** @param country as in BR */
export function calendarOfCountry(country: string): ClockCalendar {
  const known = Object.hasOwn(countries, country) ? countries[country]! : null;
  return known
    ? { calendar: publicHolidays(country, null), holidaySource: known.source }
    : { calendar: withoutHolidays, holidaySource: null };
}

/**
 * Hours are absolute: no weekend, holiday or change of the clocks touches them. Days and months end with the last second
 * of their last day in the zone; the day of the start is not counted.
 * @param start epoch milliseconds
 */
export function countLimit(start: number, { unit, amount }: ClockLimit, zone: string, calendar: Calendar): number {
  if (unit === 'hour') return start + amount * hour;
  const first = dayAt(start, zone);
  if (unit === 'day') return endOfDay(addDays(first, amount), zone);
  if (unit === 'month') return endOfDay(addMonthsClamped(first, amount), zone);
  return endOfDay(addBusinessDays(first, amount, calendar), zone);
}

/** The hour of the event is not counted: Art. 3(1) Regulation (EEC, Euratom) 1182/71. A full hour begins one, too. */
export function nextFullHour(at: number): number {
  return Math.floor(at / hour) * hour + hour;
}

/** The end itself, or that of the next working day. */
export function moveToWorkingDay(end: number, zone: string, calendar: Calendar): number {
  const day = dayAt(end, zone);
  const moved = rollForward(day, calendar);
  return moved === day ? end : endOfDay(moved, zone);
}

/** Noon of the next working day; null where the end lies on a working day. */
export function moveToNoon(end: number, zone: string, calendar: Calendar): number | null {
  const day = dayAt(end, zone);
  if (isWorkingDay(day, calendar)) return null;
  return instantOfClock(Date.parse(`${rollForward(day, calendar)}T12:00:00Z`), zone);
}

/** The holiday that makes a moment’s day a free one; null on weekends. */
export function holidayAt(at: number, zone: string, calendar: Calendar): string | null {
  const day = dayAt(at, zone);
  return isWeekend(day) ? null : calendar.holidayOn(day);
}

export function dayAt(at: number, zone: string): Day {
  return localDay(new Date(at).toISOString(), zone);
}

function endOfDay(day: Day, zone: string): number {
  return instantOfClock(Date.parse(`${day}T23:59:59Z`), zone);
}
