import { findColumn, numberOf } from './chart-data.ts';
import type { ChartData, ChartRow } from './chart-data.ts';

/** So many bars can have a number each without one covering another. */
const most = 12;

/**
 * The numbers written above bars, by series and row: all of them where there are few, the highest alone otherwise. A
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
    return [{ row, index: columns.length - 1, value: numbers.reduce((sum, number) => sum + number, 0) }];
  });
  const highest = bars.reduce((best, bar) => (bar.value > best.value ? bar : best), { row: {}, index: 0, value: 0 });
  const labelled = bars.length <= most ? bars : bars.filter((bar) => bar === highest);
  return columns.map(
    (_, index) =>
      new Map(labelled.filter((bar) => bar.index === index).map(({ row, value }) => [row, showNumber(value)])),
  );
}
