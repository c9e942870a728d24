import { useMemo } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useText } from '../../../lib/use-text.ts';
import type { Column } from '../../../ui/column.ts';
import { Status } from '../../../ui/status.tsx';
import { describeRowProblem } from './import-words.ts';
import classes from '../records.module.css';

export type IncomingRow = OutputOf<'records.readImport'>['rows'][number];

/** @param takesFlawed whether rows are stored without the values that are wrong */
export function useRowColumns(takesFlawed: boolean): Column<IncomingRow>[] {
  const text = useText();
  return useMemo(
    () => [
      { id: 'row', header: text('records.import.row'), cell: ({ row }) => row },
      {
        id: 'name',
        header: text('records.field.name'),
        cell: ({ fields, number }) => [number, fields?.name].filter(Boolean).join(' '),
      },
      {
        id: 'becomes',
        header: text('records.import.becomes'),
        cell: ({ fields, existingId, problems }) =>
          fields === null || (problems.length > 0 && !takesFlawed) ? (
            <Status meaning="overdue">{text('records.import.leftOut')}</Status>
          ) : (
            text(existingId === null ? 'records.import.new' : 'records.import.change')
          ),
      },
      {
        id: 'problems',
        header: text('records.import.problems'),
        cell: ({ problems }) => (
          <ul className={classes.list}>
            {problems.map((problem, index) => (
              <li key={index}>{describeRowProblem(text, problem)}</li>
            ))}
          </ul>
        ),
      },
    ],
    [text, takesFlawed],
  );
}
