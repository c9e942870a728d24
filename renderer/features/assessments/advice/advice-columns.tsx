import { useMemo } from 'react';
import type { AdviceEntry } from '../../../../shared/contract/records/advice.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import type { Column } from '../../../ui/data-table.tsx';
import { Muted } from '../../../ui/stack.tsx';
import { AdviceState } from './advice-state.tsx';

/** @param isNarrow beside the entry that was chosen, which says all the rest */
export function useAdviceColumns(isNarrow: boolean): Column<AdviceEntry>[] {
  const text = useText();
  const format = useFormat();
  return useMemo(() => {
    const always: Column<AdviceEntry>[] = [
      {
        id: 'outcome',
        header: text('assessments.log.outcome'),
        width: 176,
        cell: (entry) => <AdviceState {...entry} />,
      },
      { id: 'number', header: text('assessments.number'), width: 112, cell: ({ number }) => number },
      {
        id: 'subject',
        header: text('assessments.log.subject'),
        cell: ({ subject }) => <span title={subject}>{subject}</span>,
      },
    ];
    if (isNarrow) return always;
    return [
      ...always,
      {
        id: 'askedBy',
        header: text('assessments.log.askedBy.short'),
        width: 200,
        cell: ({ askedBy }) => <span title={askedBy}>{askedBy}</span>,
      },
      {
        id: 'askedOn',
        header: text('assessments.log.askedOn'),
        width: 128,
        cell: ({ askedOn }) => format.day(askedOn),
      },
      {
        id: 'advisedAt',
        header: text('assessments.log.advisedAt'),
        width: 144,
        cell: ({ advisedAt }) =>
          advisedAt === null ? <Muted>{text('assessments.log.notYet')}</Muted> : format.date(advisedAt),
      },
    ];
  }, [text, format, isNarrow]);
}
