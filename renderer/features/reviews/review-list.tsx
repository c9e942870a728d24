import { useMemo } from 'react';
import type { ReviewSummary } from '../../../shared/contract/reviews.ts';
import { useCall } from '../../lib/queries.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/column.ts';
import { DateText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Status } from '../../ui/status.tsx';
import { describeProgress } from './progress-words.ts';
import classes from './reviews-page.module.css';

/** All reviews, with how much of each is left. */
export function ReviewList({ onOpen }: { onOpen: (id: string) => void }) {
  const text = useText();
  const list = useCall('reviews.list', {});
  const columns = useColumns();
  const reviews = list.data?.reviews ?? [];
  if (!list.data) return list.error ? <ProblemMessage problem={list.error} /> : <Loading />;
  if (reviews.length === 0) return <EmptyState title={text('reviews.none.title')}>{text('reviews.none')}</EmptyState>;
  return (
    <div className={classes.whole}>
      <DataTable
        list="reviews.register"
        label={text('app.nav.reviews')}
        rows={reviews}
        columns={columns}
        rowId={({ id }) => id}
        density="comfortable"
        onOpen={({ id }) => onOpen(id)}
      />
    </div>
  );
}

function useColumns(): Column<ReviewSummary>[] {
  const text = useText();
  const format = useFormat();
  return useMemo(
    () => [
      { id: 'name', header: text('reviews.name'), cell: ({ name }) => <span title={name}>{name}</span> },
      { id: 'kind', header: text('reviews.kind'), width: 132, cell: ({ kind }) => text(`reviews.kind.${kind}`) },
      {
        id: 'left',
        header: text('reviews.left'),
        width: 200,
        cell: ({ counts: { total, done }, state }) => (
          <Status meaning={state === 'closed' || done === total ? 'fine' : 'soon'}>
            {describeProgress({ state, counts: { total, done } }, text, format)}
          </Status>
        ),
      },
      {
        id: 'by',
        header: text('reviews.createdBy'),
        width: 160,
        cell: ({ createdBy }) => <span title={createdBy}>{createdBy}</span>,
      },
      {
        id: 'at',
        header: text('reviews.createdAt'),
        width: 148,
        cell: ({ createdAt }) => <DateText instant={createdAt} />,
      },
    ],
    [text, format],
  );
}
