import { describe, expect, it } from 'vitest';
import { listYears, pairFigures } from './figure-rows.ts';

const section = (figures: Record<string, number>) => ({
  key: 'trainings',
  figures: Object.entries(figures).map(([key, value]) => ({ key, value })),
});

describe('the figures of a year beside those of the year before', () => {
  it('pairs them, and takes what did not happen for 0', () => {
    expect(pairFigures(section({ held: 3, 'consent.open': 2 }), section({ held: 1, 'consent.fixed': 4 }))).toEqual([
      { key: 'held', value: 3, prior: 1 },
      { key: 'consent.open', value: 2, prior: 0 },
      { key: 'consent.fixed', value: 0, prior: 4 },
    ]);
  });

  it('knows no rate of nothing, and nothing of a year nobody asked about', () => {
    expect(pairFigures(section({ attendanceRate: 0.5 }), section({}))).toEqual([
      { key: 'attendanceRate', value: 0.5, prior: null },
    ]);
    expect(pairFigures(section({ held: 3 }), undefined)).toEqual([{ key: 'held', value: 3, prior: null }]);
  });
});

describe('the years of a report', () => {
  it('begin with this one and never go back before 2018', () => {
    expect(listYears('2026-11-26', 3)).toEqual([2026, 2025, 2024]);
    expect(listYears('2020-01-01')).toEqual([2020, 2019, 2018]);
  });
});
