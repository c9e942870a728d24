import { useMemo } from 'react';
import { useFormat, useText } from '../../../lib/use-text.ts';
import type { ChartData } from '../../../ui/chart/chart-data.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { VerticalBars } from '../../../ui/chart/vertical-bars.tsx';
import { countGroups, countPerWeek } from './detected-data.ts';
import type { DetectedWeek } from './detected-data.ts';

/** Places at which something personal was detected, per week and group. */
export function DetectedPerWeek({ weeks }: { weeks: readonly DetectedWeek[] }) {
  const text = useText();
  const format = useFormat();
  const { groups, hasOther, rows } = useMemo(() => countPerWeek(weeks), [weeks]);
  const [most] = countGroups(weeks);
  const series = [...groups, ...(hasOther ? ['other'] : [])];
  const data: ChartData = {
    columns: [
      { id: 'week', label: text('findings.figures.week'), kind: 'day' },
      ...groups.map((group) => ({ id: group, label: text(`findings.group.${group}`), kind: 'number' as const })),
      ...(hasOther ? [{ id: 'other', label: text('findings.figures.other'), kind: 'number' as const }] : []),
    ],
    rows,
    hidesEmptyRows: true,
  };
  const total = weeks.reduce((sum, { spans }) => sum + spans, 0);
  const title = most
    ? text('findings.figures.perWeek', {
        group: text(`findings.group.${most.group}`),
        share: format.share(most.spans / total),
      })
    : '';
  return (
    <ChartFigure
      id="findings.perWeek"
      title={title}
      unit={text('findings.figures.perWeek.unit', { count: format.number(total) })}
      data={data}
    >
      <VerticalBars category="week" series={series} isStacked height={200} />
    </ChartFigure>
  );
}
