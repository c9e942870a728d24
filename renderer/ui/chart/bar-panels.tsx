import { useText } from '../../lib/use-text.ts';
import { useChart } from './chart-context.ts';
import { findColumn, findHighest, numberOf } from './chart-data.ts';
import type { ChartColumn } from './chart-data.ts';
import { VerticalBars } from './vertical-bars.tsx';
import type { ChartMark } from './vertical-bars.tsx';
import classes from './chart.module.css';

interface BarPanelsProps {
  category: string;
  series: readonly string[];
  /** What stands above the picture of one series. */
  describe: (column: ChartColumn, total: number) => string;
  /** A line across the picture of one series. */
  mark?: (column: ChartColumn) => ChartMark | undefined;
}

const most = 6;

/** One small picture per series on one scale: easier to follow than many bars side by side. */
export function BarPanels({ category, series, describe, mark }: BarPanelsProps) {
  const text = useText();
  const { data } = useChart();
  const highest = findHighest(data, series, false);
  const shown = series.slice(0, most);
  return (
    <>
      {shown.map((id) => {
        const column = findColumn(data, id);
        const total = data.rows.reduce((sum, row) => sum + numberOf(column, row), 0);
        const line = mark?.(column);
        return (
          <div key={id}>
            <div className={classes.panelTitle}>{describe(column, total)}</div>
            <VerticalBars
              category={category}
              series={[id]}
              height={96}
              highest={highest}
              {...(line && { mark: line })}
            />
          </div>
        );
      })}
      {series.length > most && (
        <div className={classes.note}>{text('ui.chart.more', { count: series.length - most })}</div>
      )}
    </>
  );
}
