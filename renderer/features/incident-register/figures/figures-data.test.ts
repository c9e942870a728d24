import { describe, expect, it } from 'vitest';
import { countLate, countSevere, sumMonths, tabulateMonths } from './figures-data.ts';

const months = [
  { month: 2, incidents: 3, breaches: 2, notified: 1 },
  { month: 11, incidents: 1, breaches: 1, notified: 1 },
];

describe('the figures of a year', () => {
  it('have a row for each of its months', () => {
    const words = { month: 'Month', incidents: 'Incidents', breaches: 'Breaches', notified: 'Notified' };
    const { rows } = tabulateMonths(2026, { months }, words);
    expect(rows).toHaveLength(12);
    expect(rows[0]).toEqual({ month: '2026-01', incidents: 0, breaches: 0, notified: 0 });
    expect(rows[10]).toEqual({ month: '2026-11', incidents: 1, breaches: 1, notified: 1 });
  });

  it('are summed up', () => {
    expect(sumMonths({ months })).toEqual({ incidents: 4, breaches: 3, notified: 2 });
    expect(sumMonths({ months: [] })).toEqual({ incidents: 0, breaches: 0, notified: 0 });
  });

  it('say how many were severe, of those that were assessed', () => {
    const levels = [
      { level: 'low', incidents: 4 },
      { level: 'high', incidents: 2 },
      { level: 'veryHigh', incidents: 1 },
      { level: 'notAssessed', incidents: 5 },
    ];
    expect(countSevere({ levels })).toEqual({ severe: 3, all: 7 });
  });

  it('take 72 hours for in time, and more for late', () => {
    const hoursToAuthority = [
      { number: 'V-2026-001', hours: 72 },
      { number: 'V-2026-002', hours: 72.1 },
    ];
    expect(countLate({ hoursToAuthority })).toBe(1);
  });
});
