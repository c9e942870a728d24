import { useState } from 'react';
import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { copyText } from '../../lib/copy-text.ts';
import { writeCsv } from '../../lib/csv.ts';
import { useKeys } from '../../lib/keys.ts';
import { useCall } from '../../lib/queries.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { Muted, Row } from '../../ui/stack.tsx';
import { VolumeTable } from './volume-table.tsx';
import { buildSeries, findPeak } from './volume.ts';
import type { BotSeries } from './volume.ts';
import classes from './volume-chart.module.css';

/** Conversations per month, one small picture per bot on one scale. */
export function VolumeChart({ backendId }: { backendId: string }) {
  const text = useText();
  const format = useFormat();
  const volume = useCall('transcripts.volume', { backendId });
  const bots = useCall('backends.bots', { backendId }).data?.bots ?? [];
  const [isTable, setIsTable] = useState(false);
  const [wasCopied, setWasCopied] = useState(false);
  useKeys({ t: () => setIsTable(!isTable) });
  const counts = volume.data?.months ?? [];
  const peak = findPeak(counts);
  if (!peak) return null;
  const nameBot = (botId: string) => bots.find(({ id }) => id === botId)?.name ?? '';
  const series = buildSeries(counts);
  const copy = () => {
    const rows = counts.map(({ month, botId, conversations }) => [month, nameBot(botId), conversations]);
    void copyText(writeCsv([['month', 'bot', 'conversations'], ...rows])).then(setWasCopied);
  };
  const finding = text('backends.volume.finding', {
    bot: nameBot(peak.botId),
    month: format.month(peak.month),
    count: peak.conversations,
  });
  return (
    <Section title={finding}>
      <Muted>{text('backends.volume.unit')}</Muted>
      {isTable ? (
        <VolumeTable series={series} nameBot={nameBot} label={finding} />
      ) : (
        series
          .slice(0, 6)
          .map((bot) => <BotBars key={bot.botId} bot={bot} name={nameBot(bot.botId)} highest={peak.conversations} />)
      )}
      <Row>
        <Button
          isCompact
          isPressed={isTable}
          onClick={() => setIsTable(!isTable)}
          title={text('backends.volume.tableKey')}
        >
          {text('backends.volume.table')}
        </Button>
        <Button isCompact onClick={copy}>
          {text('backends.volume.copy')}
        </Button>
        <span role="status">{wasCopied && text('backends.volume.copied')}</span>
      </Row>
    </Section>
  );
}

function BotBars({ bot, name, highest }: { bot: BotSeries; name: string; highest: number }) {
  const text = useText();
  const format = useFormat();
  const label = text('backends.volume.bot', { name, total: bot.total });
  const tick = { fill: 'var(--text-muted)', fontSize: 12 };
  return (
    <figure className={classes.figure}>
      <figcaption>{label}</figcaption>
      <div role="img" aria-label={label}>
        <ResponsiveContainer width="100%" height={88}>
          <BarChart data={bot.months} margin={{ top: 4, right: 4, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <XAxis
              dataKey="month"
              tickFormatter={format.month}
              tick={tick}
              stroke="var(--line-strong)"
              minTickGap={32}
              height={20}
            />
            <YAxis
              domain={[0, highest]}
              ticks={[0, highest]}
              tickFormatter={format.number}
              tick={tick}
              stroke="var(--line-strong)"
              width={44}
            />
            <Tooltip
              isAnimationActive={false}
              cursor={{ fill: 'var(--raised)' }}
              separator=": "
              contentStyle={{
                background: 'var(--surface)',
                border: '1px solid var(--line-strong)',
                borderRadius: 4,
                padding: '4px 8px',
              }}
              labelFormatter={(month) => (typeof month === 'string' ? format.month(month) : month)}
              formatter={(value) => [format.number(Number(value)), text('backends.conversations')]}
              itemStyle={{ color: 'var(--text)' }}
            />
            <Bar dataKey="conversations" fill="var(--accent)" isAnimationActive={false} />
          </BarChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
