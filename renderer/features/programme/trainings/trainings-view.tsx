import { useState } from 'react';
import { asItIs, useKept } from '../../../lib/kept-state.ts';
import { useCall } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { DensityButton } from '../../../ui/density-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { useDensity } from '../../../ui/row-height.ts';
import { AttendanceChart } from './attendance-chart.tsx';
import { useTrainingColumns } from './training-columns.tsx';
import { TrainingDialog } from './training-dialog.tsx';
import { TrainingPanel } from './training-panel.tsx';
import classes from '../programme.module.css';

/** Which team was trained in what, with proof. */
export function TrainingsView() {
  const text = useText();
  const manages = useMay('programme.manage');
  const [chosenId, setChosenId] = useKept<string | null>('programme.training', null, asItIs);
  const [showsFigures, setShowsFigures] = useKept('programme.trainings.figures', false, asItIs);
  const [isRecording, setIsRecording] = useState(false);
  const [density, toggleDensity] = useDensity('programme.trainings');
  const list = useCall('programme.trainings', {}, { keepsPrevious: true });
  const trainings = list.data?.trainings ?? [];
  const chosen = trainings.find(({ id }) => id === chosenId);
  const columns = useTrainingColumns(chosen !== undefined);
  if (!list.data) return list.error ? <ProblemMessage problem={list.error} /> : <Loading />;
  const isEmpty = trainings.length === 0;
  const record = manages && (
    <Button kind="primary" onClick={() => setIsRecording(true)}>
      {text('programme.trainings.record')}
    </Button>
  );
  return (
    <>
      {!isEmpty && (
        <div className={classes.above}>
          {record}
          <Button kind="quiet" isPressed={showsFigures} onClick={() => setShowsFigures(!showsFigures)}>
            {text('programme.trainings.figures')}
          </Button>
          <DensityButton density={density} onToggle={toggleDensity} />
        </div>
      )}
      <ProblemMessage problem={list.error} />
      {isEmpty ? (
        <EmptyState title={text('programme.trainings.none.title')} action={record}>
          {text('programme.trainings.none')}
        </EmptyState>
      ) : showsFigures ? (
        <div className={classes.view}>
          <AttendanceChart trainings={trainings} />
        </div>
      ) : (
        <div className={chosen ? classes.split : classes.whole}>
          <DataTable
            list="programme.trainings"
            label={text('programme.view.trainings')}
            rows={trainings}
            columns={columns}
            rowId={({ id }) => id}
            density={density}
            openRowId={chosen?.id ?? null}
            onOpen={({ id }) => setChosenId(id)}
          />
          {chosen && <TrainingPanel key={chosen.id} training={chosen} onClose={() => setChosenId(null)} />}
        </div>
      )}
      {isRecording && <TrainingDialog onClose={() => setIsRecording(false)} onSaved={setChosenId} />}
    </>
  );
}
