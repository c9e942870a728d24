import { normaliseIdentifier, type Identifier } from './identifiers.ts';
import type { Store } from './open-store.ts';

export interface Person {
  id: string;
  displayName: string | null;
  language: string | null;
  createdAt: string;
  identifiers: Identifier[];
  conversationCount: number;
}

interface PersonRow {
  id: string;
  displayName: string | null;
  language: string | null;
  createdAt: number;
  conversationCount: number;
}

export function readPerson(store: Store, id: string): Person | undefined {
  const row = store
    .prepare<[string], PersonRow>(
      `SELECT id, display_name AS displayName, language, created_at AS createdAt,
       (SELECT count(*) FROM conversation WHERE person_id = person.id) AS conversationCount FROM person WHERE id = ?`,
    )
    .get(id);
  if (!row) return undefined;
  const identifiers = store
    .prepare<[string], Identifier>('SELECT kind, value FROM identifier WHERE person_id = ? ORDER BY kind, normalised')
    .all(id);
  return { ...row, createdAt: new Date(row.createdAt).toISOString(), identifiers };
}

/** Exact after normalisation, never a part of the value. */
export function findPeople(store: Store, identifier: Identifier): Person[] {
  return store
    .prepare<[string, string], { id: string }>(
      'SELECT person_id AS id FROM identifier WHERE kind = ? AND normalised = ? ORDER BY person_id',
    )
    .all(identifier.kind, normaliseIdentifier(identifier))
    .flatMap(({ id }) => readPerson(store, id) ?? []);
}

/** Everyone known by this kind of identifier, whatever its value (fault profile `inexact-search`). */
export function findByKind(store: Store, kind: string): Person[] {
  return store
    .prepare<[string], { id: string }>(
      'SELECT DISTINCT person_id AS id FROM identifier WHERE kind = ? ORDER BY person_id',
    )
    .all(kind)
    .flatMap(({ id }) => readPerson(store, id) ?? []);
}
