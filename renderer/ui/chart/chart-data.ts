import { writeCsv } from '../../lib/csv.ts';
import type { Format } from '../../lib/format.ts';

interface Named {
  id: string;
  /** In the person's language. */
  label: string;
  /** What is counted; shown where a column stands without the chart's words around it. */
  unit?: string;
}

/** A day is "2026-11-22", a month "2026-11". A share is worked out from two other columns: it cannot disagree with them. */
export type ChartColumn =
  (Named & { kind: 'text' | 'day' | 'month' | 'number' }) | (Named & { kind: 'share'; part: string; whole: string });

/** null: not known. */
export type ChartValue = string | number | null;
/** Values by the ids of the columns; shares are left out. */
export type ChartRow = Readonly<Record<string, ChartValue>>;

/** The numbers of a chart. Picture, table and file are all made of these. */
export interface ChartData {
  /** The first says what a row is about. */
  columns: readonly ChartColumn[];
  rows: readonly ChartRow[];
  /** Leaves rows without any number but 0 out of the table on the screen: days on which nothing happened, for example. */
  hidesEmptyRows?: boolean;
}

/** A chart that asks for a column nobody gave it is a defect. */
export function findColumn({ columns }: ChartData, id: string): ChartColumn {
  const column = columns.find((each) => each.id === id);
  if (!column) throw new Error(`the chart has no column ${id}`);
  return column;
}

export function valueOf(column: ChartColumn, row: ChartRow): ChartValue {
  if (column.kind !== 'share') return row[column.id] ?? null;
  const [part, whole] = [row[column.part], row[column.whole]];
  return typeof part === 'number' && typeof whole === 'number' && whole > 0 ? part / whole : null;
}

/** The number of a bar; what is not known has none. */
export function numberOf(column: ChartColumn, row: ChartRow): number {
  const value = valueOf(column, row);
  return typeof value === 'number' ? value : 0;
}

export function showValue(format: Format, { kind }: ChartColumn, value: ChartValue): string {
  if (value === null) return '–';
  if (typeof value === 'number') return kind === 'share' ? format.share(value) : format.number(value);
  if (kind === 'day') return format.day(value);
  return kind === 'month' ? format.month(value) : value;
}

export function isNumeric({ kind }: ChartColumn): boolean {
  return kind === 'number' || kind === 'share';
}

/** The rows of the table on the screen. */
export function listShownRows(data: ChartData): readonly ChartRow[] {
  if (!data.hidesEmptyRows) return data.rows;
  const numeric = data.columns.filter(isNumeric);
  return data.rows.filter((row) => numeric.some((column) => numberOf(column, row) !== 0));
}

/** Where the axis ends: the highest bar, or stack of bars, and never 0. */
export function findHighest(data: ChartData, series: readonly string[], isStacked: boolean): number {
  const columns = series.map((id) => findColumn(data, id));
  const heights = data.rows.flatMap((row) => {
    const numbers = columns.map((column) => numberOf(column, row));
    return isStacked ? numbers.reduce((sum, number) => sum + number, 0) : numbers;
  });
  const highest = heights.reduce((most, height) => Math.max(most, height), 0);
  return highest > 0 ? highest : 1;
}

/**
 * All rows for a spreadsheet or a program: numbers as they are, shares in per cent, days and months as in ISO 8601.
 * @param nameWithUnit how a heading names the unit
 */
export function writeChartCsv({ columns, rows }: ChartData, nameWithUnit: (label: string, unit: string) => string) {
  const heads = columns.map(({ label, unit, kind }) => {
    const named = unit ?? (kind === 'share' ? '%' : undefined);
    return named === undefined ? label : nameWithUnit(label, named);
  });
  return writeCsv([heads, ...rows.map((row) => columns.map((column) => writeValue(column, valueOf(column, row))))]);
}

function writeValue({ kind }: ChartColumn, value: ChartValue): string | number {
  if (value === null) return '';
  // Four decimals; multiplied by 100 alone, some would end in ...0000000001.
  return kind === 'share' && typeof value === 'number' ? Math.round(value * 1e6) / 1e4 : value;
}
