import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { BarPanels } from '../../../ui/chart/bar-panels.tsx';
import type { ChartData } from '../../../ui/chart/chart-data.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { VerticalBars } from '../../../ui/chart/vertical-bars.tsx';
import { usePlaces } from '../use-places.ts';
import { findPeakWeek, sum, tabulateWeeks } from './figures-data.ts';

type Figures = OutputOf<'retention.figures'>;

interface WeeksChartsProps extends Pick<Figures, 'coming' | 'deletions'> {
  weeks: number;
  namePolicy: (id: string) => string;
}

/** What falls due in the coming weeks, and what was deleted in those that are over. */
export function WeeksCharts({ coming, deletions, weeks, namePolicy }: WeeksChartsProps) {
  const text = useText();
  const format = useFormat();
  const { nameBackend } = usePlaces();
  const due = coming.map(({ week, policyId, conversations }) => ({ week, id: policyId, conversations }));
  const gone = deletions.map(({ week, backendId, conversations }) => ({ week, id: backendId, conversations }));
  const words = { week: text('retention.chart.week'), unit: text('retention.conversations') };
  const [duePeak, gonePeak] = [findPeakWeek(due), findPeakWeek(gone)];
  return (
    <>
      {duePeak && (
        <ChartFigure
          id="retention.coming"
          title={text('retention.chart.coming', {
            weeks,
            conversations: sum(due),
            day: format.day(duePeak.week),
            most: duePeak.conversations,
          })}
          unit={text('retention.chart.coming.unit')}
          data={tabulateWeeks(due, { ...words, nameSeries: namePolicy })}
        >
          <Weeks data={tabulateWeeks(due, { ...words, nameSeries: namePolicy })} />
        </ChartFigure>
      )}
      {gonePeak && (
        <ChartFigure
          id="retention.deletions"
          title={text('retention.chart.deletions', { conversations: sum(gone), day: format.day(gonePeak.week) })}
          unit={text('retention.chart.deletions.unit')}
          data={tabulateWeeks(gone, { ...words, nameSeries: nameBackend })}
        >
          <Weeks data={tabulateWeeks(gone, { ...words, nameSeries: nameBackend })} />
        </ChartFigure>
      )}
    </>
  );
}

const most = 6;

/** On top of each other as long as patterns can be told apart; otherwise one picture each. */
function Weeks({ data: { columns } }: { data: ChartData }) {
  const text = useText();
  const series = columns.slice(1).map(({ id }) => id);
  return series.length <= most ? (
    <VerticalBars category="week" series={series} isStacked />
  ) : (
    <BarPanels
      category="week"
      series={series}
      describe={({ label }, total) => text('retention.chart.series', { name: label, conversations: total })}
    />
  );
}
