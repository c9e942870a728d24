import { sql } from 'kysely';
import type { KnownIdentifier } from '../../detection/index.ts';
import type { ContentReader } from '../../vault/index.ts';
import type { IncomingPerson } from '../incoming.ts';
import { rawQuery } from '../raw-query.ts';

/** A name or address of fewer characters stands in many texts by chance. */
const shortest = 3;

/** What the chatbot system says a person is called and reached by. */
export function knownOf(person: IncomingPerson | null): KnownIdentifier[] {
  if (!person) return [];
  const named = person.displayName === null ? [] : [{ kind: 'name', value: person.displayName }];
  return [...named, ...person.identifiers].filter(({ value }) => value.trim().length >= shortest);
}

/** The same of people who are stored, by their key. */
export async function readKnown(
  content: ContentReader,
  personKeys: readonly number[],
): Promise<Map<number, KnownIdentifier[]>> {
  const keys = JSON.stringify(personKeys);
  const rows = await content.all(
    rawQuery(sql<{ key: number; kind: string; value: string }>`
      SELECT key, 'name' AS kind, display_name AS value FROM person
        WHERE key IN (SELECT value FROM json_each(${keys})) AND display_name IS NOT NULL
      UNION ALL
      SELECT person_key, kind, value FROM identifier WHERE person_key IN (SELECT value FROM json_each(${keys}))`),
  );
  const long = rows.filter(({ value }) => value.trim().length >= shortest);
  return new Map(
    [...Map.groupBy(long, ({ key }) => key)].map(([key, all]) => [
      key,
      all.map(({ kind, value }) => ({ kind, value })),
    ]),
  );
}
