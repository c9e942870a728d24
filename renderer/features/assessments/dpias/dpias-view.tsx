import { useState } from 'react';
import { dpiaStates } from '../../../../shared/contract/records/assessments.ts';
import type { DpiaFields } from '../../../../shared/contract/records/assessments.ts';
import { asItIs, useKept } from '../../../lib/kept-state.ts';
import { useCall } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { DensityButton } from '../../../ui/density-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SelectField } from '../../../ui/fields.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { useDensity } from '../../../ui/row-height.ts';
import { useReferences } from '../use-references.ts';
import { useDpiaColumns } from './dpia-columns.tsx';
import { ExportDialog } from './export-form.tsx';
import { GuidedDialog } from './form/guided-dialog.tsx';
import { DpiaPanel } from './panel/dpia-panel.tsx';
import { StartDialog } from './start-dialog.tsx';
import classes from '../assessments.module.css';

/** Impact assessments: which there are, how far each is, and what is to be done next. */
export function DpiasView() {
  const text = useText();
  const manages = useMay('records.manage');
  const [state, setState] = useKept('assessments.state', '', asItIs);
  const [chosenId, setChosenId] = useKept<string | null>('assessments.dpia', null, asItIs);
  const [dialog, setDialog] = useState<'start' | 'own' | null>(null);
  const [edited, setEdited] = useState<{ id: string | null; fields: DpiaFields } | null>(null);
  const [density, toggleDensity] = useDensity('assessments.dpias');
  const list = useCall('records.dpias.list', {}, { keepsPrevious: true });
  const questions = useCall('records.dpias.questions', {});
  const references = useReferences();
  const all = list.data?.dpias ?? [];
  const chosen = all.find(({ id }) => id === chosenId);
  const columns = useDpiaColumns(references, chosen !== undefined);
  if (!list.data || !questions.data) {
    const problem = list.error ?? questions.error;
    return problem ? <ProblemMessage problem={problem} /> : <Loading />;
  }
  const shown = all.filter((dpia) => state === '' || dpia.state === state);
  const close = () => setDialog(null);
  const add = manages && (
    <Button kind="primary" onClick={() => setDialog('start')}>
      {text('assessments.new')}
    </Button>
  );
  return (
    <>
      <div className={classes.above}>
        {all.length > 0 && add}
        <Button onClick={() => setDialog('own')}>{text('assessments.own')}</Button>
        {all.length > 0 && (
          <SelectField
            label={text('assessments.state')}
            value={state}
            onChange={setState}
            choices={[
              { value: '', label: text('assessments.all') },
              ...dpiaStates.map((value) => ({ value, label: text(`assessments.state.${value}`) })),
            ]}
          />
        )}
        <DensityButton density={density} onToggle={toggleDensity} />
      </div>
      <ProblemMessage problem={list.error} />
      {shown.length === 0 ? (
        <EmptyState
          title={text(all.length > 0 ? 'assessments.noneFit' : 'assessments.none.title')}
          action={all.length === 0 && add}
        >
          {all.length > 0 ? undefined : text('assessments.none')}
        </EmptyState>
      ) : (
        <div className={chosen ? classes.split : classes.whole}>
          <DataTable
            list="assessments.dpias"
            label={text('assessments.title')}
            rows={shown}
            columns={columns}
            rowId={({ id }) => id}
            density={density}
            listKey={state}
            openRowId={chosen?.id ?? null}
            onOpen={({ id }) => setChosenId(id)}
          />
          {chosen && (
            <DpiaPanel
              key={chosen.id}
              dpia={chosen}
              questions={questions.data.questions}
              references={references}
              onEdit={() => setEdited({ id: chosen.id, fields: chosen.fields })}
              onClose={() => setChosenId(null)}
            />
          )}
        </div>
      )}
      {dialog === 'start' && (
        <StartDialog
          bots={references['bots'] ?? []}
          onClose={close}
          onStarted={(fields) => {
            close();
            setEdited({ id: null, fields });
          }}
        />
      )}
      {dialog === 'own' && <ExportDialog onClose={close} />}
      {edited && (
        <GuidedDialog
          id={edited.id}
          started={edited.fields}
          dpia={all.find(({ id }) => id === edited.id)}
          questions={questions.data.questions}
          references={references}
          onClose={() => setEdited(null)}
          onSaved={(id) => {
            setEdited({ ...edited, id });
            setChosenId(id);
          }}
        />
      )}
    </>
  );
}
