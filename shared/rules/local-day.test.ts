import { describe, expect, it } from 'vitest';
import { localDay } from './local-day.ts';

describe('the day of a moment', () => {
  it.each([
    ['a day is taken as it is', '2026-03-05', 'America/Los_Angeles', '2026-03-05'],
    ['the last minute of a day belongs to it', '2026-08-01T23:59:59+01:00', 'Europe/London', '2026-08-01'],
    ['midnight belongs to the day that begins', '2026-08-02T00:00:00+01:00', 'Europe/London', '2026-08-02'],
    ['an instant of another offset counts where the law holds', '2026-03-05T23:30:00Z', 'Europe/Berlin', '2026-03-06'],
    ['also to the west', '2026-01-02T07:30:00Z', 'America/Los_Angeles', '2026-01-01'],
    ['and to the east, from behind the date line', '2026-03-05T14:00:00-12:00', 'Europe/Berlin', '2026-03-06'],
    ['before the clock goes forward', '2026-03-28T22:59:59Z', 'Europe/Berlin', '2026-03-28'],
    ['on the short day', '2026-03-29T21:59:59Z', 'Europe/Berlin', '2026-03-29'],
    ['after the short day', '2026-03-29T22:00:00Z', 'Europe/Berlin', '2026-03-30'],
    ['the hour there is twice', '2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25'],
    ['the end of the long day', '2026-10-25T22:59:59Z', 'Europe/Berlin', '2026-10-25'],
    ['after the long day', '2026-10-25T23:00:00Z', 'Europe/Berlin', '2026-10-26'],
    ['the eve of a year', '2026-12-31T23:30:00Z', 'Europe/Lisbon', '2026-12-31'],
  ])('%s', (_name, moment, zone, day) => {
    expect(localDay(moment, zone)).toBe(day);
  });
});
