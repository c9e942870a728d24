import { useMemo } from 'react';
import type { AdviceEntry } from '../../../../shared/contract/records/advice.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import type { Column } from '../../../ui/column.ts';
import { Muted } from '../../../ui/stack.tsx';
import { AdviceState } from './advice-state.tsx';

/** @param isNarrow beside the entry that was chosen, which says all the rest */
export function useAdviceColumns(isNarrow: boolean): Column<AdviceEntry>[] {
  const text = useText();
  const format = useFormat();
  return useMemo(() => {
    const outcome: Column<AdviceEntry> = {
      id: 'outcome',
      header: text('assessments.log.outcome'),
      width: 176,
      cell: (entry) => <AdviceState {...entry} />,
    };
    const subject: Column<AdviceEntry> = {
      id: 'subject',
      header: text('assessments.log.subject'),
      cell: (entry) => <span title={entry.subject}>{entry.subject}</span>,
    };
    if (isNarrow) return [outcome, subject];
    return [
      outcome,
      { id: 'number', header: text('assessments.number'), width: 104, cell: ({ number }) => number },
      subject,
      {
        id: 'askedBy',
        header: text('assessments.log.askedBy.short'),
        width: 160,
        cell: ({ askedBy }) => <span title={askedBy}>{askedBy}</span>,
      },
      {
        id: 'askedOn',
        header: text('assessments.log.askedOn'),
        width: 112,
        cell: ({ askedOn }) => format.day(askedOn),
      },
      {
        id: 'advisedAt',
        header: text('assessments.log.advisedAt'),
        width: 112,
        cell: ({ advisedAt }) =>
          advisedAt === null ? <Muted>{text('assessments.log.notYet')}</Muted> : format.date(advisedAt),
      },
    ];
  }, [text, format, isNarrow]);
}
