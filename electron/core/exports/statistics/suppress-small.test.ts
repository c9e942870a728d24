import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppressSmall } from './suppress-small.ts';

/** With its totals. */
function total(inner: number[][]): number[][] {
  const sum = (line: number[]): number => line.reduce((one, other) => one + other, 0);
  const rows = inner.map((line) => [...line, sum(line)]);
  return [...rows, (rows[0] ?? []).map((_, column) => sum(rows.map((line) => line[column] ?? 0)))];
}

const tables = (most: number, sides: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: sides }), fc.integer({ min: 1, max: sides }))
    .chain(([rows, columns]) =>
      fc.array(
        fc.array(fc.oneof(fc.constant(0), fc.nat(most), fc.nat(6)), { minLength: columns, maxLength: columns }),
        { minLength: rows, maxLength: rows },
      ),
    )
    .map(total);

/**
 * Numbers left out that are known all the same, because every table with the same shown numbers has them: what the
 * equations of all lines determine, found by elimination (Gauss-Jordan), without the idea the suppression rests on.
 */
function findDetermined(counts: number[][], isLeftOut: boolean[][]): string[] {
  const unknown = isLeftOut.flatMap((line, row) => line.flatMap((is, column) => (is ? [`${row} ${column}`] : [])));
  const [lastRow, lastColumn] = [counts.length - 1, (counts[0]?.length ?? 0) - 1];
  const equations = [
    ...counts.map((line, row) => line.map((_, column) => [row, column, column === lastColumn ? -1 : 1] as const)),
    ...(counts[0] ?? []).map((_, column) => counts.map((__, row) => [row, column, row === lastRow ? -1 : 1] as const)),
  ].map((line) => {
    const coefficients = unknown.map(() => 0);
    for (const [row, column, sign] of line) {
      const index = unknown.indexOf(`${row} ${column}`);
      if (index !== -1) coefficients[index] = sign;
    }
    return coefficients;
  });
  let pivotRow = 0;
  for (let column = 0; column < unknown.length; column += 1) {
    const found = equations.findIndex((line, index) => index >= pivotRow && Math.abs(line[column] ?? 0) > 1e-9);
    if (found === -1) continue;
    [equations[pivotRow], equations[found]] = [equations[found]!, equations[pivotRow]!];
    const pivot = equations[pivotRow]!;
    const scale = pivot[column] ?? 1;
    pivot.forEach((value, index) => (pivot[index] = value / scale));
    equations.forEach((line, index) => {
      const factor = line[column] ?? 0;
      if (index !== pivotRow && factor !== 0)
        line.forEach((value, at) => (line[at] = value - factor * (pivot[at] ?? 0)));
    });
    pivotRow += 1;
  }
  return equations.flatMap((line) => {
    const left = line.flatMap((value, index) => (Math.abs(value) > 1e-9 ? [unknown[index] ?? ''] : []));
    return left.length === 1 ? left : [];
  });
}

/** Every value that a number left out has in some table with the same shown numbers and nothing left out that is 0. */
function findPossible(counts: number[][], isLeftOut: boolean[][]): Map<string, Set<number>> {
  const inner = counts.slice(0, -1).map((line) => line.slice(0, -1));
  const most = Math.max(...inner.flat()) + 6;
  const possible = new Map<string, Set<number>>();
  const cells = inner.flatMap((line, row) => line.map((_, column) => ({ row, column })));
  const trial = inner.map((line) => [...line]);
  const visit = (index: number): void => {
    const cell = cells[index];
    if (!cell) {
      const whole = total(trial);
      const fits = whole.every((line, row) =>
        line.every((count, column) => (isLeftOut[row]?.[column] ? count > 0 : count === counts[row]?.[column])),
      );
      if (!fits) return;
      whole.forEach((line, row) =>
        line.forEach((count, column) => {
          const place = `${row} ${column}`;
          possible.set(place, (possible.get(place) ?? new Set()).add(count));
        }),
      );
      return;
    }
    const line = trial[cell.row]!;
    if (!isLeftOut[cell.row]?.[cell.column]) return visit(index + 1);
    const was = line[cell.column]!;
    for (let value = 1; value <= most; value += 1) {
      line[cell.column] = value;
      visit(index + 1);
    }
    line[cell.column] = was;
  };
  visit(0);
  return possible;
}

describe('a table without small numbers', () => {
  it('leaves out what is small, and a neighbour in each line from which it could be computed', () => {
    const counts = total([
      [3, 20, 30],
      [40, 50, 60],
      [70, 80, 90],
    ]);
    expect(suppressSmall(counts, counts, 5)).toEqual([
      [true, true, false, false],
      [true, true, false, false],
      [false, false, false, false],
      [false, false, false, false],
    ]);
  });

  it('leaves out nothing where nothing is small, and no zero', () => {
    const counts = total([
      [0, 5],
      [9, 7],
    ]);
    expect(suppressSmall(counts, counts, 5).flat()).not.toContain(true);
    expect(suppressSmall([[0]], [[0]], 5)).toEqual([[false]]);
  });

  it('leaves out a large number behind which few people stand', () => {
    const counts = total([
      [40, 20],
      [30, 60],
    ]);
    const people = total([
      [2, 20],
      [30, 60],
    ]);
    expect(suppressSmall(counts, people, 5)[0]?.[0]).toBe(true);
    expect(suppressSmall(counts, people, 5).flat().filter(Boolean)).toHaveLength(4);
  });

  it('shows no number below the threshold but 0', () => {
    fc.assert(
      fc.property(tables(40, 6), fc.integer({ min: 3, max: 20 }), (counts, smallest) => {
        const isLeftOut = suppressSmall(counts, counts, smallest);
        counts.forEach((line, row) =>
          line.forEach((count, column) => {
            if (count > 0 && count < smallest) expect(isLeftOut[row]?.[column]).toBe(true);
            if (count === 0) expect(isLeftOut[row]?.[column]).toBe(false);
          }),
        );
      }),
    );
  });

  it('lets no small number be computed from what is shown', () => {
    fc.assert(
      fc.property(tables(40, 6), fc.integer({ min: 3, max: 20 }), (counts, smallest) => {
        const isLeftOut = suppressSmall(counts, counts, smallest);
        for (const place of findDetermined(counts, isLeftOut)) {
          const [row = 0, column = 0] = place.split(' ').map(Number);
          expect(counts[row]?.[column]).toBeGreaterThanOrEqual(smallest);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves every value below the threshold possible, also for who knows that nothing left out is 0', () => {
    const small = fc
      .array(fc.array(fc.nat(7), { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 })
      .map(total);
    fc.assert(
      fc.property(small, (counts) => {
        const isLeftOut = suppressSmall(counts, counts, 4);
        const possible = findPossible(counts, isLeftOut);
        counts.slice(0, -1).forEach((line, row) =>
          line.slice(0, -1).forEach((count, column) => {
            if (count === 0 || count >= 4) return;
            expect([...(possible.get(`${row} ${column}`) ?? [])]).toEqual(expect.arrayContaining([1, 2, 3]));
          }),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('finds what a careless table would give away: the proof itself can fail', () => {
    const counts = total([
      [3, 20],
      [40, 50],
    ]);
    const careless = counts.map((line) => line.map((count) => count < 5));
    expect(findDetermined(counts, careless)).toEqual(['0 0']);
    expect(findPossible(counts, careless).get('0 0')).toEqual(new Set([3]));
  });
});
