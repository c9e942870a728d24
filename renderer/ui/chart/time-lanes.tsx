import { ReferenceLine, ResponsiveContainer, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { useFormat } from '../../lib/use-text.ts';
import { useChart } from './chart-context.ts';
import { findColumn, showValue, valueOf } from './chart-data.ts';
import type { ChartRow } from './chart-data.ts';
import classes from './chart.module.css';

interface TimeLanesProps {
  /** The column with the name of the lane. */
  lane: string;
  /** The column with the moment as a number; where it is not known, the row is in the table alone. */
  from: string;
  /** The column with the end of what lasts; empty for a moment. */
  to: string;
  /** The short column that stands at the mark, and its words in the list below. */
  label: string;
  words: string;
}

export interface Point {
  x: number;
  lane: string;
  label: string;
}

const laneHeight = 44;

/** What happened when, by kind: moments as points, what lasts as a line to its end. Each has its number, told below. */
export function TimeLanes({ lane, from, to, label, words }: TimeLanesProps) {
  const format = useFormat();
  const { data, width } = useChart();
  const text = (id: string, row: ChartRow) => {
    const column = findColumn(data, id);
    return showValue(format, column, valueOf(column, row));
  };
  const drawn = data.rows.filter((row) => typeof row[from] === 'number');
  const lanes = [...new Set(drawn.map((row) => text(lane, row)))];
  const marks = drawn.map((row): Point => ({ x: Number(row[from]), lane: text(lane, row), label: text(label, row) }));
  const lasting = drawn.filter((row) => typeof row[to] === 'number');
  const last = Math.max(1, ...drawn.map((row) => Number(row[to] ?? row[from])));
  const points = joinNear(marks, last / 25);
  return (
    <>
      <ResponsiveContainer width={width ?? '100%'} height={lanes.length * laneHeight + 40}>
        <ScatterChart margin={{ top: 16, right: 24, bottom: 0, left: 0 }}>
          <XAxis
            type="number"
            dataKey="x"
            domain={[0, last]}
            ticks={listTicks(last)}
            tickFormatter={(value: number) => format.number(value)}
            stroke="var(--line-strong)"
            tick={{ fill: 'var(--text-muted)', fontSize: 12 }}
          />
          <YAxis
            type="category"
            dataKey="lane"
            domain={lanes}
            allowDuplicatedCategory={false}
            width={180}
            stroke="var(--line-strong)"
            tick={{ fill: 'var(--text)', fontSize: 12 }}
            reversed
          />
          {lasting.map((row, index) => (
            <ReferenceLine
              key={index}
              segment={[
                { x: Number(row[from]), y: text(lane, row) },
                { x: Number(row[to]), y: text(lane, row) },
              ]}
              stroke="var(--accent)"
              strokeWidth={4}
            />
          ))}
          <Scatter data={points} isAnimationActive={false} shape={PointMark} />
        </ScatterChart>
      </ResponsiveContainer>
      <div className={classes.told}>
        {drawn.map((row, index) => (
          <div key={index}>{`${text(label, row)} · ${text(words, row)}`}</div>
        ))}
      </div>
    </>
  );
}

/** Where there is no room for two, one mark has the numbers of both. */
export function joinNear(points: readonly Point[], nearest: number): Point[] {
  const joined: Point[] = [];
  for (const point of points.toSorted((one, other) => one.x - other.x)) {
    const before = joined.findLast(({ lane }) => lane === point.lane);
    if (before && point.x - before.x < nearest) before.label = `${before.label}, ${point.label}`;
    else joined.push({ ...point });
  }
  return joined;
}

/** Whole days, or as many hours as make a handful of steps. */
export function listTicks(last: number): number[] {
  const step = [1, 2, 6, 12, 24].find((each) => last / each <= 8) ?? 24 * Math.ceil(last / 24 / 8);
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step);
}

interface PointMarkProps {
  cx?: number | undefined;
  cy?: number | undefined;
  payload?: Point | undefined;
}

function PointMark({ cx = 0, cy = 0, payload }: PointMarkProps) {
  return (
    <g>
      <circle cx={cx} cy={cy} r={5} fill="var(--accent)" stroke="var(--surface)" strokeWidth={1} />
      <text x={cx} y={cy - 9} textAnchor="middle" fontSize={12} fill="var(--text)">
        {payload?.label}
      </text>
    </g>
  );
}
