import { useMemo } from 'react';
import type { Dpia } from '../../../../shared/contract/records/assessments.ts';
import { useText } from '../../../lib/use-text.ts';
import type { Column } from '../../../ui/column.ts';
import type { References } from '../../../ui/described/field-description.ts';
import { nameReference } from '../../../ui/described/field-words.ts';
import { Muted } from '../../../ui/stack.tsx';
import { DpiaState, NextStep, RiskLevel } from './dpia-state.tsx';

/** @param isNarrow beside the assessment that was chosen, which says all the rest */
export function useDpiaColumns(references: References, isNarrow: boolean): Column<Dpia>[] {
  const text = useText();
  return useMemo(() => {
    const state: Column<Dpia> = {
      id: 'state',
      header: text('assessments.state'),
      width: 200,
      cell: (dpia) => <DpiaState {...dpia} />,
    };
    const name: Column<Dpia> = {
      id: 'name',
      header: text('assessments.field.name'),
      cell: ({ fields }) => <span title={fields.name}>{fields.name}</span>,
    };
    if (isNarrow) return [state, name];
    return [
      state,
      { id: 'number', header: text('assessments.number'), width: 92, cell: ({ number }) => number },
      { ...name, width: 136 },
      {
        id: 'bots',
        header: text('assessments.field.botIds'),
        width: 112,
        cell: ({ fields: { botIds } }) => {
          const words = botIds.map((id) => nameReference(text, references, 'bots', id)).join(', ');
          return words === '' ? <Muted>–</Muted> : <span title={words}>{words}</span>;
        },
      },
      {
        id: 'residual',
        header: text('assessments.field.residualRisk'),
        width: 100,
        cell: ({ fields }) => <RiskLevel level={fields.residualRisk} />,
      },
      { id: 'next', header: text('assessments.next'), cell: (dpia) => <NextStep dpia={dpia} /> },
    ];
  }, [text, references, isNarrow]);
}
