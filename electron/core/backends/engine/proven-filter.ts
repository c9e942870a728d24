import { randomUUID } from 'node:crypto';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { DeletionDescription } from './description/erasure-description.ts';
import type { Values } from './description/placeholders.ts';
import { readPath, readText } from './json-path.ts';
import type { Requester } from './requester.ts';

type Filter = NonNullable<DeletionDescription['filter']>;

/**
 * Shows, just before something is deleted by a filter, that the system knows the filter: what is to be deleted and
 * nothing else is listed by it, and nothing at all for what does not exist. A system that ignored it would delete
 * everybody's.
 * @returns how many rows will be deleted
 * @throws Problem backend.filterIgnored
 */
export async function proveFilter(requester: Requester, filter: Filter, values: Values): Promise<number> {
  const { proof, parameter, id: path } = filter;
  const list = async (id: string): Promise<unknown[]> => {
    const asked = { values: { ...values, id }, filter: { [parameter]: id } };
    return (await requester.readAll(proof, asked)).rows;
  };
  const rows = await list(values['id'] ?? '');
  const isExact = rows.every((row) => readText(row, path) === values['id']);
  if (!isExact || (await list(randomUUID())).length > 0) throw new Problem('backend.filterIgnored');
  return rows.length;
}

/** Whether the system says that it deleted exactly what was listed. */
export function isAsProven(answer: unknown, { affected }: Filter, rows: number): boolean {
  return readPath(answer, affected) === rows;
}
