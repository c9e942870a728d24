import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createZoneClock } from './zone-clock.ts';

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'];

it('shows the time that the system shows in that zone', () => {
  const at = fc.integer({ min: Date.parse('1990-01-01T00:00:00Z'), max: Date.parse('2060-01-01T00:00:00Z') });
  for (const zone of zones) {
    const tell = createZoneClock(zone);
    const written = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    fc.assert(
      fc.property(at, (instant) => {
        const { day, minute } = tell(instant);
        const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        expect(`${day} ${clock}`).toBe(written.format(instant));
      }),
    );
  }
});

it.each([
  ['2026-03-29T00:59:59Z', '2026-03-29', 7, 119, 'the last second before the clocks go forward'],
  ['2026-03-29T01:00:00Z', '2026-03-29', 7, 180, 'the first one after'],
  ['2026-10-25T00:30:00Z', '2026-10-25', 7, 150, 'half past two in summer time'],
  ['2026-10-25T01:30:00Z', '2026-10-25', 7, 150, 'half past two again in winter time'],
  ['2026-11-22T23:30:00Z', '2026-11-23', 1, 30, 'Monday there while it is Sunday in UTC'],
])('%s is %s, weekday %i, minute %i: %s', (instant, day, weekday, minute) => {
  expect(createZoneClock('Europe/Berlin')(Date.parse(instant))).toEqual({ day, weekday, minute });
});
