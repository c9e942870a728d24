import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.ts';
import { inContent, type ContentReader, type ContentWriter } from '../../vault/index.ts';
import { timeIn, type IncidentRow } from '../incident-rows.ts';
import type { AffectedPerson } from './affected-person.ts';
import { eachAffected } from './list-affected.ts';
import { listScopes, type StoredScope } from './scope-rows.ts';
import { chooseWithin, readSelection, storeSelection } from './selection-rows.ts';

export interface FrozenScope {
  scope: StoredScope;
  people: number;
}

/**
 * A copy of the newest figures that never changes, with the people as they are now: what went out rests on them. Null
 * where nothing was counted; without people where the content was wiped since. The register's part is stored by
 * `storeScope`, with what went out.
 */
export async function freezeScope(
  context: Context,
  content: ContentWriter,
  incident: IncidentRow,
): Promise<FrozenScope | null> {
  const { register, session } = context;
  const [newest] = listScopes(register, incident.id);
  if (!newest) return null;
  const id = uuidv7();
  const takenAt = timeIn(incident, context.now());
  const scope = { ...newest, id, isFrozen: true, takenBy: session.userId, takenAt };
  const selection = await readSelection(content, newest.id);
  if (!selection) return { scope, people: 0 };
  await content.write([storeSelection(id, incident.id, selection)]);
  let people = 0;
  for await (const page of eachAffected(content, chooseWithin(register, incident, selection))) {
    people += page.length;
    await content.write([
      {
        sql: 'INSERT INTO incident_affected (scope_id, key, details) VALUES (?, ?, ?)',
        rows: page.map((person) => [id, person.key, JSON.stringify(person)]),
      },
    ]);
  }
  return { scope, people };
}

/** The people of a frozen scope, by their keys. */
export async function readFrozenPeople(content: ContentReader, scopeId: string): Promise<AffectedPerson[]> {
  const rows = await content.all(
    inContent.selectFrom('incident_affected').select('details').where('scope_id', '=', scopeId).orderBy('key'),
  );
  return rows.map(({ details }) => JSON.parse(details) as AffectedPerson);
}
