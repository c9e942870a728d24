import { useFormat, useText } from '../../lib/use-text.ts';
import { useChart } from './chart-context.ts';
import { findColumn, findHighest, numberOf, showValue, valueOf } from './chart-data.ts';
import { paintSeries } from './series-patterns.tsx';
import classes from './chart.module.css';

interface HorizontalBarsProps {
  /** The column with the names; they may be long. */
  category: string;
  /** The column with the numbers. */
  value: string;
}

/** One bar per category, its name above it and its number beside it, in the order of the rows. */
export function HorizontalBars({ category, value }: HorizontalBarsProps) {
  const format = useFormat();
  const { data } = useChart();
  const column = findColumn(data, value);
  const highest = findHighest(data, [value], false);
  return (
    <Bars
      category={category}
      lengths={data.rows.map((row) => numberOf(column, row) / highest)}
      words={data.rows.map((row) => showValue(format, column, valueOf(column, row)))}
    />
  );
}

interface ShareBarsProps {
  category: string;
  /** A column of the kind "share". */
  share: string;
}

/** One bar per category, as long as its share of the whole: "37 % (111 of 300)". */
export function ShareBars({ category, share }: ShareBarsProps) {
  const text = useText();
  const format = useFormat();
  const { data } = useChart();
  const column = findColumn(data, share);
  if (column.kind !== 'share') throw new Error(`the column ${share} is no share`);
  const [part, whole] = [findColumn(data, column.part), findColumn(data, column.whole)];
  return (
    <Bars
      category={category}
      lengths={data.rows.map((row) => numberOf(column, row))}
      words={data.rows.map((row) =>
        text('ui.chart.share', {
          share: showValue(format, column, valueOf(column, row)),
          part: showValue(format, part, valueOf(part, row)),
          whole: showValue(format, whole, valueOf(whole, row)),
        }),
      )}
      hasWhole
    />
  );
}

interface BarsProps {
  category: string;
  /** 0 to 1. */
  lengths: readonly number[];
  words: readonly string[];
  /** Draws what the bar is a part of. */
  hasWhole?: boolean;
}

/** Words as page text, not as text of a picture: long names break into lines. */
function Bars({ category, lengths, words, hasWhole = false }: BarsProps) {
  const format = useFormat();
  const { data } = useChart();
  const names = findColumn(data, category);
  return (
    <div className={classes.bars}>
      {data.rows.map((row, index) => (
        <div key={index} className={classes.barRow}>
          <span className={classes.barName}>{showValue(format, names, valueOf(names, row))}</span>
          <span className={classes.barValue}>{words[index]}</span>
          <svg width="100%" height={12} className={classes.bar}>
            {hasWhole && <rect width="100%" height={12} fill="var(--raised)" stroke="var(--line-strong)" />}
            <rect width={percent(lengths[index])} height={12} {...paintSeries('', 0)} />
          </svg>
        </div>
      ))}
    </div>
  );
}

function percent(length = 0): string {
  return `${Math.min(100, Math.max(0, Math.round(length * 10_000) / 100))}%`;
}
