import { expect, it } from 'vitest';
import { fillPeriod, toPeriod, type PeriodChoice } from './period.ts';

const now = new Date(2026, 10, 24, 15, 30);

it.each<[PeriodChoice, string, string]>([
  ['thirtyDays', '2026-10-26', '2026-11-24'],
  ['lastMonth', '2026-10-01', '2026-10-31'],
  ['lastQuarter', '2026-07-01', '2026-09-30'],
  ['year', '2025-11-24', '2026-11-24'],
])('%s is from %s to %s', (choice, from, to) => {
  expect(fillPeriod(choice, now, null)).toEqual({ choice, from, to });
});

it('the last quarter of a January lies in the year before', () => {
  expect(fillPeriod('lastQuarter', new Date(2027, 0, 5), null)).toMatchObject({ from: '2026-10-01', to: '2026-12-31' });
});

it('a past period ends with its last day, one with today ends now', () => {
  const days = { choice: 'own' as const, from: '2026-11-01', to: '2026-11-02' };
  expect(toPeriod(days, now, null)).toEqual({
    from: new Date(2026, 10, 1).toISOString(),
    to: new Date(2026, 10, 3).toISOString(),
  });
  expect(toPeriod({ ...days, to: '2026-12-31' }, now, null)?.to).toBe(now.toISOString());
});

it('what follows a review begins exactly where that ended', () => {
  const reviewedUntil = new Date(2026, 10, 20, 11, 11).toISOString();
  const fields = fillPeriod('sinceLast', now, reviewedUntil);
  expect(fields.from).toBe('2026-11-20');
  expect(toPeriod(fields, now, reviewedUntil)).toEqual({ from: reviewedUntil, to: now.toISOString() });
});

it('days in the wrong order, in the future or missing are no period', () => {
  const days = { choice: 'own' as const, from: '2026-11-10', to: '2026-11-02' };
  expect(toPeriod(days, now, null)).toBeNull();
  expect(toPeriod({ ...days, from: '' }, now, null)).toBeNull();
  expect(toPeriod({ ...days, from: '2020-01-01' }, now, null)).toBeNull();
  expect(toPeriod({ ...days, from: '2027-01-01', to: '2027-01-02' }, now, null)).toBeNull();
});
