import { expect, it } from 'vitest';
import { fillPeriod, toPeriod, type PeriodChoice } from './period.ts';

const now = Date.parse('2026-11-24T14:30:00Z');
const place = { zone: 'Europe/Berlin', now, reviewedUntil: null };

it.each<[PeriodChoice, string, string]>([
  ['thirtyDays', '2026-10-26', '2026-11-24'],
  ['lastMonth', '2026-10-01', '2026-10-31'],
  ['lastQuarter', '2026-07-01', '2026-09-30'],
  ['year', '2025-11-25', '2026-11-24'],
])('%s is from %s to %s', (choice, from, to) => {
  expect(fillPeriod(choice, place)).toEqual({ choice, from, to });
});

it('the quarter before a January lies in the year before', () => {
  const january = { ...place, now: Date.parse('2027-01-05T12:00:00Z') };
  expect(fillPeriod('lastQuarter', january)).toMatchObject({ from: '2026-10-01', to: '2026-12-31' });
  expect(fillPeriod('lastMonth', january)).toMatchObject({ from: '2026-12-01', to: '2026-12-31' });
});

it('today is the day in the zone of the review', () => {
  const late = { ...place, now: Date.parse('2026-11-24T23:30:00Z') };
  expect(fillPeriod('thirtyDays', late).to).toBe('2026-11-25');
});

it('a past period ends with its last day, one with today ends now', () => {
  const days = { choice: 'own' as const, from: '2026-11-01', to: '2026-11-02' };
  expect(toPeriod(days, place)).toEqual({ from: '2026-10-31T23:00:00.000Z', to: '2026-11-02T23:00:00.000Z' });
  expect(toPeriod({ ...days, to: '2026-12-31' }, place)?.to).toBe('2026-11-24T14:30:00.000Z');
});

it('what follows a review begins exactly where that ended', () => {
  const after = { ...place, reviewedUntil: '2026-11-20T11:11:11.111Z' };
  const fields = fillPeriod('sinceLast', after);
  expect(fields.from).toBe('2026-11-20');
  expect(toPeriod(fields, after)).toEqual({ from: after.reviewedUntil, to: '2026-11-24T14:30:00.000Z' });
});

it('days in the wrong order, too far apart, in the future or missing are no period', () => {
  const days = { choice: 'own' as const, from: '2026-11-10', to: '2026-11-02' };
  expect(toPeriod(days, place)).toBeNull();
  expect(toPeriod({ ...days, from: '' }, place)).toBeNull();
  expect(toPeriod({ ...days, to: '' }, place)).toBeNull();
  expect(toPeriod({ ...days, from: '2020-01-01' }, place)).toBeNull();
  expect(toPeriod({ ...days, from: '2027-01-01', to: '2027-01-02' }, place)).toBeNull();
});
