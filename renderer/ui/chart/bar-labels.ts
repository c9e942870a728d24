import { findColumn, numberOf } from './chart-data.ts';
import type { ChartData, ChartRow } from './chart-data.ts';

/** Pixels of the narrowest picture, and of a digit with what stands between two numbers. */
const room = 340;
const digit = 7;
const gap = 6;

/**
 * The numbers written above bars, by series and row: all of them where there is room, the highest alone otherwise. A
 * stack has its sum above its last part.
 */
export function labelBars(
  data: ChartData,
  series: readonly string[],
  isStacked: boolean,
  showNumber: (value: number) => string,
): ReadonlyMap<ChartRow, string>[] {
  const columns = series.map((id) => findColumn(data, id));
  const bars = data.rows.flatMap((row) => {
    const numbers = columns.map((column) => numberOf(column, row));
    if (!isStacked) return numbers.map((value, index) => ({ row, index, value }));
    const last = numbers.findLastIndex((number) => number > 0);
    return [{ row, index: Math.max(0, last), value: numbers.reduce((sum, number) => sum + number, 0) }];
  });
  const highest = bars.reduce((best, bar) => (bar.value > best.value ? bar : best), { row: {}, index: 0, value: 0 });
  const fits = bars.length * (showNumber(highest.value).length * digit + gap) <= room;
  const labelled = fits ? bars : bars.filter((bar) => bar === highest);
  return columns.map(
    (_, index) =>
      new Map(labelled.filter((bar) => bar.index === index).map(({ row, value }) => [row, showNumber(value)])),
  );
}
