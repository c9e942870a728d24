import type { BackendHealth } from '../../../../shared/contract/backend-health.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { VerticalBars } from '../../../ui/chart/vertical-bars.tsx';
import { tabulateRuns } from './health-figures.ts';

/** What the last syncs brought. */
export function RunsChart({ runs }: { runs: BackendHealth['runs'] }) {
  const text = useText();
  const format = useFormat();
  const data = tabulateRuns(runs, {
    at: text('backends.health.runs.at'),
    messages: text('backends.health.runs.messages'),
    nameOf: format.dateTime,
  });
  const good = runs.findLast(({ outcome }) => outcome === 'done' || outcome === 'partial');
  return (
    <ChartFigure
      id="backends.runs"
      title={text('backends.health.runs.title', { messages: good?.messages ?? 0 })}
      unit={text('backends.health.runs.unit')}
      data={data}
    >
      <VerticalBars category="at" series={['messages']} />
    </ChartFigure>
  );
}
