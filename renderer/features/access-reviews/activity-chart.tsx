import type { AccessDay } from '../../../shared/contract/access-reviews.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import type { ChartData } from '../../ui/chart/chart-data.ts';
import { ChartFigure } from '../../ui/chart/chart-figure.tsx';
import { VerticalBars } from '../../ui/chart/vertical-bars.tsx';
import { Section } from '../../ui/section.tsx';
import { fillDays, findBusiest } from './days.ts';

interface ActivityChartProps {
  days: readonly AccessDay[];
  period: { from: string; to: string };
  zone: string;
  limit: number;
  backendId: string | null;
}

/** How close the busiest hour of each day came to the limit. */
export function ActivityChart({ days, period, zone, limit, backendId }: ActivityChartProps) {
  const text = useText();
  const format = useFormat();
  const busiest = findBusiest(days);
  if (!busiest) return <Section title={text('accessReviews.chart.nothing')}>{null}</Section>;
  const title = text(busiest.busiest >= limit ? 'accessReviews.chart.over' : 'accessReviews.chart.under', {
    date: format.day(busiest.day),
    count: busiest.busiest,
    limit,
    source: backendId === null ? 'custos' : 'backend',
  });
  const data: ChartData = {
    columns: [
      { id: 'day', label: text('accessReviews.chart.day'), kind: 'day' },
      { id: 'busiest', label: text('accessReviews.chart.busiest'), kind: 'number' },
      { id: 'opened', label: text('accessReviews.chart.opened'), kind: 'number' },
    ],
    rows: fillDays(days, period, zone).map(({ day, busiest: most, opened }) => ({ day, busiest: most, opened })),
    hidesEmptyRows: true,
  };
  return (
    <ChartFigure id="accessReviews.activity" title={title} unit={text('accessReviews.chart.unit')} data={data}>
      <VerticalBars
        category="day"
        series={['busiest']}
        limit={{ value: limit, label: text('accessReviews.chart.limit', { limit }) }}
      />
    </ChartFigure>
  );
}
