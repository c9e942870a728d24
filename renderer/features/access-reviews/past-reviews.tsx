import { useMemo, useState } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatOf } from '../../lib/format.ts';
import { useCall } from '../../lib/queries.ts';
import { useFormat, useLanguage, useText } from '../../lib/use-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/column.ts';
import { DateText } from '../../ui/date-text.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Section } from '../../ui/section.tsx';
import { Muted } from '../../ui/stack.tsx';
import { ReviewDialog } from './review-dialog.tsx';
import { lastMoment, nameSource } from './review-words.ts';
import classes from './access-reviews.module.css';

type Listed = OutputOf<'accessReviews.list'>['reviews'][number];

/** What was signed before. */
export function PastReviews() {
  const text = useText();
  const list = useCall('accessReviews.list', {});
  const [openId, setOpenId] = useState<string | null>(null);
  const columns = useColumns();
  const reviews = list.data?.reviews ?? [];
  return (
    <Section title={text('accessReviews.past')}>
      <ProblemMessage problem={list.error} />
      {list.data && reviews.length === 0 && <Muted>{text('accessReviews.past.none')}</Muted>}
      {reviews.length > 0 && (
        <div className={classes.past}>
          <DataTable
            list="accessReviews.past"
            label={text('accessReviews.past.table')}
            rows={reviews}
            columns={columns}
            rowId={({ id }) => id}
            density="comfortable"
            openRowId={openId}
            onOpen={({ id }) => setOpenId(id)}
          />
        </div>
      )}
      {openId && <ReviewDialog id={openId} onClose={() => setOpenId(null)} />}
    </Section>
  );
}

function useColumns(): Column<Listed>[] {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  return useMemo(() => {
    const plain = (words: string) => <span title={words}>{words}</span>;
    return [
      {
        id: 'period',
        header: text('accessReviews.period'),
        width: 210,
        cell: ({ period, zone }) => {
          const days = formatOf(language, zone);
          const [from, to] = [days.date(period.from), days.date(lastMoment(period))];
          return plain(text('accessReviews.evaluated', { from, to }));
        },
      },
      {
        id: 'source',
        header: text('accessReviews.source'),
        cell: ({ backendId, sourceName }) => plain(nameSource(text, { backendId, name: sourceName })),
      },
      {
        id: 'findings',
        header: text('accessReviews.past.findings'),
        width: 84,
        isNumber: true,
        cell: ({ findings }) => format.number(findings),
      },
      {
        id: 'followUps',
        header: text('accessReviews.past.followUps'),
        width: 116,
        isNumber: true,
        cell: ({ followUps }) => format.number(followUps),
      },
      {
        id: 'by',
        header: text('accessReviews.past.signedBy'),
        width: 150,
        cell: ({ signedBy }) => plain(signedBy),
      },
      {
        id: 'at',
        header: text('accessReviews.past.signedAt'),
        width: 150,
        cell: ({ signedAt }) => <DateText instant={signedAt} />,
      },
    ];
  }, [text, format, language]);
}
