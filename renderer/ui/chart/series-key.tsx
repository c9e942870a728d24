import { useChart } from './chart-context.ts';
import { findColumn } from './chart-data.ts';
import { paintSeries, SeriesPatterns, usePatternPrefix } from './series-patterns.tsx';
import classes from './chart.module.css';

/** Which pattern is which, where bars of several series stand too close for words of their own. */
export function SeriesKey({ series }: { series: readonly string[] }) {
  const { data } = useChart();
  const prefix = usePatternPrefix();
  return (
    <div className={classes.key}>
      {series.map((id, index) => (
        <span key={id} className={classes.keyEntry}>
          <svg width={14} height={14} className={classes.swatch}>
            {index === 0 && <SeriesPatterns prefix={prefix} count={series.length} />}
            <rect x={0.5} y={0.5} width={13} height={13} {...paintSeries(prefix, index)} />
          </svg>
          <span>{findColumn(data, id).label}</span>
        </span>
      ))}
    </div>
  );
}
