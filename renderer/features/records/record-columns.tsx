import { useMemo } from 'react';
import type { RecordSummary } from '../../../shared/contract/records/records.ts';
import { useText } from '../../lib/use-text.ts';
import type { Column } from '../../ui/column.ts';
import type { References } from '../../ui/described/field-description.ts';
import { nameReference } from '../../ui/described/field-words.ts';
import { MissingFields, RecordState, ReviewDate } from './record-state.tsx';

/** @param isNarrow beside the record that was chosen, which says all the rest */
export function useRecordColumns(references: References, isNarrow: boolean): Column<RecordSummary>[] {
  const text = useText();
  return useMemo(() => {
    const state: Column<RecordSummary> = {
      id: 'state',
      header: text('records.state'),
      width: 152,
      cell: (record) => <RecordState {...record} />,
    };
    const name: Column<RecordSummary> = {
      id: 'name',
      header: text('records.field.name'),
      cell: (record) => <span title={record.name}>{record.name}</span>,
    };
    if (isNarrow) return [state, name];
    const inWords = (words: string) => <span title={words}>{words}</span>;
    return [
      state,
      { id: 'number', header: text('records.number'), width: 80, cell: ({ number }) => number },
      name,
      {
        id: 'role',
        header: text('records.field.role'),
        width: 144,
        cell: ({ role }) => inWords(text(`records.value.role.${role}`)),
      },
      { id: 'owner', header: text('records.owner'), width: 120, cell: ({ owner }) => inWords(owner) },
      {
        id: 'bots',
        header: text('records.bots'),
        width: 110,
        cell: ({ botIds }) => inWords(botIds.map((id) => nameReference(text, references, 'bots', id)).join(', ')),
      },
      {
        id: 'revision',
        header: text('records.revision'),
        width: 72,
        isNumber: true,
        cell: ({ revision }) => revision ?? '–',
      },
      { id: 'review', header: text('records.review'), width: 150, cell: (record) => <ReviewDate {...record} /> },
      {
        id: 'missing',
        header: text('records.missing.title'),
        width: 128,
        cell: (record) => <MissingFields {...record} />,
      },
    ];
  }, [text, references, isNarrow]);
}
