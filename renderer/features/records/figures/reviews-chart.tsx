import type { RecordSummary } from '../../../../shared/contract/records/records.ts';
import { useText } from '../../../lib/use-text.ts';
import { useToday } from '../../../lib/use-today.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { VerticalBars } from '../../../ui/chart/vertical-bars.tsx';
import { Muted } from '../../../ui/stack.tsx';
import { countReviews, tabulateReviews } from './review-months.ts';

/** How many records are looked at again in which month, and which should have been. */
export function ReviewsChart({ records }: { records: readonly RecordSummary[] }) {
  const text = useText();
  const today = useToday();
  if (records.length === 0) return <Muted>{text('records.figures.none')}</Muted>;
  const counts = countReviews(records, today);
  return (
    <ChartFigure
      id="records.reviews"
      title={text('records.chart.reviews', { overdue: counts.overdue, without: counts.without })}
      unit={text('records.chart.reviews.unit')}
      data={tabulateReviews(counts, {
        month: text('records.chart.month'),
        reviews: text('records.chart.reviews.label'),
      })}
    >
      <VerticalBars category="month" series={['reviews']} />
    </ChartFigure>
  );
}
