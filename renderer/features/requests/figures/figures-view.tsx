import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useCall } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import type { ChartData } from '../../../ui/chart/chart-data.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { HorizontalBars } from '../../../ui/chart/horizontal-bars.tsx';
import { VerticalBars } from '../../../ui/chart/vertical-bars.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import classes from './figures.module.css';

/** How requests go: what is open, what was on time, how old, how many. */
export function FiguresView() {
  const text = useText();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const answer = useCall(
    'requests.statistics',
    { ...(from !== '' && { from }), ...(to !== '' && { to }) },
    { keepsPrevious: true },
  );
  return (
    <div className={classes.view}>
      <search className={classes.scope} aria-label={text('requests.filters')}>
        <TextField label={text('requests.figures.from')} type="date" value={from} onChange={setFrom} />
        <TextField label={text('requests.figures.to')} type="date" value={to} onChange={setTo} />
      </search>
      <ProblemMessage problem={answer.error} />
      {!answer.data && !answer.error && <Loading />}
      {answer.data && <Charts figures={answer.data} />}
    </div>
  );
}

function Charts({ figures }: { figures: OutputOf<'requests.statistics'> }) {
  const text = useText();
  const format = useFormat();
  const { open, answered, ages, throughput, medianDays } = figures;
  const openCases = open.reduce((sum, { cases }) => sum + cases, 0);
  const late = answered.reduce((sum, month) => sum + month.late, 0);
  const onTime = answered.reduce((sum, month) => sum + month.onTime, 0);
  const byKind: ChartData = {
    columns: [
      { id: 'what', label: text('requests.figures.what'), kind: 'text' },
      { id: 'cases', label: text('requests.figures.cases'), kind: 'number' },
    ],
    rows: open.map(({ kind, regime, cases }) => ({
      what: text('requests.figures.kindIn', {
        right: text(`requests.right.${kind}`),
        regime: text(`requests.regime.${regime}`),
      }),
      cases,
    })),
  };
  const perMonth: ChartData = {
    columns: [
      { id: 'month', label: text('requests.figures.month'), kind: 'month' },
      { id: 'onTime', label: text('requests.figures.onTime'), kind: 'number' },
      { id: 'late', label: text('requests.figures.late'), kind: 'number' },
    ],
    rows: answered.map(({ month, onTime: intime, late: tooLate }) => ({ month, onTime: intime, late: tooLate })),
    hidesEmptyRows: true,
  };
  const byAge: ChartData = {
    columns: [
      { id: 'age', label: text('requests.figures.age'), kind: 'text' },
      { id: 'cases', label: text('requests.figures.cases'), kind: 'number' },
    ],
    rows: ages.map(({ fromDays, toDays, cases }) => ({
      age:
        toDays === null
          ? text('requests.figures.ageFrom', { from: fromDays })
          : text('requests.figures.ageBetween', { from: fromDays, to: toDays }),
      cases,
    })),
  };
  const flow: ChartData = {
    columns: [
      { id: 'month', label: text('requests.figures.month'), kind: 'month' },
      { id: 'received', label: text('requests.figures.received'), kind: 'number' },
      { id: 'closed', label: text('requests.figures.closed'), kind: 'number' },
    ],
    rows: throughput.map(({ month, received, closed }) => ({ month, received, closed })),
    hidesEmptyRows: true,
  };
  if (throughput.length === 0 && openCases === 0)
    return <EmptyState title={text('requests.figures.nothing.title')}>{text('requests.figures.nothing')}</EmptyState>;
  return (
    <>
      {openCases > 0 && (
        <ChartFigure
          id="requests.open"
          title={text('requests.figures.open', { cases: openCases })}
          unit={text('requests.figures.unit')}
          data={byKind}
        >
          <HorizontalBars category="what" value="cases" />
        </ChartFigure>
      )}
      {onTime + late > 0 && (
        <ChartFigure
          id="requests.answered"
          title={text('requests.figures.answered', {
            share: format.share(onTime / (onTime + late)),
            days: medianDays === null ? '–' : format.number(medianDays),
          })}
          unit={text('requests.figures.unitMonth')}
          data={perMonth}
        >
          <VerticalBars category="month" series={['onTime', 'late']} isStacked />
        </ChartFigure>
      )}
      {openCases > 0 && (
        <ChartFigure
          id="requests.ages"
          title={text('requests.figures.ages')}
          unit={text('requests.figures.unit')}
          data={byAge}
        >
          <HorizontalBars category="age" value="cases" />
        </ChartFigure>
      )}
      {throughput.length > 0 && (
        <ChartFigure
          id="requests.throughput"
          title={text('requests.figures.throughput')}
          unit={text('requests.figures.unitMonth')}
          data={flow}
        >
          <VerticalBars category="month" series={['received', 'closed']} />
        </ChartFigure>
      )}
    </>
  );
}
