import { useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useKeys } from '../../lib/keys.ts';
import { Section } from '../section.tsx';
import { ChartContext } from './chart-context.ts';
import type { ChartData } from './chart-data.ts';
import { ChartSheet } from './chart-sheet.tsx';
import { ChartTable } from './chart-table.tsx';
import { ChartAnswers, ChartButtons } from './chart-tools.tsx';
import { useChartExport } from './use-chart-export.ts';
import classes from './chart.module.css';

export interface ChartFigureProps {
  /** Which chart it is, for the log and the names of its files: `domain.chart`, without any data. */
  id: string;
  /** What the numbers say, in words. */
  title: string;
  /** What is counted, and per what. */
  unit: string;
  data: ChartData;
  /** The picture: bodies of this folder, which take their numbers from `data`. */
  children: ReactNode;
}

/** A finding with its picture, the same numbers as a table one key away, and both as files. */
export function ChartFigure({ id, title, unit, data, children }: ChartFigureProps) {
  const figure = useRef<HTMLDivElement>(null);
  const unitId = useId();
  const [isTable, setIsTable] = useState(false);
  const toggle = () => setIsTable(!isTable);
  const exporting = useChartExport(id, data);
  useKeys({
    // Of several charts the key turns the one that is worked with; from elsewhere on the screen it turns all.
    t() {
      const focused = document.activeElement?.closest('[data-chart]') ?? figure.current;
      if (focused === figure.current) toggle();
    },
  });
  return (
    <Section title={title}>
      <div ref={figure} data-chart={id} className={classes.figure}>
        <div id={unitId} className={classes.note}>
          {unit}
        </div>
        {isTable ? (
          <ChartTable data={data} title={title} unit={unit} />
        ) : (
          <div role="img" aria-label={title} aria-describedby={unitId} className={classes.picture}>
            <ChartContext value={{ data, width: null }}>{children}</ChartContext>
          </div>
        )}
        <div>
          <ChartButtons isTable={isTable} onToggle={toggle} exporting={exporting} />
          <ChartAnswers exporting={exporting} />
        </div>
      </div>
      {exporting.isDrawing && (
        <ChartSheet title={title} unit={unit} data={data} onDrawn={exporting.finish} onFailed={exporting.fail}>
          {children}
        </ChartSheet>
      )}
    </Section>
  );
}
