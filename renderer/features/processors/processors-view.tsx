import { useState } from 'react';
import type { ProcessorFields } from '../../../shared/contract/processors.ts';
import { asItIs, useKept } from '../../lib/kept-state.ts';
import type { OpenIncident } from '../../lib/open-incident.ts';
import { useCall } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DensityButton } from '../../ui/density-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CheckboxField, SelectField } from '../../ui/fields.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { useDensity } from '../../ui/row-height.ts';
import { ChainView } from './chain-view.tsx';
import { DueView } from './due-view.tsx';
import { useProcessorColumns } from './processor-columns.tsx';
import { ProcessorDialog } from './processor-dialog.tsx';
import { ProcessorPanel } from './processor-panel.tsx';
import { StartDialog } from './start-dialog.tsx';
import { useReferences } from './use-references.ts';
import classes from './processors.module.css';

const views = ['list', 'chain', 'due'] as const;
type View = (typeof views)[number];

/** Who processes on the organisation's behalf, who works for these, and what of it runs out. */
export function ProcessorsView({ onOpenIncident }: { onOpenIncident: OpenIncident | null }) {
  const text = useText();
  const manages = useMay('processors.manage');
  const [view, setView] = useKept<View>('processors.view', 'list', asItIs);
  const [includeRetired, setIncludeRetired] = useKept('processors.includeRetired', false, asItIs);
  const [chosenId, setChosenId] = useKept<string | null>('processors.processor', null, asItIs);
  const [isStarting, setIsStarting] = useState(false);
  const [started, setStarted] = useState<ProcessorFields | null>(null);
  const [density, toggleDensity] = useDensity('processors');
  const list = useCall('processors.list', { includeRetired }, { keepsPrevious: true });
  const nodes = useCall('processors.chain', {}).data?.nodes ?? none;
  const references = useReferences();
  const processors = list.data?.processors ?? [];
  const chosen = processors.find(({ id }) => id === chosenId);
  const columns = useProcessorColumns(nodes, chosen !== undefined);
  if (!list.data) return list.error ? <ProblemMessage problem={list.error} /> : <Loading />;
  const add = manages && (
    <Button kind="primary" onClick={() => setIsStarting(true)}>
      {text('processors.new')}
    </Button>
  );
  const isEmpty = processors.length === 0;
  const open = (id: string) => {
    setChosenId(id);
    setView('list');
  };
  return (
    <>
      <div className={classes.above}>
        {!isEmpty && add}
        {!isEmpty && (
          <SelectField
            label={text('processors.view')}
            value={view}
            onChange={(value) => setView(views.find((each) => each === value) ?? 'list')}
            choices={views.map((value) => ({ value, label: text(`processors.view.${value}`) }))}
          />
        )}
        <CheckboxField
          label={text('processors.includeRetired')}
          isChecked={includeRetired}
          onChange={setIncludeRetired}
        />
        {!isEmpty && view === 'list' && <DensityButton density={density} onToggle={toggleDensity} />}
      </div>
      <ProblemMessage problem={list.error} />
      {isEmpty ? (
        <EmptyState title={text('processors.none.title')} action={add}>
          {text('processors.none')}
        </EmptyState>
      ) : view === 'chain' ? (
        <ChainView references={references} onOpen={open} />
      ) : view === 'due' ? (
        <DueView onOpen={open} />
      ) : (
        <div className={chosen ? classes.split : classes.whole}>
          <DataTable
            list="processors.register"
            label={text('processors.title')}
            rows={processors}
            columns={columns}
            rowId={({ id }) => id}
            density={density}
            openRowId={chosen?.id ?? null}
            onOpen={({ id }) => setChosenId(id)}
          />
          {chosen && (
            <ProcessorPanel
              key={chosen.id}
              processor={chosen}
              nodes={nodes}
              references={references}
              onChoose={setChosenId}
              onOpenIncident={onOpenIncident}
            />
          )}
        </div>
      )}
      {isStarting && (
        <StartDialog
          onClose={() => setIsStarting(false)}
          onStarted={(fields) => {
            setIsStarting(false);
            setStarted(fields);
          }}
        />
      )}
      {started && (
        <ProcessorDialog
          id={null}
          title={text('processors.new')}
          started={started}
          references={references}
          onClose={() => setStarted(null)}
          onSaved={open}
        />
      )}
    </>
  );
}

const none: never[] = [];
