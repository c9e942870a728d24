import { describe, expect, it } from 'vitest';
import { labelBars } from './bar-labels.ts';
import type { ChartData } from './chart-data.ts';

const make = (length: number): ChartData => ({
  columns: [
    { id: 'month', label: 'Month', kind: 'text' },
    { id: 'a', label: 'A', kind: 'number' },
    { id: 'b', label: 'B', kind: 'number' },
  ],
  rows: Array.from({ length }, (_, index) => ({ month: `${index}`, a: index % 7, b: index % 5 })),
});
const labels = (data: ChartData, series: string[], isStacked: boolean) =>
  labelBars(data, series, isStacked, String).map((map) =>
    [...map].map(([row, label]) => `${String(row['month'])}:${label}`),
  );

describe('numbers above bars', () => {
  it('stand above each of a few bars', () => {
    expect(labels(make(3), ['a', 'b'], false)).toEqual([
      ['0:0', '1:1', '2:2'],
      ['0:0', '1:1', '2:2'],
    ]);
  });

  it('stand above the first of the highest bars where there are many', () => {
    expect(labels(make(60), ['a', 'b'], false)).toEqual([['6:6'], []]);
  });

  it('give the sum of a stack, above its last part that is there', () => {
    expect(labels(make(3), ['a', 'b'], true)).toEqual([['0:0'], ['1:2', '2:4']]);
    expect(labels(make(6), ['a', 'b'], true)).toEqual([
      ['0:0', '5:5'],
      ['1:2', '2:4', '3:6', '4:8'],
    ]);
    expect(labels(make(60), ['a', 'b'], true)).toEqual([[], ['34:10']]);
  });

  it('are fewer where they are longer', () => {
    const labelled = labelBars(make(12), ['a'], false, (value) => `${value},000,000`);
    expect([...(labelled[0] ?? [])]).toHaveLength(1);
  });

  it('are none where nothing is higher than 0', () => {
    const data = make(60);
    expect(labels({ ...data, rows: data.rows.map((row) => ({ ...row, a: 0 })) }, ['a'], false)).toEqual([[]]);
  });
});
