import { sql } from 'kysely';
import { rawQuery } from '../../transcripts/index.ts';
import type { ContentReader } from '../../vault/index.ts';
import type { ItemRow } from '../plan/plan-rows.ts';
import type { PlanSnapshot, SnapshotBackend } from '../plan/plan-snapshot.ts';
import { identifierValue, type Hasher, type Tombstone } from './tombstones.ts';

/**
 * For everything that one system does not return any more. A person has one only where he went as a whole: as long as
 * something of him is held back, his conversations are kept and must not be taken for erased. Nor does an identifier
 * that somebody else has as well. Each reaches to when it was seen that its thing is gone.
 */
export async function makeTombstones(
  content: ContentReader,
  {
    planId,
    backend,
    items,
    snapshot,
    hash,
  }: {
    planId: string;
    backend: SnapshotBackend;
    items: readonly ItemRow[];
    snapshot: PlanSnapshot;
    hash: Hasher;
  },
): Promise<Tombstone[]> {
  const erased = items.filter(({ state }) => state === 'gone' || state === 'doneByHand');
  const people = erased.filter(({ resource }) => resource === 'person');
  const ids = people.map((item) => item.external_id);
  const make = (kind: Tombstone['kind'], value: string, until: number): Tombstone => ({
    kind,
    hash: hash(kind, value),
    backend_id: backend.backendId,
    until,
    plan_id: planId,
  });
  const conversations = erased.flatMap((item) =>
    item.resource === 'conversation' ? [make('conversation', item.external_id, item.updated_at)] : [],
  );
  const isWhole = people.length > 0 && !items.some(({ state }) => state === 'held');
  const identifiers =
    isWhole && backend.others.length === 0 ? await findOwnIdentifiers(content, backend.backendId, ids, snapshot) : [];
  return [
    ...conversations,
    ...people.map((item) => make('person', item.external_id, item.updated_at)),
    ...identifiers.map((value) => make('identifier', value, Math.max(...people.map((item) => item.updated_at)))),
  ];
}

/** Those of the plan that nobody else in the vault has at this system. */
async function findOwnIdentifiers(
  content: ContentReader,
  backendId: string,
  people: readonly string[],
  { identifiers }: PlanSnapshot,
): Promise<string[]> {
  const values = new Set(identifiers.flatMap((identifier) => identifierValue(identifier) ?? []));
  const rows = await content.all(
    rawQuery(sql<{ kind: string; normalised: string }>`
      SELECT identifier.kind, identifier.normalised FROM identifier JOIN person ON person.key = identifier.person_key
      WHERE person.backend_id = ${backendId}
        AND person.external_id NOT IN (SELECT value FROM json_each(${JSON.stringify(people)}))
        AND identifier.normalised IN (SELECT value FROM json_each(${JSON.stringify([...values].map(normalisedOf))}))`),
  );
  for (const { kind, normalised } of rows) values.delete(`${kind}\n${normalised}`);
  return [...values];
}

function normalisedOf(value: string): string {
  return value.slice(value.indexOf('\n') + 1);
}
