import { useMemo } from 'react';
import type { Dpia } from '../../../../shared/contract/records/assessments.ts';
import { useText } from '../../../lib/use-text.ts';
import type { Column } from '../../../ui/data-table.tsx';
import { DpiaState, NextStep, RiskLevel, ThresholdOutcome } from './dpia-state.tsx';

/** @param isNarrow beside the assessment that was chosen, which says all the rest */
export function useDpiaColumns(isNarrow: boolean): Column<Dpia>[] {
  const text = useText();
  return useMemo(() => {
    const always: Column<Dpia>[] = [
      { id: 'state', header: text('assessments.state'), width: 176, cell: (dpia) => <DpiaState {...dpia} /> },
      { id: 'number', header: text('assessments.number'), width: 96, cell: ({ number }) => number },
      {
        id: 'name',
        header: text('assessments.field.name'),
        cell: ({ fields: { name } }) => <span title={name}>{name}</span>,
      },
    ];
    if (isNarrow) return always;
    return [
      ...always,
      {
        id: 'outcome',
        header: text('assessments.outcome'),
        width: 152,
        cell: ({ thresholdOutcome }) => <ThresholdOutcome outcome={thresholdOutcome} />,
      },
      {
        id: 'residual',
        header: text('assessments.field.residualRisk'),
        width: 128,
        cell: ({ fields }) => <RiskLevel level={fields.residualRisk} />,
      },
      { id: 'next', header: text('assessments.next'), width: 256, cell: (dpia) => <NextStep dpia={dpia} /> },
    ];
  }, [text, isNarrow]);
}
