import type { ContentStatement } from '../vault/index.ts';

/** What was done about a finding elsewhere, such as a case that was opened for it, settles it. */
export function settleAsFixed(id: string, { at, by }: { at: number; by: string }): ContentStatement {
  return {
    sql: "UPDATE finding SET status = 'fixed', decided_by = ?, decided_at = ? WHERE id = ?",
    rows: [[by, at, id]],
  };
}
