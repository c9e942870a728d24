import { useMemo } from 'react';
import type { Training } from '../../../../shared/contract/programme.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import type { Column } from '../../../ui/column.ts';
import { Muted } from '../../../ui/stack.tsx';
import { ValidUntil } from './valid-until.tsx';

/** @param isNarrow beside the training that was chosen, which says all the rest */
export function useTrainingColumns(isNarrow: boolean): Column<Training>[] {
  const text = useText();
  const format = useFormat();
  return useMemo(() => {
    const always: Column<Training>[] = [
      {
        id: 'heldOn',
        header: text('programme.trainings.heldOn'),
        width: 124,
        cell: ({ heldOn }) => format.day(heldOn),
      },
      {
        id: 'team',
        header: text('programme.trainings.team'),
        ...(isNarrow ? {} : { width: 140 }),
        cell: ({ team }) => <span title={team}>{team}</span>,
      },
    ];
    if (isNarrow) return always;
    return [
      ...always,
      {
        id: 'topic',
        header: text('programme.trainings.topic'),
        cell: ({ topic }) => <span title={topic}>{topic}</span>,
      },
      {
        id: 'attendance',
        header: text('programme.trainings.attendance'),
        width: 96,
        isNumber: true,
        cell: ({ attended, invited }) =>
          text('programme.trainings.attendedOf', {
            attended: format.number(attended),
            invited: format.number(invited),
          }),
      },
      {
        id: 'proof',
        header: text('programme.trainings.proof'),
        width: 144,
        cell: ({ proof }) =>
          proof === '' ? <Muted>{text('programme.trainings.noProof')}</Muted> : <span title={proof}>{proof}</span>,
      },
      {
        id: 'validUntil',
        header: text('programme.trainings.validUntil'),
        width: 200,
        cell: (training) => <ValidUntil {...training} />,
      },
    ];
  }, [text, format, isNarrow]);
}
