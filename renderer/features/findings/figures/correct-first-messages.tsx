import { useMemo } from 'react';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { BarPanels } from '../../../ui/chart/bar-panels.tsx';
import type { ChartData } from '../../../ui/chart/chart-data.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { ShareBars } from '../../../ui/chart/horizontal-bars.tsx';
import { listMonths, sumPerBot } from './first-messages.ts';
import type { FirstMessages } from './first-messages.ts';

interface CorrectFirstMessagesProps {
  months: readonly FirstMessages[];
  botNames: ReadonlyMap<string, string>;
}

/** In how many conversations people were told in time what they must be told: by bot, and month by month. */
export function CorrectFirstMessages({ months, botNames }: CorrectFirstMessagesProps) {
  const text = useText();
  const format = useFormat();
  const bots = useMemo(() => sumPerBot(months), [months]);
  const rows = useMemo(() => listMonths(months), [months]);
  const [worst] = bots;
  if (!worst) return null;
  const nameOf = (botId: string) => botNames.get(botId) ?? botId;
  const title = text('findings.figures.firstMessage', {
    bot: nameOf(worst.botId),
    share: format.share(worst.correct / worst.conversations),
  });
  const perBot: ChartData = {
    columns: [
      { id: 'bot', label: text('findings.bot'), kind: 'text' },
      { id: 'correct', label: text('findings.figures.correct'), kind: 'number' },
      { id: 'conversations', label: text('findings.figures.conversations'), kind: 'number' },
      { id: 'share', label: text('findings.figures.share'), kind: 'share', part: 'correct', whole: 'conversations' },
    ],
    rows: bots.map(({ botId, conversations, correct }) => ({ bot: nameOf(botId), conversations, correct })),
  };
  const perMonth: ChartData = {
    columns: [
      { id: 'month', label: text('findings.figures.month'), kind: 'month' },
      ...bots.map(({ botId }) => ({
        id: botId,
        label: nameOf(botId),
        kind: 'share' as const,
        part: `${botId}.correct`,
        whole: `${botId}.of`,
      })),
    ],
    rows,
    hidesEmptyRows: true,
  };
  return (
    <>
      <ChartFigure
        id="findings.firstMessage"
        title={title}
        unit={text('findings.figures.firstMessage.unit')}
        data={perBot}
      >
        <ShareBars category="bot" share="share" />
      </ChartFigure>
      <ChartFigure
        id="findings.firstMessagePerMonth"
        title={text('findings.figures.firstMessagePerMonth')}
        unit={text('findings.figures.firstMessage.unit')}
        data={perMonth}
      >
        <BarPanels category="month" series={bots.map(({ botId }) => botId)} describe={({ label }) => label} />
      </ChartFigure>
    </>
  );
}
