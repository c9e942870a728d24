import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayIn, shiftDay, startOfDayIn } from './zoned-day.ts';

// In Santiago, Beirut and Asunción the clocks skip midnight.
const zones = ['Europe/Berlin', 'America/Santiago', 'Asia/Beirut', 'Pacific/Kiritimati', 'America/St_Johns', 'UTC'];

it('a day begins with its first moment, in every zone and when the clocks change', () => {
  const days = fc.integer({ min: 0, max: 365 * 40 }).map((number) => shiftDay('2000-01-01', number));
  fc.assert(
    fc.property(days, fc.constantFrom(...zones), (day, zone) => {
      const start = startOfDayIn(zone, day) ?? NaN;
      expect(dayIn(zone, start)).toBe(day);
      expect(dayIn(zone, start - 1)).toBe(shiftDay(day, -1));
    }),
    { numRuns: 2000 },
  );
});

it('Berlin begins its days an hour earlier than UTC in winter, two in summer', () => {
  expect(startOfDayIn('Europe/Berlin', '2026-11-22')).toBe(Date.parse('2026-11-21T23:00:00Z'));
  expect(startOfDayIn('Europe/Berlin', '2026-07-01')).toBe(Date.parse('2026-06-30T22:00:00Z'));
});

it('Santiago skips midnight once a year', () => {
  expect(startOfDayIn('America/Santiago', '2025-09-07')).toBe(Date.parse('2025-09-07T04:00:00Z'));
});

it('what is no day has no beginning', () => {
  for (const day of ['', '2026-13-01', '22.11.2026', 'soon']) expect(startOfDayIn('UTC', day)).toBeUndefined();
});
