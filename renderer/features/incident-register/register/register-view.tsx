import { useState } from 'react';
import { asItIs, useKept } from '../../../lib/kept-state.ts';
import { useCall } from '../../../lib/queries.ts';
import { useControllers } from '../../../lib/use-controllers.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { useToday } from '../../../lib/use-today.ts';
import { Button } from '../../../ui/button.tsx';
import { ControllerField } from '../../../ui/controller-field.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { DensityButton } from '../../../ui/density-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SelectField } from '../../../ui/fields.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { useDensity } from '../../../ui/row-height.ts';
import { listYears } from '../years.ts';
import { ExportDialog } from './export-dialog.tsx';
import { isEntry } from './is-entry.ts';
import { useRegisterColumns } from './register-columns.tsx';
import { RegisterPanel } from './register-panel.tsx';
import classes from '../incident-register.module.css';

/** The register of breaches: each with its facts, effects and remedies, notified or not (Art. 33(5) GDPR). */
export function RegisterView({ onOpen }: { onOpen: ((incidentId: string) => void) | null }) {
  const text = useText();
  const language = useLanguage();
  const controllers = useControllers();
  const years = listYears(useToday());
  const [year, setYear] = useKept('incidentRegister.year', '', asItIs);
  const [chosenId, setChosenId] = useKept<string | null>('incidentRegister.chosen', null, asItIs);
  const [isExporting, setIsExporting] = useState(false);
  const [density, toggleDensity] = useDensity('incidentRegister');
  const period = year === '' ? {} : { year: Number(year) };
  const list = useCall('incidents.list', { ...controllers.given, ...period, language }, { keepsPrevious: true });
  const entries = (list.data?.incidents ?? []).filter(isEntry);
  const chosen = entries.find(({ id }) => id === chosenId);
  const columns = useRegisterColumns(chosen !== undefined);
  if (!list.data) return list.error ? <ProblemMessage problem={list.error} /> : <Loading />;
  return (
    <>
      <div className={classes.above}>
        <Button isDisabled={entries.length === 0} onClick={() => setIsExporting(true)}>
          {text('incidentRegister.export')}
        </Button>
        <SelectField
          label={text('incidentRegister.year')}
          value={year}
          onChange={setYear}
          choices={[
            { value: '', label: text('incidentRegister.allYears') },
            ...years.map((each) => ({ value: String(each), label: String(each) })),
          ]}
        />
        <ControllerField controllers={controllers} />
        <DensityButton density={density} onToggle={toggleDensity} />
      </div>
      <ProblemMessage problem={list.error} />
      {entries.length === 0 ? (
        <EmptyState title={text('incidentRegister.none.title')}>{text('incidentRegister.none')}</EmptyState>
      ) : (
        <div className={chosen ? classes.split : classes.whole}>
          <DataTable
            list="incidentRegister.entries"
            label={text('incidentRegister.title')}
            rows={entries}
            columns={columns}
            rowId={({ id }) => id}
            density={density}
            listKey={year}
            openRowId={chosen?.id ?? null}
            onOpen={({ id }) => setChosenId(id)}
          />
          {chosen && <RegisterPanel key={chosen.id} entry={chosen} onOpen={onOpen} onClose={() => setChosenId(null)} />}
        </div>
      )}
      {isExporting && (
        <ExportDialog scope={{ ...controllers.given, ...period }} onClose={() => setIsExporting(false)} />
      )}
    </>
  );
}
