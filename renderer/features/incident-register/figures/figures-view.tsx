import { asItIs, useKept } from '../../../lib/kept-state.ts';
import { useCall } from '../../../lib/queries.ts';
import { useControllers } from '../../../lib/use-controllers.ts';
import { useText } from '../../../lib/use-text.ts';
import { useToday } from '../../../lib/use-today.ts';
import { ControllerField } from '../../../ui/controller-field.tsx';
import { SelectField } from '../../../ui/fields.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { listYears } from '../years.ts';
import { FigureCharts } from './figure-charts.tsx';
import classes from '../incident-register.module.css';

/** What a year brought, as pictures and tables. Drills are in none of them. */
export function FiguresView() {
  const text = useText();
  const controllers = useControllers();
  const years = listYears(useToday());
  const [year, setYear] = useKept('incidentRegister.figureYear', years[0] ?? 2018, asItIs);
  const figures = useCall('incidents.figures', { ...controllers.given, year }, { keepsPrevious: true });
  return (
    <div className={classes.view}>
      <div className={classes.bar}>
        <SelectField
          label={text('incidentRegister.year')}
          value={String(year)}
          onChange={(value) => setYear(Number(value))}
          choices={years.map((each) => ({ value: String(each), label: String(each) }))}
        />
        <ControllerField controllers={controllers} />
      </div>
      <ProblemMessage problem={figures.error} />
      {figures.data ? <FigureCharts figures={figures.data} year={year} /> : figures.error === null && <Loading />}
    </div>
  );
}
