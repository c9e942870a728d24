import { v7 as uuidv7 } from 'uuid';
import type { IncomingConversation, IncomingPerson } from '../incoming.ts';
import { normaliseIdentifiers } from './clean-incoming.ts';
import type { IngestBatch } from './ingest-statements.ts';
import type { Stored } from './read-stored.ts';

/** Stores the people of these conversations as the backend describes them last. @returns their keys by external id */
export function storePeople(
  batch: IngestBatch,
  stored: Stored,
  backendId: string,
  conversations: readonly IncomingConversation[],
): ReadonlyMap<string, number> {
  const people = new Map<string, IncomingPerson>();
  for (const { person } of conversations) if (person) people.set(person.externalId, person);
  const keys = new Map(stored.personKeys);
  for (const person of people.values()) {
    let key = keys.get(person.externalId);
    if (key === undefined) {
      key = ++stored.newest.person;
      keys.set(person.externalId, key);
      batch.add('addPerson', [key, uuidv7(), backendId, person.externalId, person.displayName]);
    } else {
      batch.add('renamePerson', [person.displayName, key]);
      batch.add('clearIdentifiers', [key]);
    }
    for (const { kind, normalised, value } of normaliseIdentifiers(person)) {
      batch.add('addIdentifier', [key, kind, normalised, value]);
    }
  }
  return keys;
}
