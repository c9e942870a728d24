import { Bar, BarChart, LabelList, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormat } from '../../lib/use-text.ts';
import { BarLabel } from './bar-label.tsx';
import { labelBars } from './bar-labels.ts';
import { useChart } from './chart-context.ts';
import { findColumn, findHighest, numberOf, showValue, valueOf } from './chart-data.ts';
import type { ChartRow } from './chart-data.ts';
import { SeriesKey } from './series-key.tsx';
import { paintSeries, SeriesPatterns, usePatternPrefix } from './series-patterns.tsx';

export interface VerticalBarsProps {
  /** The column below the bars: days, months or few short words. */
  category: string;
  /** Columns with the numbers, at most six. */
  series: readonly string[];
  /** On top of each other, where the sum means something; otherwise side by side. */
  isStacked?: boolean;
  /** Drawn as a dashed line with these words. */
  limit?: { value: number; label: string };
  /** A dashed line across the bars: where one of the categories begins, or within it. */
  mark?: ChartMark;
  /** Pixels. */
  height?: number;
  /** Where the axis ends, for pictures on one scale; by default at the highest bar or the limit. */
  highest?: number;
}

export interface ChartMark {
  /** As in the column below the bars. */
  category: string;
  isWithin: boolean;
  label: string;
}

const tooltipStyle = {
  background: 'var(--surface)',
  border: '1px solid var(--line-strong)',
  borderRadius: 4,
  padding: '4px 8px',
};

/** Bars over time or a few categories. */
export function VerticalBars({
  category,
  series,
  isStacked = false,
  limit,
  mark,
  height = 160,
  ...props
}: VerticalBarsProps) {
  const format = useFormat();
  const { data, width } = useChart();
  const prefix = usePatternPrefix();
  const axis = findColumn(data, category);
  const columns = series.map((id) => findColumn(data, id));
  const [first] = columns;
  if (!first) return null;
  const highest = props.highest ?? Math.max(findHighest(data, series, isStacked), limit?.value ?? 0);
  const showNumber = (value: number) => showValue(format, first, value);
  const labels = labelBars(data, series, isStacked, showNumber);
  const isInFirstHalf = (value: string) =>
    data.rows.findIndex((row) => valueOf(axis, row) === value) * 2 < data.rows.length;
  const tick = { fill: 'var(--text-muted)', fontSize: 12 };
  const line = { tick, stroke: 'var(--line-strong)' };
  return (
    <>
      {series.length > 1 && <SeriesKey series={series} />}
      <ResponsiveContainer width={width ?? '100%'} height={height}>
        <BarChart data={[...data.rows]} margin={{ top: 20, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <SeriesPatterns prefix={prefix} count={series.length} />
          <XAxis
            {...line}
            dataKey={(row: ChartRow) => String(valueOf(axis, row) ?? '')}
            tickFormatter={(value: string) => showValue(format, axis, value)}
            minTickGap={32}
            height={20}
          />
          <YAxis
            {...line}
            domain={[0, highest]}
            ticks={[0, highest]}
            tickFormatter={showNumber}
            width={Math.max(44, showNumber(highest).length * 7 + 14)}
          />
          {width === null && (
            <Tooltip
              isAnimationActive={false}
              cursor={{ fill: 'var(--raised)' }}
              separator=": "
              contentStyle={tooltipStyle}
              itemStyle={{ color: 'var(--text)' }}
              labelFormatter={(value) => (typeof value === 'string' ? showValue(format, axis, value) : value)}
              formatter={(value, name) => [showNumber(Number(value)), name]}
            />
          )}
          {columns.map((column, index) => (
            <Bar
              key={column.id}
              dataKey={(row: ChartRow) => (isStacked ? numberOf(column, row) : valueOf(column, row))}
              name={column.label}
              {...paintSeries(prefix, index)}
              {...(isStacked ? { stackId: 'all' } : {})}
              isAnimationActive={false}
              maxBarSize={32}
            >
              <LabelList dataKey={(row: ChartRow) => labels[index]?.get(row) ?? ''} content={BarLabel} />
            </Bar>
          ))}
          {mark && (
            <ReferenceLine
              x={mark.category}
              position={mark.isWithin ? 'middle' : 'start'}
              stroke="var(--overdue)"
              strokeDasharray="6 4"
              label={{
                value: mark.label,
                position: isInFirstHalf(mark.category) ? 'insideTopLeft' : 'insideTopRight',
                fill: 'var(--overdue)',
                fontSize: 12,
              }}
            />
          )}
          {limit && (
            <ReferenceLine
              y={limit.value}
              stroke="var(--overdue)"
              strokeDasharray="6 4"
              label={{ value: limit.label, position: 'insideBottomLeft', fill: 'var(--overdue)', fontSize: 12 }}
            />
          )}
        </BarChart>
      </ResponsiveContainer>
    </>
  );
}
