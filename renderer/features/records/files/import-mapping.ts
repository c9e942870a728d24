import type { OutputOf } from '../../../../shared/contract/index.ts';

type Read = OutputOf<'records.readImport'>;
type Columns = Read['columns'];

export function toMapping(columns: Columns) {
  return columns.map(({ column, path }) => ({ column, path }));
}

/** One column becomes a field; another column that was this field is none any more. */
export function mapColumn(columns: Columns, column: number, path: string | null): Columns {
  return columns.map((each) => {
    if (each.column === column) return { ...each, path };
    return path !== null && each.path === path ? { ...each, path: null } : each;
  });
}

/**
 * Rows that are to be stored, as the file counts.
 * @param takesFlawed also those of which a value has to be left out
 */
export function listUsable(rows: Read['rows'], takesFlawed: boolean): number[] {
  return rows
    .filter(({ fields, problems }) => fields !== null && (takesFlawed || problems.length === 0))
    .map(({ row }) => row);
}
