import type { Format } from '../../lib/format.ts';
import type { Column } from '../column.ts';
import { isNumeric, showValue, valueOf } from './chart-data.ts';
import type { ChartData, ChartRow } from './chart-data.ts';

/** The columns of a chart's numbers as those of a list. */
export function listOfChart(
  { columns }: ChartData,
  format: Format,
  nameWithUnit: (label: string, unit: string) => string,
): Column<ChartRow>[] {
  return columns.map((column) => ({
    id: column.id,
    header: column.unit === undefined ? column.label : nameWithUnit(column.label, column.unit),
    isNumber: isNumeric(column),
    cell: (row) => showValue(format, column, valueOf(column, row)),
  }));
}
