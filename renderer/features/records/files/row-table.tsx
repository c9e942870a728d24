import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useText } from '../../../lib/use-text.ts';
import { PlainTable } from '../../../ui/plain-table.tsx';
import { Muted } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import { describeRowProblem } from './import-words.ts';
import classes from '../records.module.css';

interface RowTableProps {
  rows: OutputOf<'records.readImport'>['rows'];
  /** Whether rows are stored without the values that are wrong. */
  takesFlawed: boolean;
}

/** Rows shown before the file is stored; the rest is counted. */
const most = 200;

/** What each row of the file would be, and what is wrong with it. */
export function RowTable({ rows, takesFlawed }: RowTableProps) {
  const text = useText();
  if (rows.length === 0) return <Muted>{text('records.import.noRows')}</Muted>;
  return (
    <>
      <PlainTable
        caption={text('records.import.rows', { count: rows.length })}
        rows={rows.slice(0, most)}
        rowId={({ row }) => String(row)}
        columns={[
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
        ]}
      />
      {rows.length > most && <Muted>{text('records.import.more', { count: rows.length - most })}</Muted>}
    </>
  );
}
