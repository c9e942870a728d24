import { useEffect, useId, useRef } from 'react';
import { chartFormats } from '../../../shared/contract/exports.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../button.tsx';
import { ProblemMessage } from '../problem-message.tsx';
import { Mono, Row } from '../stack.tsx';
import { Callout } from '../status.tsx';
import type { ChartExport } from './use-chart-export.ts';
import classes from './chart.module.css';

interface ChartButtonsProps {
  isTable: boolean;
  onToggle: () => void;
  exporting: ChartExport;
}

export function ChartButtons({ isTable, onToggle, exporting }: ChartButtonsProps) {
  const text = useText();
  const mayExport = useMay('exports.charts');
  const labelId = useId();
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
          {chartFormats.map((format) => {
            const words = text(`ui.chart.export.${format}`);
            return (
              <Button
                key={format}
                isCompact
                isBusy={exporting.isBusy}
                title={words}
                label={words}
                onClick={() => void exporting.start(format)}
              >
                {format.toUpperCase()}
              </Button>
            );
          })}
        </div>
      )}
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
