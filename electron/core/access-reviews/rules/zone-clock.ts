/** A moment as the clocks of a time zone show it. */
export interface LocalTime {
  /** E.g. 2026-11-22. */
  day: string;
  /** 1 is Monday. */
  weekday: number;
  /** Since local midnight. */
  minute: number;
}

const quarter = 900_000;
const day = 96 * quarter;

/** Tells local time in an IANA zone. Its offset changes on quarter hours only, and on few days at all. */
export function createZoneClock(zone: string): (at: number) => LocalTime {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const ofDays = new Map<number, number | null>();
  const ofQuarters = new Map<number, number>();

  function lookUp(start: number): number {
    const parts = new Map(format.formatToParts(start).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const date = [part('year'), part('month') - 1, part('day')] as const;
    return Date.UTC(...date, part('hour'), part('minute'), part('second')) - start;
  }

  /** Null on a day on which the clocks change. */
  function findOfDay(start: number): number | null {
    const first = lookUp(start);
    return lookUp(start + day) === first ? first : null;
  }

  function readOffset(at: number): number {
    return (
      remember(ofDays, Math.floor(at / day) * day, findOfDay) ??
      remember(ofQuarters, Math.floor(at / quarter) * quarter, lookUp)
    );
  }

  return (at) => {
    const local = new Date(at + readOffset(at));
    return {
      day: local.toISOString().slice(0, 10),
      weekday: local.getUTCDay() || 7,
      minute: local.getUTCHours() * 60 + local.getUTCMinutes(),
    };
  };
}

function remember<Value>(known: Map<number, Value>, start: number, find: (start: number) => Value): Value {
  const found = known.get(start);
  if (found !== undefined) return found;
  const value = find(start);
  known.set(start, value);
  return value;
}
