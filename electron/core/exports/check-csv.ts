import { holdsFormula, holdsSteering } from '../../../shared/csv.ts';

/** A cell with what ends it, as `writeCsv` writes them (RFC 4180). */
const cell = /("(?:[^"]|"")*"|[^",;\t\r\n]*)(,|\r\n)/y;
const aNumber = /^-?\d+(\.\d+)?(e[+-]\d+)?$/;

/** Whether this is one table, with a byte order mark, in which nothing acts on whoever opens it. */
export function isCleanCsv(text: string): boolean {
  if (!text.startsWith('\ufeff') || text.length === 1 || holdsSteering(text.slice(1))) return false;
  let columns: number | null = null;
  let cells = 0;
  cell.lastIndex = 1;
  while (cell.lastIndex < text.length) {
    const [, content = '', end] = cell.exec(text) ?? [];
    // Without a match `lastIndex` would begin anew.
    if (end === undefined) return false;
    if (holdsFormula(content) && !aNumber.test(content)) return false;
    cells += 1;
    if (end === ',') continue;
    if (columns !== null && cells !== columns) return false;
    columns = cells;
    cells = 0;
  }
  return cells === 0;
}
