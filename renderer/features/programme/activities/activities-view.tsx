import { useMemo, useState } from 'react';
import { activityKinds } from '../../../../shared/contract/programme.ts';
import { asItIs, useKept } from '../../../lib/kept-state.ts';
import { useCall } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { DensityButton } from '../../../ui/density-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { CheckboxField, SelectField } from '../../../ui/fields.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { useDensity } from '../../../ui/row-height.ts';
import { Mono } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import { useActivityColumns } from './activity-columns.tsx';
import { ActivityDialog } from './activity-dialog.tsx';
import { ActivityPanel } from './activity-panel.tsx';
import { sortByDue } from './activity-words.ts';
import { useCalendarExport } from './use-calendar-export.ts';
import classes from '../programme.module.css';

/** What is to be done, the most urgent first, and what was done. */
export function ActivitiesView() {
  const text = useText();
  const manages = useMay('programme.manage');
  const [kindValue, setKind] = useKept('programme.kind', '', asItIs);
  const [includeEnded, setIncludeEnded] = useKept('programme.includeEnded', false, asItIs);
  const [chosenId, setChosenId] = useKept<string | null>('programme.activity', null, asItIs);
  const [isAdding, setIsAdding] = useState(false);
  const [density, toggleDensity] = useDensity('programme.activities');
  const calendar = useCalendarExport();
  const kind = activityKinds.find((each) => each === kindValue);
  const list = useCall('programme.list', { ...(kind && { kind }), includeEnded }, { keepsPrevious: true });
  const activities = useMemo(() => sortByDue(list.data?.activities ?? []), [list.data]);
  const chosen = activities.find(({ id }) => id === chosenId);
  const columns = useActivityColumns(chosen !== undefined);
  if (!list.data) return list.error ? <ProblemMessage problem={list.error} /> : <Loading />;
  const isEmpty = activities.length === 0;
  const add = manages && (
    <Button kind="primary" onClick={() => setIsAdding(true)}>
      {text('programme.activities.add')}
    </Button>
  );
  return (
    <>
      <div className={classes.above}>
        {!isEmpty && add}
        {(!isEmpty || kind) && (
          <SelectField
            label={text('programme.kind')}
            value={kindValue}
            onChange={setKind}
            choices={[
              { value: '', label: text('programme.kind.all') },
              ...activityKinds.map((value) => ({ value, label: text(`programme.kind.${value}`) })),
            ]}
          />
        )}
        <CheckboxField
          label={text('programme.activities.includeEnded')}
          isChecked={includeEnded}
          onChange={setIncludeEnded}
        />
        {!isEmpty && (
          <>
            <Button isBusy={calendar.isBusy} onClick={calendar.write}>
              {text('programme.calendar')}
            </Button>
            <DensityButton density={density} onToggle={toggleDensity} />
          </>
        )}
      </div>
      <div className={classes.notices}>
        <ProblemMessage problem={list.error ?? calendar.problem} />
        {calendar.written && (
          <div role="status">
            <Callout meaning="fine" title={text('programme.calendar.written', { dates: calendar.written.dates })}>
              <Mono>{calendar.written.path}</Mono>
            </Callout>
          </div>
        )}
      </div>
      {isEmpty ? (
        <EmptyState
          title={text(kind ? 'programme.activities.noneFit' : 'programme.activities.none.title')}
          action={add}
        >
          {kind ? undefined : text('programme.activities.none')}
        </EmptyState>
      ) : (
        <div className={chosen ? classes.split : classes.whole}>
          <DataTable
            list="programme.activities"
            label={text('programme.view.activities')}
            rows={activities}
            columns={columns}
            rowId={({ id }) => id}
            density={density}
            listKey={kindValue}
            openRowId={chosen?.id ?? null}
            onOpen={({ id }) => setChosenId(id)}
          />
          {chosen && <ActivityPanel key={chosen.id} activity={chosen} onChoose={setChosenId} />}
        </div>
      )}
      {isAdding && <ActivityDialog activity={null} onClose={() => setIsAdding(false)} onSaved={setChosenId} />}
    </>
  );
}
