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

const formats = new Map<string, Format>();
let ownZone = { name: '', askAt: 0 };

/**
 * Times are shown on this machine's clock unless a zone is named. One for everybody who writes in a language: to make one
 * takes longer than to draw a row of a list.
 */
export function formatOf(language: Language, timeZone?: string): Format {
  const key = `${language} ${timeZone ?? readOwnZone()}`;
  const format = formats.get(key) ?? createFormat(language, timeZone);
  formats.set(key, format);
  return format;
}

/** The machine may be carried to another zone while the window is open; asked once a minute, because asking takes long. */
function readOwnZone(): string {
  const now = performance.now();
  if (now >= ownZone.askAt) ownZone = { name: Intl.DateTimeFormat().resolvedOptions().timeZone, askAt: now + 60_000 };
  return ownZone.name;
}

function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** What `formatOf` keeps. */
export function createFormat(language: Language, timeZone?: string): Format {
  const locale = formattingLocale(language);
  const zone = timeZone ? { timeZone } : {};
  const day: Intl.DateTimeFormatOptions =
    language === 'de'
      ? { day: '2-digit', month: '2-digit', year: 'numeric' }
      : { day: 'numeric', month: 'short', year: 'numeric' };
  const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
  const write = (options: Intl.DateTimeFormatOptions): ((date: Date) => string) => {
    const formatter = lazily(() => new Intl.DateTimeFormat(locale, options));
    return (date) => formatter().format(date);
  };
  const count = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    const formatter = lazily(() => new Intl.NumberFormat(locale, options));
    return (value) => formatter().format(value);
  };
  const dates = write({ ...day, ...zone });
  const dateTimes = write({ ...day, ...clock, ...zone });
  const zoned = write({ ...day, ...clock, timeZoneName: 'short', ...zone });
  const exact = write({ ...day, ...clock, second: '2-digit', timeZoneName: 'short', ...zone });
  const times = write({ ...clock, ...zone });
  const months = write({ month: 'short', year: 'numeric', timeZone: 'UTC' });
  const days = write({ ...day, timeZone: 'UTC' });
  const shares = count({ style: 'percent', maximumFractionDigits: 1 });
  const numbers = count({ maximumFractionDigits: 1 });
  const unit = (value: number, name: string) =>
    count({ style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 1 })(value);
  return {
    date: (instant) => dates(new Date(instant)),
    dateTime: (instant) => dateTimes(new Date(instant)),
    zoned: (instant) => zoned(new Date(instant)),
    exact: (instant) => exact(new Date(instant)),
    time: (instant) => times(new Date(instant)),
    number: numbers,
    share: shares,
    day: (value) => days(new Date(`${value}T00:00:00Z`)),
    month: (month) => months(new Date(`${month}-01T00:00:00Z`)),
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
