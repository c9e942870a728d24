import { formattingLocale } from './language.ts';
import type { Language } from './language.ts';

export interface Format {
  /** 22.11.2026 or 22 Nov 2026. */
  date(instant: string): string;
  /** Date and time of day on this machine's clock. */
  dateTime(instant: string): string;
  /** Date and time with the time zone, for clocks that run. */
  zoned(instant: string): string;
  /** Date, time with seconds and time zone. */
  exact(instant: string): string;
  time(instant: string): string;
  number(value: number): string;
  /** A part of a whole, 0 to 1: "37,5 %" or "37.5%". */
  share(value: number): string;
  /** A day without a zone, such as "2026-11-22". */
  day(day: string): string;
  /** From "2026-11" to "Nov. 2026" or "Nov 2026". */
  month(month: string): string;
  /** Rounded up so that nobody waits longer than promised: "40 s", "3 min", "2 h". */
  duration(seconds: number): string;
  bytes(bytes: number): string;
}

/** Times are shown on this machine's clock unless a zone is named. */
export function createFormat(language: Language, timeZone?: string): Format {
  const locale = formattingLocale(language);
  const zone = timeZone ? { timeZone } : {};
  const day: Intl.DateTimeFormatOptions =
    language === 'de'
      ? { day: '2-digit', month: '2-digit', year: 'numeric' }
      : { day: 'numeric', month: 'short', year: 'numeric' };
  const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
  const dates = new Intl.DateTimeFormat(locale, { ...day, ...zone });
  const dateTimes = new Intl.DateTimeFormat(locale, { ...day, ...clock, ...zone });
  const zoned = new Intl.DateTimeFormat(locale, { ...day, ...clock, timeZoneName: 'short', ...zone });
  const exact = new Intl.DateTimeFormat(locale, {
    ...day,
    ...clock,
    second: '2-digit',
    timeZoneName: 'short',
    ...zone,
  });
  const times = new Intl.DateTimeFormat(locale, { ...clock, ...zone });
  const months = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const days = new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' });
  const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const unit = (value: number, name: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 1 }).format(
      value,
    );
  return {
    date: (instant) => dates.format(new Date(instant)),
    dateTime: (instant) => dateTimes.format(new Date(instant)),
    zoned: (instant) => zoned.format(new Date(instant)),
    exact: (instant) => exact.format(new Date(instant)),
    time: (instant) => times.format(new Date(instant)),
    number: (value) => numbers.format(value),
    share: (value) => shares.format(value),
    day: (value) => days.format(new Date(`${value}T00:00:00Z`)),
    month: (month) => months.format(new Date(`${month}-01T00:00:00Z`)),
    duration: (seconds) =>
      seconds < 60
        ? unit(Math.max(1, Math.ceil(seconds)), 'second')
        : seconds < 3600
          ? unit(Math.ceil(seconds / 60), 'minute')
          : unit(Math.ceil(seconds / 360) / 10, 'hour'),
    bytes: (bytes) =>
      bytes < 1e6 ? unit(Math.ceil(bytes / 1e3), 'kilobyte') : unit(Math.ceil(bytes / 1e5) / 10, 'megabyte'),
  };
}
