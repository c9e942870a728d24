import { exchangePaths } from '../exchange/exchange-paths.ts';
import { guessPath } from './import-paths.ts';
import type { IncomingRow, IncomingSheet } from './sheet.ts';

/** The part of a file that holds records. */
export interface IncomingTable {
  headings: string[];
  paths: (string | null)[];
  rows: IncomingRow[];
}

/** Forms have this much above their headings. */
const deepestHeading = 30;

/** The sheet and row with the most headings that name a field; where none does, the first row. @throws SyntaxError */
export function findTable(sheets: readonly IncomingSheet[]): IncomingTable {
  const tables = sheets.flatMap(({ rows }) =>
    rows.slice(0, deepestHeading).map((_, index) => ({ rows, index, paths: guessPaths(rows[index]?.cells ?? []) })),
  );
  const count = ({ paths }: (typeof tables)[number]): number => paths.filter((path) => path !== null).length;
  const [first] = tables;
  if (!first) throw new SyntaxError('an empty file');
  const best = tables.reduce((most, other) => (count(other) > count(most) ? other : most), first);
  const headings = best.rows[best.index]?.cells ?? [];
  const rows = best.rows.slice(best.index + 1);
  return { headings, paths: best.paths, rows: isExchange(best.paths) ? joinContinued(rows, best.paths) : rows };
}

/** A field has one column: the first that names it. */
function guessPaths(headings: readonly string[]): (string | null)[] {
  const taken = new Set<string>();
  return headings.map((heading) => {
    const path = guessPath(heading);
    if (path === null || taken.has(path)) return null;
    taken.add(path);
    return path;
  });
}

function isExchange(paths: readonly (string | null)[]): boolean {
  return exchangePaths.every(({ path }) => paths.includes(path));
}

/** In our own workbooks a text longer than a cell may be goes on in the next row, which has no number. */
function joinContinued(rows: readonly IncomingRow[], paths: readonly (string | null)[]): IncomingRow[] {
  const joined: IncomingRow[] = [];
  const number = paths.indexOf('number');
  for (const row of rows) {
    const last = joined.at(-1);
    if (last && (row.cells[number] ?? '') === '')
      last.cells = paths.map((_, index) => (last.cells[index] ?? '') + (row.cells[index] ?? ''));
    else joined.push({ ...row });
  }
  return joined;
}
