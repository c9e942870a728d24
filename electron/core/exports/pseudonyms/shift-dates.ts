import type { KeyedNumbers } from './keyed-numbers.ts';

const day = 86_400_000;
const languages = ['de', 'en'] as const;
const widths = ['long', 'short'] as const;

/** By how many days everything in a case moves: whole weeks into the past, so that a Monday stays a Monday. */
export function chooseShift(numbers: KeyedNumbers): number {
  return -7 * (8 + numbers.next(97));
}

export function shiftInstant(at: number, days: number): number {
  return at + days * day;
}

/**
 * A date moved by some days and written as it was: the order of its parts, names of months, leading zeros.
 * @param iso yyyy-mm-dd, what the written one means
 */
export function shiftDate(written: string, iso: string, days: number): string {
  const [year = 0, month = 0, dayOfMonth = 0] = iso.split('-').map(Number);
  const moved = new Date(Date.UTC(year, month - 1, dayOfMonth + days));
  const next = { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
  const compact = /^(\d\d)(\d\d)(\d\d|\d{4})$/.exec(written);
  if (compact) return `${two(next.day)}${two(next.month)}${writeYear(compact[3] ?? '', next.year)}`;
  const named = /\p{L}{3,}/u.exec(written)?.[0];
  return named ? shiftNamed(written, named, month, next) : shiftNumeric(written, month, next);
}

interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

/** "3. Mai 1985", "May 3rd, 1985": the day stands before the year. */
function shiftNamed(written: string, named: string, month: number, next: CalendarDate): string {
  let count = 0;
  const numbered = written.replace(/(\d+)(st|nd|rd|th)?/g, (_, digits: string, ordinal?: string) => {
    count += 1;
    if (count > 1) return writeYear(digits, next.year);
    return `${digits.length === 2 && digits.startsWith('0') ? two(next.day) : next.day}${ordinal ? ordinalOf(next.day) : ''}`;
  });
  return numbered.replace(named, () => nameMonth(named, month, next.month));
}

function shiftNumeric(written: string, month: number, next: CalendarDate): string {
  const parts = written.match(/\d+/g) ?? [];
  const isYearFirst = parts[0]?.length === 4;
  const isMonthFirst = !isYearFirst && Number(parts[0]) === month && Number(parts[1]) !== month;
  const order = isYearFirst
    ? (['year', 'month', 'day'] as const)
    : isMonthFirst
      ? (['month', 'day', 'year'] as const)
      : (['day', 'month', 'year'] as const);
  // "25.5." shows that no zeros are written.
  const isPadded = parts.every((digits, index) => order[index] === 'year' || digits.length === 2);
  let at = 0;
  return written.replace(/\d+/g, (digits) => {
    const part = order[at] ?? 'year';
    at += 1;
    if (part === 'year') return writeYear(digits, next.year);
    return isPadded ? two(next[part]) : String(next[part]);
  });
}

/** In the language and length in which the other was written, with its capitals. */
function nameMonth(written: string, month: number, next: number): string {
  const small = written.toLowerCase();
  for (const language of languages) {
    for (const width of widths) {
      if (spellMonth(language, width, month).toLowerCase() !== small) continue;
      const name = spellMonth(language, width, next);
      if (written === small) return name.toLowerCase();
      return written === written.toUpperCase() ? name.toUpperCase() : name;
    }
  }
  // "Jänner", "Sept": a month by another name.
  return spellMonth(/[äöü]/iu.test(written) ? 'de' : 'en', 'long', next);
}

function spellMonth(language: string, width: 'long' | 'short', month: number): string {
  const format = new Intl.DateTimeFormat(language, { month: width, timeZone: 'UTC' });
  return format.format(new Date(Date.UTC(2001, month - 1, 15))).replace('.', '');
}

function writeYear(digits: string, year: number): string {
  return digits.length === 2 ? two(year % 100) : String(year);
}

function ordinalOf(value: number): string {
  const isTeen = value >= 11 && value <= 13;
  return isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
