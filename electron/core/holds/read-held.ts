import { findConversationKeys } from '../transcripts/index.ts';
import type { ContentReader, RegisterReader } from '../vault/index.ts';
import { findHeldKeys } from './find-held-keys.ts';
import { makeHoldOf, type KnownConversation } from './hold-of-unsynced.ts';
import type { HeldBy } from './hold-rows.ts';
import { readActiveHolds, requireScopes, type ScopedHold } from './hold-scopes.ts';

/** What legal holds hold at this moment. */
export interface Held {
  /** By key of the conversation in the vault. */
  keys: ReadonlyMap<number, HeldBy>;
  /** By backend and external id. */
  people: ReadonlyMap<string, ReadonlyMap<string, HeldBy>>;
  /** Of a conversation that is not in the vault; one that is there is held by its key alone. */
  holdOf(conversation: KnownConversation): HeldBy | null;
}

/** Something that is about to go. */
export type Going = (KnownConversation & { resource: 'conversation' }) | GoingPerson;

interface GoingPerson {
  resource: 'person';
  backendId: string;
  externalId: string;
}

/**
 * Everything that must stay now, evaluated anew: a search also holds what came in since.
 * @throws Problem hold.scopeMissing where nobody knows any more what a hold holds
 */
export async function readHeld(content: ContentReader, register: RegisterReader): Promise<Held> {
  const holds = await requireScopes(content, register);
  return {
    keys: await findHeldKeys(content, holds),
    people: listPeople(holds),
    holdOf: makeHoldOf(register, holds),
  };
}

/**
 * Which of these are held now, in their order. Cheap enough to be asked before every few that are sent.
 * @throws Problem hold.scopeMissing
 */
export async function listHeld(
  content: ContentReader,
  register: RegisterReader,
  going: readonly Going[],
): Promise<(HeldBy | null)[]> {
  return findHolds(content, register, await requireScopes(content, register), going);
}

/**
 * Which of these conversations of the vault must stay in it although their system has them no more. All of them where
 * nobody knows what a hold holds: a sync goes on, and takes nothing out.
 */
export async function listKept(
  content: ContentReader,
  register: RegisterReader,
  backendId: string,
  externalIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { holds, missing } = await readActiveHolds(content, register);
  if (missing) return new Set(externalIds);
  const stored = externalIds.map((externalId): Going => ({ resource: 'conversation', backendId, externalId }));
  const found = await findHolds(content, register, holds, stored);
  return new Set(externalIds.filter((_, index) => found[index] !== null));
}

/** Which of these some of the holds hold. */
export async function findHolds(
  content: ContentReader,
  register: RegisterReader,
  holds: readonly ScopedHold[],
  going: readonly Going[],
): Promise<(HeldBy | null)[]> {
  if (holds.length === 0) return going.map(() => null);
  const stored = await findConversationKeys(content, going);
  const keys = await findHeldKeys(content, holds, [...new Set(stored.values())]);
  const people = listPeople(holds);
  const holdOf = makeHoldOf(register, holds);
  return going.map((one, index) => {
    const ofBackend = people.get(one.backendId);
    if (one.resource === 'person') return ofBackend?.get(one.externalId) ?? null;
    const key = stored.get(index);
    if (key === undefined) return holdOf(one);
    return keys.get(key) ?? ofBackend?.get(one.personExternalId ?? '') ?? null;
  });
}

function listPeople(holds: readonly ScopedHold[]): Map<string, Map<string, HeldBy>> {
  const people = new Map<string, Map<string, HeldBy>>();
  for (const { by, scope } of holds) {
    if (scope.kind !== 'person') continue;
    const own = people.get(scope.backendId) ?? new Map<string, HeldBy>();
    if (!own.has(scope.externalId)) own.set(scope.externalId, by);
    people.set(scope.backendId, own);
  }
  return people;
}
