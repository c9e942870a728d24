import { useState } from 'react';
import { adviceOutcomes } from '../../../../shared/contract/records/advice.ts';
import { asItIs, useKept } from '../../../lib/kept-state.ts';
import { useCall } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { DensityButton } from '../../../ui/density-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { useDensity } from '../../../ui/row-height.ts';
import { useReferences } from '../use-references.ts';
import { useAdviceColumns } from './advice-columns.tsx';
import { firstFilters, isFiltered, toInput } from './advice-filters.ts';
import { AdvicePanel } from './advice-panel.tsx';
import { AskDialog } from './ask-dialog.tsx';
import classes from '../assessments.module.css';

/** What was asked of the data protection officer, what he advised, and what became of it. */
export function AdviceView() {
  const text = useText();
  const manages = useMay('records.manage');
  const [filters, setFilters] = useKept('assessments.log.filters', firstFilters, asItIs);
  const [chosenId, setChosenId] = useKept<string | null>('assessments.log.entry', null, asItIs);
  const [isAsking, setIsAsking] = useState(false);
  const [density, toggleDensity] = useDensity('assessments.log');
  const references = useReferences();
  const list = useCall('records.advice.list', toInput(filters), { keepsPrevious: true });
  const entries = list.data?.advice ?? [];
  const chosen = entries.find(({ id }) => id === chosenId);
  const columns = useAdviceColumns(chosen !== undefined);
  if (!list.data) return list.error ? <ProblemMessage problem={list.error} /> : <Loading />;
  const set = (field: keyof typeof filters) => (value: string) => setFilters({ ...filters, [field]: value });
  const hasFilters = isFiltered(filters);
  const isEmpty = entries.length === 0;
  const ask = manages && (
    <Button kind="primary" onClick={() => setIsAsking(true)}>
      {text('assessments.log.ask')}
    </Button>
  );
  return (
    <>
      {(!isEmpty || hasFilters) && (
        <div className={classes.above}>
          {ask}
          <SelectField
            label={text('assessments.log.outcome')}
            value={filters.outcome}
            onChange={set('outcome')}
            choices={[
              { value: '', label: text('assessments.all') },
              ...adviceOutcomes.map((value) => ({ value, label: text(`assessments.log.outcome.${value}`) })),
            ]}
          />
          <TextField label={text('assessments.log.from')} type="date" value={filters.from} onChange={set('from')} />
          <TextField label={text('assessments.log.to')} type="date" value={filters.to} onChange={set('to')} />
          {hasFilters && (
            <Button kind="quiet" onClick={() => setFilters(firstFilters)}>
              {text('assessments.clear')}
            </Button>
          )}
          <DensityButton density={density} onToggle={toggleDensity} />
        </div>
      )}
      <ProblemMessage problem={list.error} />
      {isEmpty ? (
        <EmptyState
          title={text(hasFilters ? 'assessments.log.noneFit' : 'assessments.log.none.title')}
          action={!hasFilters && ask}
        >
          {hasFilters ? undefined : text('assessments.log.none')}
        </EmptyState>
      ) : (
        <div className={chosen ? classes.split : classes.whole}>
          <DataTable
            list="assessments.advice"
            label={text('assessments.log.title')}
            rows={entries}
            columns={columns}
            rowId={({ id }) => id}
            density={density}
            listKey={filters}
            openRowId={chosen?.id ?? null}
            onOpen={({ id }) => setChosenId(id)}
          />
          {chosen && (
            <AdvicePanel key={chosen.id} entry={chosen} references={references} onClose={() => setChosenId(null)} />
          )}
        </div>
      )}
      {isAsking && <AskDialog references={references} onClose={() => setIsAsking(false)} onSaved={setChosenId} />}
    </>
  );
}
