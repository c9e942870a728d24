import { useState } from 'react';
import { asItIs, useKept } from '../../lib/kept-state.ts';
import { useCall } from '../../lib/queries.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DensityButton } from '../../ui/density-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { useDensity } from '../../ui/row-height.ts';
import { RecordDialog } from './edit/record-dialog.tsx';
import { StartDialog } from './edit/start-dialog.tsx';
import type { StartedRecord } from './edit/start-dialog.tsx';
import { ExportDialog } from './files/export-dialog.tsx';
import { ImportDialog } from './files/import-dialog.tsx';
import { ReviewsChart } from './figures/reviews-chart.tsx';
import { FilterBar } from './filter-bar.tsx';
import { RecordPanel } from './panel/record-panel.tsx';
import { useRecordColumns } from './record-columns.tsx';
import { firstFilters, isFiltered, toInput } from './record-filters.ts';
import { UncoveredBots } from './uncovered-bots.tsx';
import { useReferences } from './use-references.ts';
import classes from './records.module.css';

/** The register: what is processed, by whom and why, as it is in force and as it is being changed. */
export function RecordsView() {
  const text = useText();
  const manages = useMay('records.manage');
  const [filters, setFilters] = useKept('records.filters', firstFilters, (kept) => ({ ...kept, words: '' }));
  const [chosenId, setChosenId] = useKept<string | null>('records.record', null, asItIs);
  const [showsFigures, setShowsFigures] = useKept('records.figures', false, asItIs);
  const [dialog, setDialog] = useState<'start' | 'import' | 'export' | null>(null);
  const [startBotId, setStartBotId] = useState('');
  const [started, setStarted] = useState<StartedRecord | null>(null);
  const [density, toggleDensity] = useDensity('records');
  const asked = useDebounced(filters, 200);
  const list = useCall('records.list', toInput(asked), { keepsPrevious: true });
  const references = useReferences();
  const records = list.data?.records ?? [];
  const chosen = records.find(({ id }) => id === chosenId);
  const columns = useRecordColumns(references, chosen !== undefined);
  if (!list.data) return list.error ? <ProblemMessage problem={list.error} /> : <Loading />;
  const close = () => setDialog(null);
  const start = (botId = '') => {
    setStartBotId(botId);
    setDialog('start');
  };
  const show = (id: string) => {
    if (!records.some((record) => record.id === id)) setFilters(firstFilters);
    setShowsFigures(false);
    setChosenId(id);
  };
  const add = manages && (
    <Button kind="primary" onClick={() => start()}>
      {text('records.new')}
    </Button>
  );
  const isEmpty = records.length === 0;
  // Before the first record there is nothing to look through.
  const hasRecords = !isEmpty || isFiltered(filters);
  return (
    <>
      <div className={classes.above}>
        {hasRecords && add}
        {manages && <Button onClick={() => setDialog('import')}>{text('records.import')}</Button>}
        {hasRecords && (
          <>
            <Button isDisabled={isEmpty} onClick={() => setDialog('export')}>
              {text('records.export')}
            </Button>
            <Button kind="quiet" isPressed={showsFigures} onClick={() => setShowsFigures(!showsFigures)}>
              {text('records.figures')}
            </Button>
            <DensityButton density={density} onToggle={toggleDensity} />
          </>
        )}
      </div>
      {hasRecords && <FilterBar filters={filters} onChange={setFilters} />}
      <div className={classes.notices}>
        <ProblemMessage problem={list.error} />
        <UncoveredBots references={references} onOpen={show} {...(manages ? { onStart: start } : {})} />
      </div>
      {hasRecords && showsFigures ? (
        <div className={classes.figures}>
          <ReviewsChart records={records} />
        </div>
      ) : isEmpty ? (
        <EmptyState title={text(isFiltered(filters) ? 'records.noneFit' : 'records.none.title')} action={add}>
          {text(isFiltered(filters) ? 'records.noneFit.what' : 'records.none')}
        </EmptyState>
      ) : (
        <div className={chosen ? classes.split : classes.whole}>
          <DataTable
            list="records.register"
            label={text('records.title')}
            rows={records}
            columns={columns}
            rowId={({ id }) => id}
            density={density}
            listKey={asked}
            openRowId={chosen?.id ?? null}
            onOpen={({ id }) => setChosenId(id)}
          />
          {chosen && <RecordPanel key={chosen.id} summary={chosen} references={references} onChoose={setChosenId} />}
        </div>
      )}
      {dialog === 'start' && (
        <StartDialog
          botId={startBotId}
          onClose={close}
          onStarted={(record) => {
            close();
            setStarted(record);
          }}
        />
      )}
      {dialog === 'import' && <ImportDialog onClose={close} />}
      {dialog === 'export' && <ExportDialog filters={filters} records={records} onClose={close} />}
      {started && (
        <RecordDialog
          id={null}
          title={text('records.new')}
          started={started}
          references={references}
          onClose={() => setStarted(null)}
          onSaved={setChosenId}
        />
      )}
    </>
  );
}
