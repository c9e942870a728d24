import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonthsClamped, dayOf, numberOf } from '../../../../shared/rules/days.ts';
import { dayOfMonthOf, nextOn, type Recurrence } from './next-on.ts';

const day = fc.integer({ min: numberOf('2000-01-01'), max: numberOf('2200-12-31') }).map(dayOf);
const recurrence: fc.Arbitrary<Recurrence> = fc.record({
  every: fc.integer({ min: 1, max: 120 }),
  unit: fc.constantFrom('days', 'weeks', 'months', 'years'),
});

describe('when something that recurs falls due next', () => {
  it.each([
    ['2026-11-26', 14, 'days', '2026-12-10'],
    ['2026-12-28', 1, 'weeks', '2027-01-04'],
    ['2027-01-31', 1, 'months', '2027-02-28'],
    ['2028-01-31', 1, 'months', '2028-02-29'],
    ['2026-08-31', 6, 'months', '2027-02-28'],
    ['2028-02-29', 1, 'years', '2029-02-28'],
    ['2028-02-29', 4, 'years', '2032-02-29'],
    ['2026-11-26', 1, 'years', '2027-11-26'],
  ] as const)('is, from %s after %i %s, %s', (from, every, unit, next) => {
    expect(nextOn(from, { every, unit })).toBe(next);
  });

  it('is the meant day of the month again after a month that has no such day', () => {
    expect(nextOn('2027-02-28', { every: 1, unit: 'months' }, 31)).toBe('2027-03-31');
    expect(nextOn('2031-02-28', { every: 1, unit: 'years' }, 29)).toBe('2032-02-29');
  });

  it('is always later than before', () => {
    fc.assert(fc.property(day, recurrence, (from, rule) => nextOn(from, rule)! > from));
  });

  it('keeps to the month and its days, as deadlines do', () => {
    fc.assert(
      fc.property(day, recurrence, (from, { every, unit }) => {
        fc.pre(unit === 'months' || unit === 'years');
        expect(nextOn(from, { every, unit })).toBe(addMonthsClamped(from, unit === 'months' ? every : every * 12));
      }),
    );
  });

  it('comes back to the meant day wherever there is one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 24 }), (from, times) => {
        let on = from;
        for (let time = 0; time < times; time++) on = nextOn(on, { every: 1, unit: 'months' }, dayOfMonthOf(from))!;
        expect(on).toBe(addMonthsClamped(from, times));
      }),
    );
  });

  it('is nothing where it could be after the year 9999', () => {
    expect(nextOn('9999-06-30', { every: 1, unit: 'years' })).toBeNull();
  });
});
