import type { InspectionSummary } from '../../../../shared/contract/backend-safety.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import type { ChartData } from '../../../ui/chart/chart-data.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { VerticalBars } from '../../../ui/chart/vertical-bars.tsx';
import { countFindings } from './safety-words.ts';

const severities = ['high', 'medium', 'low'] as const;
const shownAtMost = 24;

/** How many findings each of the last inspections had. @param inspections newest first */
export function FindingsChart({ inspections }: { inspections: readonly InspectionSummary[] }) {
  const text = useText();
  const format = useFormat();
  const [newest] = inspections;
  if (!newest) return null;
  const data: ChartData = {
    columns: [
      { id: 'at', label: text('backends.safety.chart.at'), kind: 'text' },
      ...severities.map((id) => ({ id, label: text(`findings.severity.${id}`), kind: 'number' as const })),
    ],
    rows: inspections
      .slice(0, shownAtMost)
      .toReversed()
      .map(({ at, counts }) => ({ at: format.dateTime(at), ...counts })),
  };
  const title = text('backends.safety.chart', { count: countFindings(newest), high: newest.counts.high });
  return (
    <ChartFigure id="backends.safety" title={title} unit={text('backends.safety.chart.unit')} data={data}>
      <VerticalBars category="at" series={severities} isStacked />
    </ChartFigure>
  );
}
