import type { ListDescription } from './description/list-description.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { readPath, readText } from './json-path.ts';

/**
 * The rows of one answer.
 * @returns besides: how many of them, the first, stand elsewhere in it and are not counted by the system
 * @throws Problem backend.unexpectedAnswer, naming the field
 */
export function readRows(
  answer: unknown,
  { rows: path, besides, keyed }: Pick<ListDescription, 'rows' | 'besides' | 'keyed'>,
): { rows: unknown[]; besides: number } {
  const others = besides.flatMap((place) => asRows(readPath(answer, place)) ?? []);
  const found = readPath(answer, path);
  const rows = keyed ? asValues(found) : asRows(found);
  if (!rows) throw new Problem('backend.unexpectedAnswer', { field: path });
  return { rows: [...others, ...rows], besides: others.length };
}

function asValues(value: unknown): unknown[] | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.values(value) : null;
}

function asRows(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null ? [value] : null;
}

/** Oldest first, as far as the system lets it be known. */
export function putInOrder(pages: readonly (readonly unknown[])[], order: ListDescription['order']): unknown[] {
  if (order === 'newestFirst') return pages.flat().toReversed();
  return order === 'newestPageFirst' ? pages.toReversed().flat() : pages.flat();
}

/**
 * Makes one row of all that have the same value: {id, first, last, rows, any}. `any` holds for each field the first
 * value that is something. Rows without that value stay as they are.
 */
export function groupRows(rows: readonly unknown[], path: string | undefined): unknown[] {
  if (path === undefined) return [...rows];
  const groups = new Map<string, unknown[]>();
  const others: unknown[] = [];
  for (const row of rows) {
    const id = readText(row, path);
    const group = id === undefined ? others : (groups.get(id) ?? []);
    group.push(row);
    if (id !== undefined) groups.set(id, group);
  }
  const grouped = [...groups].map(([id, members]) => ({
    id,
    first: members[0],
    last: members.at(-1),
    rows: members,
    any: mergeFields(members),
  }));
  return [...grouped, ...others];
}

function mergeFields(rows: readonly unknown[]): Record<string, unknown> {
  // Without a prototype: a field may be called anything.
  const merged = Object.create(null) as Record<string, unknown>;
  for (const row of rows) {
    if (typeof row !== 'object' || row === null) continue;
    for (const [name, value] of Object.entries(row)) {
      const isSomething = value !== null && value !== undefined && value !== '';
      if (isSomething && !Object.hasOwn(merged, name)) merged[name] = value;
    }
  }
  return merged;
}

/** Rows with what they were asked for, so that paths such as "$.bot" lead to it. */
export function noteAsked(rows: readonly unknown[], asked: Readonly<Record<string, string>>): unknown[] {
  if (Object.keys(asked).length === 0) return [...rows];
  return rows.map((row) =>
    typeof row === 'object' && row !== null && !Array.isArray(row) ? { ...row, $: asked } : row,
  );
}
