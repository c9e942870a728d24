import { exchangePaths, putPath } from '../exchange/exchange-paths.ts';
import { readText } from '../exchange/exchange-cell.ts';
import type { Names } from '../register/record-view.ts';
import { judgeFields, type IncomingRecord, type RowProblem } from './incoming-record.ts';
import { readCell } from './read-cell.ts';
import { joinLegalBases, joinErasure } from './join-parts.ts';
import { readList } from './read-list.ts';
import type { IncomingRow } from './sheet.ts';

const kinds = new Map(exchangePaths.map((each) => [each.path, each]));

/** What a row of a table would be, each column being a field. */
export function readRow({ row, cells }: IncomingRow, paths: readonly (string | null)[], names: Names): IncomingRecord {
  const problems: RowProblem[] = [];
  const fields: Record<string, unknown> = {};
  let number: string | null = null;
  const parts: { path: string; cell: string }[] = [];
  for (const [column, path] of paths.entries()) {
    const cell = cells[column] ?? '';
    if (path === null || cell.trim() === '') continue;
    const known = kinds.get(path);
    if (path === 'number') number = readText(cell).trim();
    else if (!known) parts.push({ path, cell });
    else putValue(fields, path, readCell(known, cell, names, problems));
  }
  for (const { path, cell } of parts) putPart(fields, path, cell, problems);
  // The ICO's form has no name of a processing, so its purpose names it.
  if (!paths.includes('name')) fields.name = firstPurpose(fields);
  return { row, number, ...judgeFields(fields, problems) };
}

function putValue(fields: Record<string, unknown>, path: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value === 'object' && value !== null && 'rest' in value && 'code' in value) {
    if (value.code !== undefined) putPath(fields, path, value.code);
    putPath(fields, 'dpia.reason', value.rest);
  } else putPath(fields, path, value);
}

/** Columns of their own for parts of a list: they join what the list has already. */
function putPart(fields: Record<string, unknown>, path: string, cell: string, problems: RowProblem[]): void {
  const [list = ''] = path.split('.');
  const members = Array.isArray(fields[list]) ? (fields[list] as object[]) : [];
  if (path === 'purposes.legalBases') fields[list] = joinLegalBases(members, cell, problems);
  else if (path === 'data.erasure') fields[list] = joinErasure(members, cell);
  else fields[list] = [...members, ...(readList(path, cell, problems) as object[])];
}

function firstPurpose({ purposes }: Record<string, unknown>): string | undefined {
  return Array.isArray(purposes) ? (purposes[0] as { name?: string } | undefined)?.name : undefined;
}
