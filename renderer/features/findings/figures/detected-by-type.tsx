import { useMemo } from 'react';
import { useFormat, useText } from '../../../lib/use-text.ts';
import type { ChartData } from '../../../ui/chart/chart-data.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { HorizontalBars } from '../../../ui/chart/horizontal-bars.tsx';
import { countPerType } from './detected-data.ts';
import type { DetectedWeek } from './detected-data.ts';

/** How often each type was detected. */
export function DetectedByType({ weeks }: { weeks: readonly DetectedWeek[] }) {
  const text = useText();
  const format = useFormat();
  const types = useMemo(() => countPerType(weeks), [weeks]);
  const [most] = types;
  if (!most) return null;
  const data: ChartData = {
    columns: [
      { id: 'type', label: text('findings.figures.type'), kind: 'text' },
      { id: 'spans', label: text('findings.figures.places'), kind: 'number' },
      { id: 'messages', label: text('findings.figures.messages'), kind: 'number' },
    ],
    rows: types.map(({ type, spans, messages }) => ({ type: text(`findings.type.${type}`), spans, messages })),
  };
  return (
    <ChartFigure
      id="findings.byType"
      title={text('findings.figures.byType', {
        type: text(`findings.type.${most.type}`),
        count: format.number(most.spans),
      })}
      unit={text('findings.figures.byType.unit')}
      data={data}
    >
      <HorizontalBars category="type" value="spans" />
    </ChartFigure>
  );
}
