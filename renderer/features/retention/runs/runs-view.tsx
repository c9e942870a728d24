import { useMemo } from 'react';
import type { RetentionRun } from '../../../../shared/contract/retention/runs.ts';
import { asItIs, useKept } from '../../../lib/kept-state.ts';
import { useCall } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import type { Column } from '../../../ui/column.ts';
import { DateText } from '../../../ui/date-text.tsx';
import { DensityButton } from '../../../ui/density-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SelectField } from '../../../ui/fields.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { useDensity } from '../../../ui/row-height.ts';
import { Status } from '../../../ui/status.tsx';
import { RunPanel } from './run-panel.tsx';
import { describeRun, sumRun } from './run-words.ts';
import classes from '../retention.module.css';

const most = 200;

/** What was deleted, what is on its way, and proof of it. */
export function RunsView() {
  const text = useText();
  const [policyId, setPolicyId] = useKept('retention.runsOf', '', asItIs);
  const [chosenId, setChosenId] = useKept<string | null>('retention.run', null, asItIs);
  const [density, toggleDensity] = useDensity('retention.runs');
  const policies = useCall('retention.policies.list', { includeRetired: true }).data?.policies;
  const list = useCall(
    'retention.runs',
    { ...(policyId !== '' && { policyId }), limit: most },
    { keepsPrevious: true },
  );
  const names = useMemo(() => new Map(policies?.map(({ id, name }) => [id, name])), [policies]);
  const runs = list.data?.runs ?? [];
  const chosen = runs.find(({ planId }) => planId === chosenId);
  const columns = useColumns(names, chosen !== undefined);
  if (!list.data) return list.error ? <ProblemMessage problem={list.error} /> : <Loading />;
  if (runs.length === 0 && policyId === '')
    return <EmptyState title={text('retention.runs.none.title')}>{text('retention.runs.none')}</EmptyState>;
  return (
    <>
      <div className={classes.above}>
        <SelectField
          label={text('retention.policy')}
          value={policyId}
          onChange={setPolicyId}
          choices={[
            { value: '', label: text('retention.runs.allPolicies') },
            ...[...names].map(([value, label]) => ({ value, label })),
          ]}
        />
        <DensityButton density={density} onToggle={toggleDensity} />
      </div>
      <ProblemMessage problem={list.error} />
      <div className={chosen ? classes.split : classes.whole}>
        <DataTable
          list="retention.runs"
          label={text('retention.view.runs')}
          rows={runs}
          columns={columns}
          rowId={({ planId }) => planId}
          density={density}
          listKey={policyId}
          openRowId={chosen?.planId ?? null}
          onOpen={({ planId }) => setChosenId(planId)}
        />
        {chosen && (
          <RunPanel
            key={chosen.planId}
            run={chosen}
            policy={names.get(chosen.policyId) ?? chosen.policyId}
            onClose={() => setChosenId(null)}
          />
        )}
      </div>
    </>
  );
}

/** @param isNarrow beside the run that was chosen, which says all the rest */
function useColumns(names: ReadonlyMap<string, string>, isNarrow: boolean): Column<RetentionRun>[] {
  const text = useText();
  const format = useFormat();
  return useMemo(() => {
    const startedAt: Column<RetentionRun> = {
      id: 'startedAt',
      header: text('retention.runs.startedAt'),
      width: 148,
      cell: (run) => <DateText instant={run.startedAt} />,
    };
    const state: Column<RetentionRun> = {
      id: 'state',
      header: text('retention.state'),
      cell: (run) => {
        const { meaning, words } = describeRun(text, run);
        return <Status meaning={meaning}>{words}</Status>;
      },
    };
    if (isNarrow) return [startedAt, state];
    const count = (id: 'gone' | 'open' | 'wrong' | 'held', width: number): Column<RetentionRun> => ({
      id,
      header: text(`retention.runs.${id}`),
      width,
      isNumber: true,
      cell: (run) => format.number(sumRun(run)[id]),
    });
    return [
      startedAt,
      {
        id: 'policy',
        header: text('retention.policy'),
        cell: ({ policyId }) => {
          const name = names.get(policyId) ?? policyId;
          return <span title={name}>{name}</span>;
        },
      },
      { ...state, width: 204 },
      count('gone', 84),
      count('open', 72),
      count('wrong', 84),
      count('held', 88),
    ];
  }, [text, format, names, isNarrow]);
}
