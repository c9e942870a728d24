import { useId, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { isTyping, keyOf } from '../../lib/keys.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import type { MessageId } from '../../lib/messages.ts';
import { Section } from '../section.tsx';
import { ChartContext } from './chart-context.ts';
import type { ChartData } from './chart-data.ts';
import { ChartSheet } from './chart-sheet.tsx';
import { ChartTable } from './chart-table.tsx';
import { ChartAnswers, ChartButtons } from './chart-tools.tsx';
import { useChartExport } from './use-chart-export.ts';
import classes from './chart.module.css';

/** The charts there are, by the words that the log has for each. */
type ChartId<Id = MessageId> = Id extends `audit.value.chart.${infer Name}` ? Name : never;

export interface ChartFigureProps {
  /** Which chart it is, for the log and the names of its files: `domain.chart`, without any data. */
  id: ChartId;
  /** What the numbers say, in words. */
  title: string;
  /** What is counted, and per what. */
  unit: string;
  data: ChartData;
  /** The picture: bodies of this folder, which take their numbers from `data`. */
  children: ReactNode;
}

/** A finding with its picture, the same numbers as a table one key away, and both as files for a report. */
export function ChartFigure({ id, title, unit, data, children }: ChartFigureProps) {
  const unitId = useId();
  const [isTable, setIsTable] = useState(false);
  const toggle = () => setIsTable(!isTable);
  const exporting = useChartExport(id, data);
  // The key turns the chart that is worked with, in a dialog, too; from elsewhere on the screen it turns all there are.
  const onKeyDown = (event: KeyboardEvent) => {
    if (keyOf(event) !== 't' || isTyping(event.target)) return;
    event.preventDefault();
    toggle();
  };
  useShortcuts('chart', {
    toggleTable() {
      if (!document.activeElement?.closest('[data-chart]')) toggle();
    },
  });
  return (
    <Section title={title}>
      <figure data-chart={id} className={classes.figure} onKeyDown={onKeyDown}>
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
          <ChartButtons id={id} title={title} data={data} isTable={isTable} onToggle={toggle} exporting={exporting} />
          <ChartAnswers exporting={exporting} />
        </div>
      </figure>
      {exporting.isDrawing && (
        <ChartSheet title={title} unit={unit} data={data} onDrawn={exporting.finish} onFailed={exporting.fail}>
          {children}
        </ChartSheet>
      )}
    </Section>
  );
}
