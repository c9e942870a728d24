import { useMemo, useState } from 'react';
import type { RequestSummary } from '../../../../shared/contract/requests/case-fields.ts';
import { useKept } from '../../../lib/kept-state.ts';
import { useDebounced } from '../../../lib/use-debounced.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { Column } from '../../../ui/column.ts';
import { DateText } from '../../../ui/date-text.tsx';
import { DensityButton } from '../../../ui/density-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { useDensity } from '../../../ui/row-height.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { DueChip } from './due-chip.tsx';
import { FilterBar } from './filter-bar.tsx';
import { firstFilters, toFilter, withoutWords } from './request-filters.ts';
import { useRequests } from './use-requests.ts';
import classes from './request-list.module.css';

/** The queue, by legal urgency. */
export function RequestList({ onOpen }: { onOpen: (id: string) => void }) {
  const text = useText();
  const format = useFormat();
  const [filters, setFilters] = useKept('requests.filters', firstFilters, withoutWords);
  const [isChangingAll, setIsChangingAll] = useState(false);
  const [density, toggleDensity] = useDensity('requests');
  const manages = useMay('requests.manage');
  const filter = toFilter({ ...filters, text: useDebounced(filters.text, 250) });
  const { requests, first, problem, pages } = useRequests(filter);
  const columns = useColumns();
  const total = first?.total ?? 0;
  return (
    <>
      <FilterBar filters={filters} onChange={setFilters} />
      <div className={classes.above}>
        <p role="status">
          {first &&
            text('requests.total', {
              total,
              count: format.number(total),
              overdue: format.number(first.counts.overdue),
              soon: format.number(first.counts.dueSoon),
              us: format.number(first.counts.waitingForUs),
            })}
        </p>
        {manages && total > 1 && (
          <Button kind="quiet" isCompact onClick={() => setIsChangingAll(true)}>
            {text('requests.changeAll', { total })}
          </Button>
        )}
        <DensityButton density={density} onToggle={toggleDensity} />
      </div>
      <ProblemMessage problem={problem} />
      {first && total === 0 ? (
        <EmptyState title={text('requests.nothing.title')}>{text('requests.nothing')}</EmptyState>
      ) : (
        <div className={classes.whole}>
          <DataTable
            list="requests.cases"
            label={text('app.nav.requests')}
            rows={requests}
            columns={columns}
            rowId={({ id }) => id}
            density={density}
            rowCount={total}
            pages={pages}
            onOpen={({ id }) => onOpen(id)}
          />
        </div>
      )}
      {isChangingAll && <BulkDialog filter={filter} total={total} onClose={() => setIsChangingAll(false)} />}
    </>
  );
}

function useColumns(): Column<RequestSummary>[] {
  const text = useText();
  return useMemo(
    () => [
      { id: 'due', header: text('requests.due'), width: 232, cell: (request) => <DueChip due={request} /> },
      { id: 'number', header: text('requests.number'), width: 92, cell: ({ number }) => number },
      {
        id: 'kind',
        header: text('requests.kind'),
        width: 176,
        cell: ({ kind }) => {
          const words = text(`requests.right.${kind}`);
          return <span title={words}>{words}</span>;
        },
      },
      {
        id: 'person',
        header: text('requests.person'),
        leastWidth: 144,
        cell: ({ person }) => <span title={person ?? undefined}>{person ?? text('requests.person.unknown')}</span>,
      },
      {
        id: 'stage',
        header: text('requests.stage'),
        width: 132,
        cell: ({ stage, state, outcome }) =>
          state === 'closed' && outcome !== null
            ? text(`requests.outcome.${outcome}`)
            : text(`requests.stage.${stage}`),
      },
      {
        id: 'waiting',
        header: text('requests.waitingFor'),
        width: 148,
        cell: ({ waitingFor }) => (waitingFor === null ? '' : text(`requests.waitingFor.${waitingFor}`)),
      },
      {
        id: 'received',
        header: text('requests.received'),
        width: 148,
        cell: ({ receivedAt }) => <DateText instant={receivedAt} />,
      },
    ],
    [text],
  );
}
