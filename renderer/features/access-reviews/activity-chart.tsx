import { useState } from 'react';
import { Bar, BarChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { AccessDay } from '../../../shared/contract/access-reviews.ts';
import { useKeys } from '../../lib/keys.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { Muted, Row } from '../../ui/stack.tsx';
import { fillDays, findBusiest } from './days.ts';
import { useDayFormat } from './review-words.ts';
import classes from './access-reviews.module.css';

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
  const formatDay = useDayFormat();
  const [isTable, setIsTable] = useState(false);
  useKeys({ t: () => setIsTable(!isTable) });
  const busiest = findBusiest(days);
  if (!busiest) return <Section title={text('accessReviews.chart.nothing')}>{null}</Section>;
  const title = text(busiest.busiest >= limit ? 'accessReviews.chart.over' : 'accessReviews.chart.under', {
    date: formatDay(busiest.day),
    count: busiest.busiest,
    limit,
    source: backendId === null ? 'custos' : 'backend',
  });
  return (
    <Section title={title}>
      <Muted>{text('accessReviews.chart.unit')}</Muted>
      {isTable ? (
        <DayTable days={days} label={title} />
      ) : (
        <DayBars days={fillDays(days, period, zone)} label={title} limit={limit} />
      )}
      <Row>
        <Button
          isCompact
          isPressed={isTable}
          onClick={() => setIsTable(!isTable)}
          title={text('accessReviews.chart.tableKey')}
        >
          {text('accessReviews.chart.table')}
        </Button>
      </Row>
    </Section>
  );
}

function DayBars({ days, label, limit }: { days: readonly AccessDay[]; label: string; limit: number }) {
  const text = useText();
  const format = useFormat();
  const formatDay = useDayFormat();
  const highest = Math.max(limit, ...days.map(({ busiest }) => busiest));
  const tick = { fill: 'var(--text-muted)', fontSize: 12 };
  const axis = { tick, stroke: 'var(--line-strong)' };
  return (
    <div role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={140}>
        <BarChart data={[...days]} margin={{ top: 20, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <XAxis {...axis} dataKey="day" tickFormatter={formatDay} minTickGap={32} height={20} />
          <YAxis {...axis} domain={[0, highest]} ticks={[0, highest]} tickFormatter={format.number} width={44} />
          <Bar dataKey="busiest" fill="var(--accent)" isAnimationActive={false} maxBarSize={24} />
          <ReferenceLine
            y={limit}
            stroke="var(--overdue)"
            strokeDasharray="6 4"
            label={{
              value: text('accessReviews.chart.limit', { limit }),
              position: 'insideBottomLeft',
              fill: 'var(--overdue)',
              fontSize: 12,
            }}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

/** The same numbers as the picture, without the days on which nothing happened. */
function DayTable({ days, label }: { days: readonly AccessDay[]; label: string }) {
  const text = useText();
  const format = useFormat();
  const formatDay = useDayFormat();
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{text('accessReviews.chart.day')}</th>
          <th scope="col" className={classes.number}>
            {text('accessReviews.chart.busiest')}
          </th>
          <th scope="col" className={classes.number}>
            {text('accessReviews.chart.opened')}
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, busiest, opened }) => (
          <tr key={day}>
            <th scope="row">{formatDay(day)}</th>
            <td className={classes.number}>{format.number(busiest)}</td>
            <td className={classes.number}>{format.number(opened)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
