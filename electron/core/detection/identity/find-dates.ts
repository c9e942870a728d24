import months from './month-names.json' with { type: 'json' };

export interface FoundDate {
  start: number;
  end: number;
  /** yyyy-mm-dd; null where the year is missing or day and month cannot be told apart. */
  iso: string | null;
}

const month = `(?:${Object.keys(months)
  .toSorted((one, other) => other.length - one.length)
  .join('|')})`;
const monthOf = new Map(Object.entries(months));
const year = "(\\d{4}|['’]?\\d{2})";
const before = '(?<![\\p{L}\\p{N}.,/-])';
const after = '(?![\\p{L}\\p{N}]|[.,:/-]\\d)';
const numeric = new RegExp(`${before}(\\d{1,2})([./-]) ?(\\d{1,2})\\2 ?(\\d{4}|\\d{2})${after}`, 'gu');
const iso = new RegExp(`${before}(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})${after}`, 'gu');
const dayFirst = new RegExp(
  `${before}(\\d{1,2})(?:\\.|st|nd|rd|th)?(?: of)?[ -]?(${month})\\.?(?:,? ?[-/]?${year})?${after}`,
  'giu',
);
const monthFirst = new RegExp(`${before}(${month})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? ${year})?${after}`, 'giu');
const compact = new RegExp(`${before}(\\d{2})(\\d{2})((?:19|20)\\d{2}|\\d{2})${after}`, 'gu');

/** Dates as they are written in German and English. Of two figures, the month comes first in the region US only. */
export function findDates(text: string, region: string): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (match: RegExpExecArray, day: number, monthOfYear: number, written?: string): void => {
    if (day < 1 || day > 31 || monthOfYear < 1 || monthOfYear > 12) return;
    const date = { day, month: monthOfYear, year: readYear(written) };
    found.push({ start: match.index, end: match.index + match[0].length, iso: toIso(date) });
  };
  for (const match of text.matchAll(iso)) add(match, Number(match[3]), Number(match[2]), match[1]);
  for (const match of text.matchAll(numeric)) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    const isMonthFirst = second > 12 || (first <= 12 && region === 'US' && match[2] !== '.');
    add(match, isMonthFirst ? second : first, isMonthFirst ? first : second, match[4]);
  }
  for (const match of text.matchAll(dayFirst))
    add(match, Number(match[1]), monthOf.get((match[2] ?? '').toLowerCase()) ?? 0, match[3]);
  for (const match of text.matchAll(monthFirst))
    add(match, Number(match[2]), monthOf.get((match[1] ?? '').toLowerCase()) ?? 0, match[3]);
  for (const match of text.matchAll(compact)) add(match, Number(match[1]), Number(match[2]), match[3]);
  return found;
}

function readYear(written: string | undefined): number | null {
  if (written === undefined) return null;
  const digits = Number(written.replace(/\D/g, ''));
  if (digits > 99) return digits;
  // Of the dates that people have, few lie a hundred years back, and few ahead.
  return digits + (digits > 35 ? 1900 : 2000);
}

function toIso(date: { day: number; month: number; year: number | null }): string | null {
  if (date.year === null) return null;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${date.year}-${pad(date.month)}-${pad(date.day)}`;
}
