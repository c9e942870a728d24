import { useCall } from '../../lib/queries.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { BarPanels } from '../../ui/chart/bar-panels.tsx';
import { ChartFigure } from '../../ui/chart/chart-figure.tsx';
import { findPeak, tabulateVolume } from './volume.ts';

/** Conversations per month, one small picture per bot on one scale. */
export function VolumeChart({ backendId }: { backendId: string }) {
  const text = useText();
  const format = useFormat();
  const volume = useCall('transcripts.volume', { backendId });
  const bots = useCall('backends.bots', { backendId }).data?.bots ?? [];
  const counts = volume.data?.months ?? [];
  const peak = findPeak(counts);
  if (!peak) return null;
  const nameBot = (botId: string) => bots.find(({ id }) => id === botId)?.name ?? '';
  const finding = text('backends.volume.finding', {
    bot: nameBot(peak.botId),
    month: format.month(peak.month),
    count: peak.conversations,
  });
  const data = tabulateVolume(counts, {
    month: text('backends.volume.month'),
    unit: text('backends.conversations'),
    nameBot,
  });
  return (
    <ChartFigure id="backends.volume" title={finding} unit={text('backends.volume.unit')} data={data}>
      <BarPanels
        category="month"
        series={data.columns.slice(1).map(({ id }) => id)}
        describe={({ label }, total) => text('backends.volume.bot', { name: label, total })}
      />
    </ChartFigure>
  );
}
