import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitColumns } from './columns.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the columns of a table', () => {
  it('are as wide as their shares', () => {
    expect(fitColumns([1, 3], [0, 0], 400)).toEqual([100, 300]);
  });

  it('are no narrower than they must be, at the cost of the others', () => {
    expect(fitColumns([1, 1, 9], [100, 20, 20], 400)).toEqual([100, 30, 270]);
    expect(fitColumns([1, 1], [300, 300], 400)).toEqual([200, 200]);
  });

  it('together fill the width, and none loses its minimum while there is room', () => {
    const column = fc.record({
      share: fc.double({ min: 0.1, max: 20, noNaN: true }),
      minimum: fc.integer({ min: 1, max: 150 }),
    });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 12 }), (columns) => {
        const minima = columns.map(({ minimum }) => minimum);
        const widths = fitColumns(
          columns.map(({ share }) => share),
          minima,
          460,
        );
        expect(sum(widths)).toBeCloseTo(460, 6);
        if (sum(minima) <= 460)
          for (const [index, width] of widths.entries())
            expect(width).toBeGreaterThanOrEqual((minima[index] ?? 0) - 1e-6);
      }),
    );
  });
});
