import { addDays, weekdayOf, type Day } from '../days.ts';
import type { RuleSource } from '../rule.ts';
import { orthodoxEaster, westernEaster } from './easter.ts';

/** How a public holiday comes back every year. One of `on`, `easter`, `orthodoxEaster`, `nth` and `once` says when. */
export interface Holiday {
  name: string;
  /** MM-DD. With `weekday`: the first such weekday on or after it. */
  on?: string;
  /** 0 is Sunday. */
  weekday?: number;
  /** Days after Easter Sunday. */
  easter?: number;
  orthodoxEaster?: number;
  /** Month, weekday (0 is Sunday), which of them; -1 is the last. */
  nth?: number[];
  /** So many days later. */
  shift?: number;
  /** In one year alone. */
  once?: string;
  /** Sub-regions in which alone it is kept. */
  in?: string[];
  /** Sub-regions in which it is not. */
  notIn?: string[];
  /** First and last year. */
  from?: number;
  to?: number;
  except?: number[];
  /** The day off besides, where it falls on a weekend. */
  moves?: 'nextFreeDay' | 'nearest' | 'fromSunday';
}

export interface CountryHolidays {
  source: RuleSource;
  days: Holiday[];
}

export function isKept(holiday: Holiday, year: number, part: string | null): boolean {
  if (holiday.in && (part === null || !holiday.in.includes(part))) return false;
  if (part !== null && holiday.notIn?.includes(part)) return false;
  if (holiday.notIn && part === null) return false;
  if (holiday.once) return holiday.once.startsWith(`${year}-`);
  return year >= (holiday.from ?? 0) && year <= (holiday.to ?? 9999) && !holiday.except?.includes(year);
}

/** The day itself in that year, wherever it falls. */
export function dayIn(holiday: Holiday, year: number): Day {
  const { on, weekday, easter, nth, once, shift = 0 } = holiday;
  if (once !== undefined) return once;
  if (easter !== undefined) return addDays(westernEaster(year), easter);
  if (holiday.orthodoxEaster !== undefined) return addDays(orthodoxEaster(year), holiday.orthodoxEaster);
  if (nth) return addDays(nthWeekday(year, nth), shift);
  const day = `${year}-${on}`;
  return weekday === undefined ? day : addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

function nthWeekday(year: number, [month = 1, weekday = 0, which = 1]: number[]): Day {
  const pad = (number: number): string => String(number).padStart(2, '0');
  if (which > 0) {
    const first = `${year}-${pad(month)}-01`;
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (which - 1));
  }
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
}
