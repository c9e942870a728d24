import { useEffect, useId, useRef } from 'react';
import { chartFormats } from '../../../shared/contract/exports.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../button.tsx';
import { ListExportButton } from '../list-export/list-export-button.tsx';
import { ProblemMessage } from '../problem-message.tsx';
import { Mono, Row } from '../stack.tsx';
import { Callout } from '../status.tsx';
import type { ChartData } from './chart-data.ts';
import { listOfChart } from './list-of-chart.ts';
import type { ChartExport } from './use-chart-export.ts';
import classes from './chart.module.css';

interface ChartButtonsProps {
  id: string;
  title: string;
  data: ChartData;
  isTable: boolean;
  onToggle: () => void;
  exporting: ChartExport;
}

export function ChartButtons({ id, title, data, isTable, onToggle, exporting }: ChartButtonsProps) {
  const text = useText();
  const mayExport = useMay('exports.charts');
  const format = useFormat();
  const labelId = useId();
  const columns = listOfChart(data, format, (label, unit) => text('ui.chart.columnWithUnit', { label, unit }));
  return (
    <Row>
      <Button isCompact onClick={onToggle} title={text('ui.chart.tableKey')}>
        {text(isTable ? 'ui.chart.picture' : 'ui.chart.table')}
      </Button>
      <Button isCompact onClick={exporting.copy}>
        {text('ui.chart.copy')}
      </Button>
      {mayExport && (
        <div role="group" aria-labelledby={labelId} className={classes.exports}>
          <span id={labelId} className={classes.note}>
            {text('ui.chart.export')}
          </span>
          {chartFormats.map((each) => {
            const words = text(`ui.chart.export.${each}`);
            return (
              <Button
                key={each}
                isCompact
                isBusy={exporting.isBusy}
                title={words}
                label={words}
                onClick={() => void exporting.start(each)}
              >
                {each.toUpperCase()}
              </Button>
            );
          })}
        </div>
      )}
      <ListExportButton list="chart" chart={id} title={title} columns={columns} rows={data.rows} />
      <span role="status">{exporting.wasCopied && text('ui.chart.copied')}</span>
    </Row>
  );
}

export function ChartAnswers({ exporting: { written, problem } }: { exporting: ChartExport }) {
  const text = useText();
  const answer = useRef<HTMLDivElement>(null);
  // Below a tall chart it would come out of sight.
  useEffect(() => {
    if (written !== null || problem) answer.current?.scrollIntoView({ block: 'nearest' });
  }, [written, problem]);
  return (
    <div ref={answer} className={classes.answers}>
      <div role="status">
        {written !== null && (
          <Callout meaning="fine" title={text('ui.chart.exported')}>
            <Mono>{written}</Mono>
          </Callout>
        )}
      </div>
      <ProblemMessage problem={problem} />
    </div>
  );
}
