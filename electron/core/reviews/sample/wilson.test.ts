import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from './wilson.ts';

describe('the interval of a proportion', () => {
  // Newcombe (1998), Stat. Med. 17:857-872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is the published one', (count, of, low, high) => {
    const share = wilson(count, of);
    expect(share.rate).toBe(count / of);
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
  });

  it('of nothing is none', () => {
    expect(wilson(0, 0)).toEqual({ count: 0, of: 0, rate: null, low: null, high: null });
  });

  it('holds the proportion, stays between 0 and 1, and is the mirror image of that of the rest', () => {
    const counts = fc
      .integer({ min: 1, max: 5000 })
      .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
    fc.assert(
      fc.property(counts, ([count, of]) => {
        const { rate, low, high } = wilson(count, of) as { rate: number; low: number; high: number };
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(rate);
        expect(high).toBeGreaterThanOrEqual(rate);
        expect(high).toBeLessThanOrEqual(1);
        const rest = wilson(of - count, of);
        expect(rest.low).toBeCloseTo(1 - high, 10);
        expect(rest.high).toBeCloseTo(1 - low, 10);
      }),
    );
  });

  it('solves the equation it is defined by: the ends lie z standard errors away', () => {
    const { rate, low, high } = wilson(37, 211) as { rate: number; low: number; high: number };
    for (const end of [low, high])
      expect(Math.abs(rate - end) / Math.sqrt((end * (1 - end)) / 211)).toBeCloseTo(1.959964, 5);
  });
});
