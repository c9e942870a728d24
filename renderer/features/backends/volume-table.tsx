import { useFormat, useText } from '../../lib/use-text.ts';
import type { BotSeries } from './volume.ts';
import classes from './volume-chart.module.css';

interface VolumeTableProps {
  label: string;
  series: readonly BotSeries[];
  nameBot: (botId: string) => string;
}

/** The same numbers as the picture. */
export function VolumeTable({ label, series, nameBot }: VolumeTableProps) {
  const text = useText();
  const format = useFormat();
  const months = series[0]?.months.map(({ month }) => month) ?? [];
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{text('backends.volume.month')}</th>
          {series.map(({ botId }) => (
            <th key={botId} scope="col">
              {nameBot(botId)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((month, index) => (
          <tr key={month}>
            <th scope="row">{format.month(month)}</th>
            {series.map((bot) => (
              <td key={bot.botId}>{format.number(bot.months[index]?.conversations ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
