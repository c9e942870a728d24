import { useMemo, useState } from 'react';
import type { LegalHold } from '../../../../shared/contract/retention/holds.ts';
import { asItIs, useKept } from '../../../lib/kept-state.ts';
import { useCall } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { Column } from '../../../ui/column.ts';
import { DensityButton } from '../../../ui/density-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { CheckboxField } from '../../../ui/fields.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { useDensity } from '../../../ui/row-height.ts';
import { Status } from '../../../ui/status.tsx';
import { usePlaces } from '../use-places.ts';
import { HoldPanel } from './hold-panel.tsx';
import { describeDue, describeScope } from './hold-words.ts';
import { SetHoldDialog } from './set-hold-dialog.tsx';
import classes from '../retention.module.css';

/** What must stay, whatever a policy says. */
export function HoldsView() {
  const text = useText();
  const holds = useMay('retention.hold');
  const [includeReleased, setIncludeReleased] = useKept('retention.includeReleased', false, asItIs);
  const [chosenId, setChosenId] = useKept<string | null>('retention.hold', null, asItIs);
  const [isSetting, setIsSetting] = useState(false);
  const [density, toggleDensity] = useDensity('retention.holds');
  const list = useCall('retention.holds.list', { includeReleased }, { keepsPrevious: true });
  const rows = list.data?.holds ?? [];
  const chosen = rows.find(({ id }) => id === chosenId);
  const columns = useColumns(chosen !== undefined);
  if (!list.data) return list.error ? <ProblemMessage problem={list.error} /> : <Loading />;
  const add = holds && (
    <Button kind="primary" onClick={() => setIsSetting(true)}>
      {text('retention.holds.set')}
    </Button>
  );
  return (
    <>
      <div className={classes.above}>
        {rows.length > 0 && add}
        <CheckboxField
          label={text('retention.holds.includeReleased')}
          isChecked={includeReleased}
          onChange={setIncludeReleased}
        />
        <DensityButton density={density} onToggle={toggleDensity} />
      </div>
      <ProblemMessage problem={list.error} />
      {rows.length === 0 ? (
        <EmptyState title={text('retention.holds.none.title')} action={add}>
          {text('retention.holds.none')}
        </EmptyState>
      ) : (
        <div className={chosen ? classes.split : classes.whole}>
          <DataTable
            list="retention.holds"
            label={text('retention.view.holds')}
            rows={rows}
            columns={columns}
            rowId={({ id }) => id}
            density={density}
            openRowId={chosen?.id ?? null}
            onOpen={({ id }) => setChosenId(id)}
          />
          {chosen && <HoldPanel key={chosen.id} hold={chosen} onClose={() => setChosenId(null)} />}
        </div>
      )}
      {isSetting && <SetHoldDialog onClose={() => setIsSetting(false)} onSet={setChosenId} />}
    </>
  );
}

/** @param isNarrow beside the hold that was chosen, which says all the rest */
function useColumns(isNarrow: boolean): Column<LegalHold>[] {
  const text = useText();
  const format = useFormat();
  const places = usePlaces();
  return useMemo(() => {
    const number: Column<LegalHold> = {
      id: 'number',
      header: text('retention.holds.number'),
      width: 104,
      cell: (hold) => hold.number,
    };
    const due: Column<LegalHold> = {
      id: 'due',
      header: text('retention.holds.due'),
      width: 256,
      cell: (hold) => {
        const { meaning, words } = describeDue(text, format, hold);
        return <Status meaning={meaning}>{words}</Status>;
      },
    };
    const what: Column<LegalHold> = {
      id: 'what',
      header: text('retention.holds.what'),
      cell: ({ scope }) => {
        const words = describeScope(text, format, places, scope);
        return <span title={words}>{words}</span>;
      },
    };
    if (isNarrow) return [number, what];
    return [
      due,
      number,
      what,
      {
        id: 'conversations',
        header: text('retention.conversations'),
        width: 96,
        isNumber: true,
        cell: ({ conversations }) => format.number(conversations),
      },
      {
        id: 'owner',
        header: text('retention.holds.owner'),
        width: 132,
        cell: ({ owner }) => <span title={owner}>{owner}</span>,
      },
    ];
  }, [text, format, places, isNarrow]);
}
