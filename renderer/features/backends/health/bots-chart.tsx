import { useCall } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { HorizontalBars } from '../../../ui/chart/horizontal-bars.tsx';
import { tabulateBots } from './health-figures.ts';

/** Stored conversations of every bot of every chatbot system. */
export function BotsChart() {
  const text = useText();
  const volume = useCall('transcripts.volume', {});
  const bots = useCall('backends.bots', {}).data?.bots ?? [];
  const backends = useCall('backends.list', {}).data?.backends ?? [];
  const nameOf = (botId: string): string => {
    const bot = bots.find(({ id }) => id === botId);
    const system = backends.find(({ id }) => id === bot?.backendId)?.name;
    if (!bot) return '';
    return system === undefined ? bot.name : text('backends.health.bots.name', { bot: bot.name, system });
  };
  const data = tabulateBots(volume.data?.months ?? [], {
    bot: text('backends.health.bots.bot'),
    conversations: text('backends.conversations'),
    nameOf,
  });
  const [first] = data.rows;
  if (!first) return null;
  const total = data.rows.reduce((sum, row) => sum + Number(row['conversations']), 0);
  const title = text('backends.health.bots.title', {
    bot: String(first['bot']),
    count: Number(first['conversations']),
    total,
  });
  return (
    <ChartFigure id="backends.bots" title={title} unit={text('backends.health.bots.unit')} data={data}>
      <HorizontalBars category="bot" value="conversations" />
    </ChartFigure>
  );
}
