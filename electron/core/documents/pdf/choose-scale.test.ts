import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseScale } from './choose-scale.ts';

describe('the scale of a chart', () => {
  it('begins with zero and has round steps', () => {
    expect(chooseScale([0.034, 0.058]).ticks.map((tick) => tick.toFixed(2))).toEqual(['0.00', '0.02', '0.04', '0.06']);
    expect(chooseScale([12, 41_208]).ticks).toEqual([0, 20_000, 40_000, 60_000]);
    expect(chooseScale([-3, 5]).ticks).toEqual([-4, -2, 0, 2, 4, 6]);
  });

  it('is there for no values and for zero alone', () => {
    expect(chooseScale([])).toMatchObject({ min: 0 });
    expect(chooseScale([0]).max).toBeGreaterThan(0);
  });

  it('has room for every value, and few steps', () => {
    const value = fc
      .double({ min: -1e12, max: 1e12, noNaN: true })
      .filter((number) => number === 0 || Math.abs(number) > 1e-12);
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), (values) => {
        const { min, max, ticks, step } = chooseScale(values);
        for (const number of [0, ...values]) {
          expect(number).toBeGreaterThanOrEqual(min - step * 1e-6);
          expect(number).toBeLessThanOrEqual(max + step * 1e-6);
        }
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
