import { asItIs, useKept } from '../../../lib/kept-state.ts';
import { useCall } from '../../../lib/queries.ts';
import { useControllers } from '../../../lib/use-controllers.ts';
import { useText } from '../../../lib/use-text.ts';
import { useToday } from '../../../lib/use-today.ts';
import { ControllerField } from '../../../ui/controller-field.tsx';
import { SelectField } from '../../../ui/fields.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted } from '../../../ui/stack.tsx';
import { listYears } from './figure-rows.ts';
import { FiguresPart } from './figures-part.tsx';
import { WritePart } from './write-part.tsx';
import classes from '../programme.module.css';

/** The yearly report: its figures beside those of the year before, and the file. */
export function ReportView() {
  const text = useText();
  const today = useToday();
  const years = listYears(today);
  const [year, setYear] = useKept('programme.year', years[0] ?? 2018, asItIs);
  const controllers = useControllers();
  const isKnown = controllers.controllerId !== '';
  const figures = useCall('programme.reportFigures', { ...controllers.given, year }, { isEnabled: isKnown });
  const prior = useCall(
    'programme.reportFigures',
    { ...controllers.given, year: Math.max(2018, year - 1) },
    { isEnabled: isKnown && year > 2018 },
  );
  return (
    <div className={classes.view}>
      <div className={classes.bar}>
        <SelectField
          label={text('programme.report.year')}
          value={String(year)}
          onChange={(value) => setYear(Number(value))}
          choices={years.map((value) => ({ value: String(value), label: String(value) }))}
        />
        <ControllerField controllers={controllers} />
      </div>
      {String(year) === today.slice(0, 4) && <Muted>{text('programme.report.running')}</Muted>}
      <ProblemMessage problem={figures.error ?? prior.error} />
      {figures.data ? (
        <FiguresPart figures={figures.data} prior={year > 2018 ? prior.data : undefined} year={year} />
      ) : (
        figures.error === null && <Loading />
      )}
      <WritePart year={year} controller={controllers.given} />
    </div>
  );
}
