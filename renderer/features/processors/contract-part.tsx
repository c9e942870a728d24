import { useMemo } from 'react';
import { contractItems } from '../../../shared/contract/processors.ts';
import type { Processor } from '../../../shared/contract/processors.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import type { Column } from '../../ui/column.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Facts } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';
import type { Meaning } from '../../ui/status.tsx';

const meanings: Record<'yes' | 'partly' | 'no' | 'notChecked', Meaning> = {
  yes: 'fine',
  partly: 'soon',
  no: 'overdue',
  notChecked: 'information',
};

interface ItemRow {
  item: (typeof contractItems)[number];
  answer: keyof typeof meanings;
  note: string;
}

/** The contract, and each thing that Art. 28(3)(a) to (h) GDPR wants in it. */
export function ContractPart({ processor: { contract } }: { processor: Processor }) {
  const text = useText();
  const format = useFormat();
  const day = (value: string | null) => (value === null ? '–' : format.day(value));
  const columns = useItemColumns();
  const rows: ItemRow[] = contractItems.map((item) => ({
    item,
    ...(contract.items[item] ?? { answer: 'notChecked' as const, note: '' }),
  }));
  return (
    <>
      <Facts
        facts={[
          {
            label: text('processors.field.contract.reference'),
            value: contract.reference === '' ? '–' : contract.reference,
          },
          { label: text('processors.field.contract.signedOn'), value: day(contract.signedOn) },
          { label: text('processors.field.contract.expiresOn'), value: day(contract.expiresOn) },
        ]}
      />
      <PlainTable
        list="processors.contract"
        caption={text('processors.contract.checklist')}
        rows={rows}
        rowId={({ item }) => item}
        columns={columns}
      />
    </>
  );
}

function useItemColumns(): Column<ItemRow>[] {
  const text = useText();
  return useMemo(
    () => [
      {
        id: 'item',
        header: text('processors.contract.item'),
        cell: ({ item }) => text(`processors.field.contract.items.${item}`),
      },
      {
        id: 'answer',
        header: text('processors.contract.answer'),
        cell: ({ answer }) => <Status meaning={meanings[answer]}>{text(`processors.value.answer.${answer}`)}</Status>,
      },
      { id: 'note', header: text('processors.contract.note'), cell: ({ note }) => note },
    ],
    [text],
  );
}
