import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { HorizontalBars } from '../../../ui/chart/horizontal-bars.tsx';
import { VerticalBars } from '../../../ui/chart/vertical-bars.tsx';
import { usePlaces } from '../use-places.ts';
import { findPeakMonth, tabulateBots, tabulateMonths } from './preview-data.ts';

/** What would go by month and by bot. */
export function PreviewCharts({ preview: { byMonth, byBot } }: { preview: OutputOf<'retention.preview'> }) {
  const text = useText();
  const format = useFormat();
  const { nameBot } = usePlaces();
  const words = {
    month: text('retention.chart.month'),
    bot: text('retention.bot'),
    conversations: text('retention.conversations'),
    messages: text('retention.messages'),
    nameBot,
  };
  const peak = findPeakMonth(byMonth);
  const bots = tabulateBots(byBot, words);
  return (
    <>
      {peak && (
        <ChartFigure
          id="retention.dueByMonth"
          title={text('retention.chart.dueByMonth', {
            month: format.month(peak.month),
            conversations: peak.conversations,
          })}
          unit={text('retention.chart.dueByMonth.unit')}
          data={tabulateMonths(byMonth, words)}
        >
          <VerticalBars category="month" series={['conversations']} />
        </ChartFigure>
      )}
      {byBot.length > 0 && (
        <ChartFigure
          id="retention.dueByBot"
          title={text('retention.chart.dueByBot', {
            bots: byBot.length,
            bot: String(bots.rows[0]?.['bot'] ?? ''),
            conversations: Number(bots.rows[0]?.['conversations'] ?? 0),
          })}
          unit={text('retention.chart.dueByBot.unit')}
          data={bots}
        >
          <HorizontalBars category="bot" value="conversations" />
        </ChartFigure>
      )}
    </>
  );
}
