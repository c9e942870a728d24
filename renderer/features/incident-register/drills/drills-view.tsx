import { useState } from 'react';
import { asItIs, useKept } from '../../../lib/kept-state.ts';
import { useCall } from '../../../lib/queries.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { DensityButton } from '../../../ui/density-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { useDensity } from '../../../ui/row-height.ts';
import { useDrillColumns } from './drill-columns.tsx';
import { DrillPanel } from './drill-panel.tsx';
import { StartDrillDialog } from './start-drill-dialog.tsx';
import classes from '../incident-register.module.css';

/** The drills with their reports. They are in no register and in no figure. */
export function DrillsView({ onOpen }: { onOpen: ((incidentId: string) => void) | null }) {
  const text = useText();
  const manages = useMay('incidents.manage');
  const [chosenId, setChosenId] = useKept<string | null>('incidentRegister.drill', null, asItIs);
  const [isStarting, setIsStarting] = useState(false);
  const [density, toggleDensity] = useDensity('incidentRegister.drills');
  const list = useCall('incidents.list', { drills: true, language: useLanguage() }, { keepsPrevious: true });
  const drills = list.data?.incidents ?? [];
  const chosen = drills.find(({ id }) => id === chosenId);
  const columns = useDrillColumns(chosen !== undefined);
  if (!list.data) return list.error ? <ProblemMessage problem={list.error} /> : <Loading />;
  const start = manages && (
    <Button kind="primary" onClick={() => setIsStarting(true)}>
      {text('incidentRegister.drill.start')}
    </Button>
  );
  return (
    <>
      {drills.length > 0 && (
        <div className={classes.above}>
          {start}
          <DensityButton density={density} onToggle={toggleDensity} />
        </div>
      )}
      <ProblemMessage problem={list.error} />
      {drills.length === 0 ? (
        <EmptyState title={text('incidentRegister.drills.none.title')} action={start}>
          {text('incidentRegister.drills.none')}
        </EmptyState>
      ) : (
        <div className={chosen ? classes.split : classes.whole}>
          <DataTable
            list="incidentRegister.drills"
            label={text('incidentRegister.drills')}
            rows={drills}
            columns={columns}
            rowId={({ id }) => id}
            density={density}
            openRowId={chosen?.id ?? null}
            onOpen={({ id }) => setChosenId(id)}
          />
          {chosen && <DrillPanel key={chosen.id} drill={chosen} onOpen={onOpen} onClose={() => setChosenId(null)} />}
        </div>
      )}
      {isStarting && (
        <StartDrillDialog
          onClose={() => setIsStarting(false)}
          onStarted={(id) => {
            setIsStarting(false);
            if (onOpen) onOpen(id);
            else setChosenId(id);
          }}
        />
      )}
    </>
  );
}
