import { useText } from '../../../lib/use-text.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { VerticalBars } from '../../../ui/chart/vertical-bars.tsx';
import { listKinds, tabulateExpiries } from './expiry-months.ts';
import type { DueItem } from './expiry-months.ts';

/** What runs out in which month. */
export function ExpiryChart({ items, today }: { items: readonly DueItem[]; today: string }) {
  const text = useText();
  const kinds = listKinds(items);
  if (kinds.length === 0) return null;
  return (
    <ChartFigure
      id="processors.expiry"
      title={text('processors.chart.expiry', {
        count: items.length,
        overdue: items.filter(({ isOverdue }) => isOverdue).length,
      })}
      unit={text('processors.chart.expiry.unit')}
      data={tabulateExpiries(items, today, {
        month: text('records.chart.month'),
        nameKind: (kind) => text(`processors.due.${kind}`),
      })}
    >
      <VerticalBars category="month" series={kinds} isStacked />
    </ChartFigure>
  );
}
