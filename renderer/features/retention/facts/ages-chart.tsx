import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { Text } from '../../../lib/use-text.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { BarPanels } from '../../../ui/chart/bar-panels.tsx';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { usePlaces } from '../use-places.ts';
import { countWithoutLimit, findOverLimit, placeLimit, sum, tabulateAges } from './figures-data.ts';

type AgesChartProps = Pick<OutputOf<'retention.figures'>, 'ages' | 'limits'>;

/** Conversations by age, one picture per bot, each with the limit of its policy. */
export function AgesChart({ ages, limits }: AgesChartProps) {
  const text = useText();
  const format = useFormat();
  const { nameBot } = usePlaces();
  if (sum(ages) === 0) return null;
  const nameAge = (fromDays: number, toDays: number | null) =>
    toDays === null
      ? text('retention.chart.ageFrom', { from: fromDays })
      : text('retention.chart.ageBetween', { from: fromDays, to: toDays - 1 });
  const data = tabulateAges(ages, {
    age: text('retention.chart.age'),
    unit: text('retention.conversations'),
    nameBot,
    nameAge,
  });
  const limitOf = (botId: string) => limits.find((limit) => limit.botId === botId)?.days;
  return (
    <ChartFigure
      id="retention.ages"
      title={describeFinding(text, ages, limits, nameBot)}
      unit={text('retention.chart.ages.unit')}
      data={data}
    >
      <BarPanels
        category="age"
        series={data.columns.slice(1).map(({ id }) => id)}
        describe={({ id, label }, total) => {
          const days = limitOf(id);
          return days === undefined
            ? text('retention.chart.botWithoutLimit', { bot: label, conversations: total })
            : text('retention.chart.botWithLimit', { bot: label, conversations: total, days: format.number(days) });
        }}
        mark={({ id }) => {
          const days = limitOf(id);
          const place = days === undefined ? undefined : placeLimit(ages, days);
          return (
            place && {
              category: nameAge(place.fromDays, place.toDays),
              isWithin: place.isWithin,
              label: text('retention.chart.limit', { days: days ?? 0 }),
            }
          );
        }}
      />
    </ChartFigure>
  );
}

function describeFinding(
  text: Text,
  ages: AgesChartProps['ages'],
  limits: AgesChartProps['limits'],
  nameBot: (botId: string) => string,
): string {
  const over = findOverLimit(ages, limits);
  if (over)
    return text('retention.chart.ages.over', {
      bot: nameBot(over.botId),
      conversations: over.conversations,
      days: over.days,
    });
  const without = countWithoutLimit(ages, limits);
  return without > 0
    ? text('retention.chart.ages.without', { conversations: without })
    : text('retention.chart.ages.fine');
}
