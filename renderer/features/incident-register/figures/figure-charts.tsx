import { isMessageId } from '../../../lib/messages.ts';
import { useText } from '../../../lib/use-text.ts';
import type { ChartData } from '../../../ui/chart/chart-data.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { HorizontalBars } from '../../../ui/chart/horizontal-bars.tsx';
import { VerticalBars } from '../../../ui/chart/vertical-bars.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Status } from '../../../ui/status.tsx';
import { countLate, countSevere, hoursToNotify, notAssessed, sumMonths, tabulateMonths } from './figures-data.ts';
import type { YearFigures } from './figures-data.ts';

/** Incidents by month, by severity, and how long notifications took. */
export function FigureCharts({ figures, year }: { figures: YearFigures; year: number }) {
  const text = useText();
  const sums = sumMonths(figures);
  const severe = countSevere(figures);
  const { hoursToAuthority, levels } = figures;
  if (sums.incidents === 0)
    return (
      <EmptyState title={text('incidentRegister.figures.none.title', { year: String(year) })}>
        {text('incidentRegister.figures.none')}
      </EmptyState>
    );
  const nameLevel = (level: string) => {
    const id = `incidents.severity.${level === notAssessed ? 'none' : level}`;
    return isMessageId(id) ? text(id) : level;
  };
  const byLevel: ChartData = {
    columns: [
      { id: 'level', label: text('incidents.severity'), kind: 'text' },
      { id: 'incidents', label: text('incidentRegister.chart.incidents'), kind: 'number' },
    ],
    rows: levels.map(({ level, incidents }) => ({ level: nameLevel(level), incidents })),
  };
  const byHours: ChartData = {
    columns: [
      { id: 'number', label: text('incidents.number'), kind: 'text' },
      {
        id: 'hours',
        label: text('incidentRegister.chart.hours'),
        kind: 'number',
        unit: text('incidentRegister.chart.hoursUnit'),
      },
    ],
    rows: hoursToAuthority.map(({ number, hours }) => ({ number, hours })),
  };
  return (
    <>
      <Status meaning={figures.late > 0 ? 'overdue' : 'fine'}>
        {text('incidentRegister.figures.late', { late: figures.late })}
      </Status>
      <ChartFigure
        id="incidents.perMonth"
        title={text('incidentRegister.chart.perMonth', { year: String(year), ...sums })}
        unit={text('incidentRegister.chart.perMonth.unit')}
        data={tabulateMonths(year, figures, {
          month: text('incidentRegister.chart.month'),
          incidents: text('incidentRegister.chart.incidents'),
          breaches: text('incidentRegister.chart.breaches'),
          notified: text('incidentRegister.chart.notified'),
        })}
      >
        <VerticalBars category="month" series={['incidents', 'breaches', 'notified']} />
      </ChartFigure>
      {severe.all > 0 && (
        <ChartFigure
          id="incidents.levels"
          title={text('incidentRegister.chart.levels', severe)}
          unit={text('incidentRegister.chart.levels.unit')}
          data={byLevel}
        >
          <HorizontalBars category="level" value="incidents" />
        </ChartFigure>
      )}
      {hoursToAuthority.length > 0 && (
        <ChartFigure
          id="incidents.hoursToAuthority"
          title={text('incidentRegister.chart.hoursToAuthority', {
            late: countLate(figures),
            all: hoursToAuthority.length,
          })}
          unit={text('incidentRegister.chart.hoursToAuthority.unit')}
          data={byHours}
        >
          <VerticalBars
            category="number"
            series={['hours']}
            limit={{ value: hoursToNotify, label: text('incidentRegister.chart.limit') }}
          />
        </ChartFigure>
      )}
    </>
  );
}
