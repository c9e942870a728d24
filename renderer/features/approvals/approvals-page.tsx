import { useMemo } from 'react';
import type { ApprovalSummary } from '../../../shared/contract/approvals.ts';
import { asItIs, useKept } from '../../lib/kept-state.ts';
import { useCall } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/column.ts';
import { DateText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Status } from '../../ui/status.tsx';
import { ApprovalPanel } from './approval-panel.tsx';
import { ApprovalState } from './approval-state.tsx';
import { sortApprovals } from './approval-words.ts';
import { describeEffect } from './effect-words.ts';
import classes from './approvals-page.module.css';

/** What asks for a second person, and how it was decided. */
export function ApprovalsPage() {
  const text = useText();
  const list = useCall('approvals.list', { limit: 500 });
  const [chosenId, setChosenId] = useKept<string | null>('approvals.chosen', null, asItIs);
  const approvals = useMemo(() => sortApprovals(list.data?.approvals ?? []), [list.data]);
  const chosen = approvals.find(({ id }) => id === chosenId);
  const columns = useColumns(chosen !== undefined);
  const waiting = approvals.filter(({ isMineToDecide }) => isMineToDecide).length;
  return (
    <Page title={text('app.nav.approvals')}>
      <ProblemMessage problem={list.error} />
      {!list.data && !list.error && <Loading />}
      {list.data && approvals.length === 0 && (
        <EmptyState title={text('approvals.none.title')}>{text('approvals.none')}</EmptyState>
      )}
      {waiting > 0 && (
        <p className={classes.waiting} role="status">
          <Status meaning="soon">{text('approvals.waiting', { count: waiting })}</Status>
        </p>
      )}
      {approvals.length > 0 && (
        <div className={chosen ? classes.split : classes.whole}>
          <DataTable
            list="approvals.asked"
            label={text('approvals.list')}
            rows={approvals}
            columns={columns}
            rowId={({ id }) => id}
            density="comfortable"
            openRowId={chosen?.id ?? null}
            onOpen={({ id }) => setChosenId(id)}
          />
          {chosen && <ApprovalPanel key={chosen.id} approval={chosen} onClose={() => setChosenId(null)} />}
        </div>
      )}
    </Page>
  );
}

function useColumns(isNarrow: boolean): Column<ApprovalSummary>[] {
  const text = useText();
  return useMemo(() => {
    const columns: Column<ApprovalSummary>[] = [
      {
        id: 'state',
        header: text('approvals.state'),
        width: 156,
        cell: (approval) => <ApprovalState approval={approval} />,
      },
      {
        id: 'what',
        header: text('approvals.what'),
        cell: ({ effects }) => {
          const words = effects.map((effect) => describeEffect(text, effect)).join(' ');
          return <span title={words}>{words}</span>;
        },
      },
      {
        id: 'who',
        header: text('approvals.who'),
        width: 168,
        cell: ({ requestedBy: { displayName } }) => <span title={displayName}>{displayName}</span>,
      },
      {
        id: 'when',
        header: text('approvals.when'),
        width: 148,
        cell: ({ requestedAt }) => <DateText instant={requestedAt} />,
      },
    ];
    return isNarrow ? columns.filter(({ id }) => id === 'what' || id === 'state') : columns;
  }, [text, isNarrow]);
}
