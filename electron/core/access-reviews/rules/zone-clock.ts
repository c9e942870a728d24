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

/** Tells local time in an IANA zone. Offsets change on quarter hours only, so each is looked up once. */
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
  const offsets = new Map<number, number>();

  function readOffset(at: number): number {
    const start = Math.floor(at / quarter) * quarter;
    const known = offsets.get(start);
    if (known !== undefined) return known;
    const parts = new Map(format.formatToParts(start).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    offsets.set(start, local - start);
    return local - start;
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
