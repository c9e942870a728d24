import type { Day } from './days.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** @param moment an instant with its offset, or a day, which is taken as it is. @param zone IANA time zone */
export function localDay(moment: string, zone: string): Day {
  if (!moment.includes('T')) return moment;
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
  return `${parts['year']?.padStart(4, '0')}-${parts['month']}-${parts['day']}`;
}
