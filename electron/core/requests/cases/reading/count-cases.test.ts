import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../../shared/rules/days.ts';
import { countCases, median, type CountedCase } from './count-cases.ts';

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2025-06-01', days));
const anyCase: fc.Arbitrary<CountedCase> = fc.record({
  kind: fc.constantFrom('access', 'erasure'),
  regime: fc.constantFrom('EU', 'UK'),
  isOpen: fc.boolean(),
  receivedOn: day,
  dueOn: day,
  answeredOn: fc.option(day),
  closedOn: fc.option(day),
  needsAnswer: fc.boolean(),
});

describe('figures of cases', () => {
  it('count every open case once by kind and once by age', () => {
    fc.assert(
      fc.property(fc.array(anyCase), (cases) => {
        const open = cases.filter(({ isOpen }) => isOpen).length;
        const figures = countCases(cases, '2026-07-10', ['2025-06', '2026-07']);
        expect(figures.open.reduce((sum, group) => sum + group.cases, 0)).toBe(open);
        expect(figures.ages.reduce((sum, group) => sum + group.cases, 0)).toBe(open);
      }),
    );
  });

  it('have one month after the other, and every due case of them in time, late or open', () => {
    fc.assert(
      fc.property(fc.array(anyCase), (cases) => {
        const { answered, throughput } = countCases(cases, '2026-07-10', ['2025-06', '2026-07']);
        expect(answered.map(({ month }) => month)).toEqual(throughput.map(({ month }) => month));
        expect(answered).toHaveLength(14);
        const counted = answered.reduce((sum, { onTime, late, open }) => sum + onTime + late + open, 0);
        expect(counted).toBe(cases.filter(({ needsAnswer }) => needsAnswer).length);
      }),
    );
  });

  it('show no month twice and end, however long the stretch is', () => {
    expect(countCases([], '2026-07-10', ['0001-01', '9999-12']).answered).toHaveLength(600);
    expect(countCases([], '2026-07-10', ['2026-12', '2027-01']).answered.map(({ month }) => month)).toEqual([
      '2026-12',
      '2027-01',
    ]);
    expect(countCases([], '2026-07-10', ['2027-01', '2026-12']).answered).toEqual([]);
  });

  it('say the median of days', () => {
    expect([median([]), median([3]), median([9, 1, 5]), median([4, 1])]).toEqual([null, 3, 5, 2.5]);
  });
});
