import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonthsClamped, dayOf, daysBetween, numberOf, weekdayOf } from './days.ts';
import { anyDay } from './testing/any-day.ts';

const numberIn = (day: string): number => Number(day.slice(8));

describe('months from a day', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonthsClamped(day, months)).toBe(expected);
  });

  it('end on the day with the same number, or else on the last of the month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 36 }), (day, months) => {
        const end = addMonthsClamped(day, months);
        const isLast = numberIn(addDays(end, 1)) === 1;
        const monthsApart = (Number(end.slice(0, 4)) - Number(day.slice(0, 4))) * 12 + Number(end.slice(5, 7));
        expect(monthsApart - Number(day.slice(5, 7))).toBe(months);
        expect(numberIn(end) === numberIn(day) || (isLast && numberIn(end) < numberIn(day))).toBe(true);
      }),
    );
  });

  it('never end earlier for a later day', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(60), fc.integer({ min: 1, max: 12 }), (day, later, months) => {
        expect(addMonthsClamped(addDays(day, later), months) >= addMonthsClamped(day, months)).toBe(true);
      }),
    );
  });

  it('one and then two, both from receipt, are three', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        // Adding two to the end of the first would lose the days that the first month does not have.
        expect(addMonthsClamped(day, 1 + 2) >= addMonthsClamped(addMonthsClamped(day, 1), 2)).toBe(true);
      }),
    );
    expect(addMonthsClamped('2026-10-31', 3)).toBe('2027-01-31');
    expect(addMonthsClamped(addMonthsClamped('2026-10-31', 1), 2)).toBe('2027-01-30');
  });
});

it('days are numbered without a gap, across leap days and changes of the clock', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -1000, max: 1000 }), (day, days) => {
      expect(dayOf(numberOf(day))).toBe(day);
      expect(daysBetween(day, addDays(day, days))).toBe(days);
      expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
    }),
  );
  expect(weekdayOf('2026-11-22')).toBe(0);
});
