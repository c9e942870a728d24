import { sql } from 'kysely';
import { rawQuery } from '../../../transcripts/index.ts';
import { inRegister, type ContentReader, type RegisterReader } from '../../../vault/index.ts';
import type { StoredIdentifier } from '../case-content.ts';

export interface NamedCase {
  id: string;
  number: string;
  state: 'open' | 'closed';
}

/** A name is shared by many people. */
const weak: readonly string[] = ['name'];

/** Cases that name the same person by an identifier, oldest first. */
export async function findCasesOf(
  { register, content }: { register: RegisterReader; content: ContentReader },
  identifiers: readonly Pick<StoredIdentifier, 'kind' | 'normalised'>[],
): Promise<NamedCase[]> {
  const keys = identifiers.filter(({ kind }) => !weak.includes(kind)).map(({ kind, normalised }) => [kind, normalised]);
  if (keys.length === 0) return [];
  const rows = await content.all(
    rawQuery(sql<{ id: string }>`
      SELECT DISTINCT i.request_id AS id FROM json_each(${JSON.stringify(keys)}) AS wanted
      JOIN request_identifier AS i ON i.normalised = wanted.value ->> 1 AND i.kind = wanted.value ->> 0`),
  );
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  return register.all(
    inRegister
      .selectFrom('request')
      .select(['id', 'number', 'state'])
      .where('id', 'in', ids)
      .orderBy('created_at')
      .orderBy('id'),
  );
}

/** Those of them that are open. */
export async function findDuplicates(
  ...[where, identifiers]: Parameters<typeof findCasesOf>
): Promise<{ id: string; number: string }[]> {
  const cases = await findCasesOf(where, identifiers);
  return cases.filter(({ state }) => state === 'open').map(({ id, number }) => ({ id, number }));
}
