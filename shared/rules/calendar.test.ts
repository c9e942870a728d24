import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays, isWorkingDay, rollForward } from './calendar.ts';
import { daysBetween } from './days.ts';
import { findPlace, regionsOf } from './place.ts';
import { regimes, type Regime } from './regimes.ts';
import { anyDay } from './testing/any-day.ts';

const anyCalendar = fc
  .constantFrom(
    ...regimes.options.flatMap((regime) => [null, ...regionsOf(regime)].map((region) => [regime, region] as const)),
  )
  .map(([regime, region]: readonly [Regime, string | null]) => findPlace(regime, region)!.calendar);

describe('moving to a working day', () => {
  it('never ends on a weekend or holiday, never before the day, and changes nothing when repeated', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (day, calendar) => {
        const rolled = rollForward(day, calendar);
        expect(isWorkingDay(rolled, calendar)).toBe(true);
        expect(rolled >= day).toBe(true);
        expect(rollForward(rolled, calendar)).toBe(rolled);
        expect(daysBetween(day, rolled)).toBeLessThan(8);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves a working day where it is', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (day, calendar) => {
        expect(rollForward(day, calendar) === day).toBe(isWorkingDay(day, calendar));
      }),
    );
  });
});

describe('business days', () => {
  it('are counted one by one, without the first day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), anyCalendar, (day, count, calendar) => {
        const end = addBusinessDays(day, count, calendar);
        expect(isWorkingDay(end, calendar)).toBe(true);
        expect(addBusinessDays(addBusinessDays(day, 1, calendar), count - 1, calendar)).toBe(end);
        expect(daysBetween(day, end)).toBeGreaterThanOrEqual(count);
      }),
    );
  });
});
