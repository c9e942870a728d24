import { useText } from '../../../lib/use-text.ts';
import { PlainTable } from '../../../ui/plain-table.tsx';
import { Muted } from '../../../ui/stack.tsx';
import { useRowColumns } from './row-columns.tsx';
import type { IncomingRow } from './row-columns.tsx';

interface RowTableProps {
  rows: readonly IncomingRow[];
  /** Whether rows are stored without the values that are wrong. */
  takesFlawed: boolean;
}

/** Rows shown before the file is stored; the rest is counted. */
const most = 200;

/** What each row of the file would be, and what is wrong with it. */
export function RowTable({ rows, takesFlawed }: RowTableProps) {
  const text = useText();
  const columns = useRowColumns(takesFlawed);
  if (rows.length === 0) return <Muted>{text('records.import.noRows')}</Muted>;
  return (
    <>
      <PlainTable
        caption={text('records.import.rows', { count: rows.length })}
        rows={rows.slice(0, most)}
        rowId={({ row }) => String(row)}
        columns={columns}
      />
      {rows.length > most && <Muted>{text('records.import.more', { count: rows.length - most })}</Muted>}
    </>
  );
}
