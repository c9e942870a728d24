import { useMemo } from 'react';
import type { Activity } from '../../../../shared/contract/programme.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import type { Column } from '../../../ui/column.ts';
import { Muted } from '../../../ui/stack.tsx';
import { describeRecurrence } from './activity-words.ts';
import { DueDate } from './due-date.tsx';

/** @param isNarrow beside the activity that was chosen, which says all the rest */
export function useActivityColumns(isNarrow: boolean): Column<Activity>[] {
  const text = useText();
  const format = useFormat();
  return useMemo(() => {
    const due: Column<Activity> = {
      id: 'due',
      header: text('programme.dueOn'),
      width: 200,
      cell: (activity) => <DueDate {...activity} />,
    };
    const name: Column<Activity> = {
      id: 'name',
      header: text('programme.name'),
      cell: (activity) => <span title={activity.name}>{activity.name}</span>,
    };
    if (isNarrow) return [due, name];
    return [
      due,
      {
        id: 'kind',
        header: text('programme.kind'),
        width: 136,
        cell: ({ kind }) => {
          const words = text(`programme.kind.${kind}`);
          return <span title={words}>{words}</span>;
        },
      },
      name,
      {
        id: 'owner',
        header: text('programme.owner.short'),
        width: 128,
        cell: ({ owner }) => <span title={owner}>{owner}</span>,
      },
      {
        id: 'recurrence',
        header: text('programme.recurrence'),
        width: 116,
        cell: (activity) => describeRecurrence(text, activity),
      },
      {
        id: 'lastDone',
        header: text('programme.lastDone'),
        width: 124,
        cell: ({ occurrences: [last] }) => (last ? format.day(last.doneOn) : <Muted>{text('programme.never')}</Muted>),
      },
    ];
  }, [text, format, isNarrow]);
}
