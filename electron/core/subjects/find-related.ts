import { sql } from 'kysely';
import type { LinkEvidence } from '../../../shared/contract/subjects.ts';
import type { Doubts } from './confidence.ts';
import type { Drafts } from './drafts.ts';
import { readPeopleByKey } from './find-stored.ts';
import { kindOf } from './identifier-kinds.ts';
import {
  listed,
  readConversations,
  readIdentifiers,
  readPeople,
  toConversationTarget,
  toPersonTarget,
  type VaultSource,
} from './vault-rows.ts';

/** What the people found so far hang together with. One step and no further: guesses must not lead to guesses. */
export async function findRelated(source: VaultSource, typers: ReadonlySet<number>, drafts: Drafts): Promise<void> {
  const found = drafts.all.filter(({ target, evidence }) => target === 'person' && !isHintAlone(evidence));
  const ids = found.flatMap(({ personId }) => personId ?? []);
  const people = await readPeople(source, sql`p.id IN ${listed(ids)}`);
  await findSameSession(
    source,
    people.map(({ key }) => key),
    drafts,
  );
  // Those of a person whom the system itself knows by the identifier come with the person.
  const isStated = (evidence: readonly LinkEvidence[]): boolean =>
    evidence.some(({ kind }) => kind === 'storedIdentifier' || kind === 'liveIdentifier');
  const stated = new Set(found.filter(({ evidence }) => isStated(evidence)).flatMap(({ personId }) => personId ?? []));
  const typing = people.filter(({ id, key }) => typers.has(key) && !stated.has(id));
  const doubts = new Map(found.map((draft) => [draft.personId, draft.doubts]));
  await findSamePerson(source, new Map(typing.map(({ key, id }) => [key, doubts.get(id)])), drafts);
}

function isHintAlone(evidence: readonly LinkEvidence[]): boolean {
  return evidence.every(({ kind }) => kind === 'name');
}

/** Other people, and conversations, that are called by a session of theirs. Compared letter by letter. */
async function findSameSession(source: VaultSource, keys: readonly number[], drafts: Drafts): Promise<void> {
  if (keys.length === 0) return;
  const own = await readIdentifiers(source, sql`i.person_key IN ${listed(keys)}`);
  const sessions = new Set(own.filter(({ kind }) => kindOf(kind) === 'session').map(({ value }) => value.trim()));
  if (sessions.size === 0) return;
  const spelled = listed([...sessions].map((session) => session.normalize('NFC').toLowerCase()));
  const rows = await readIdentifiers(source, sql`i.normalised IN ${spelled}`);
  const others = rows.filter(
    ({ personKey, kind, value }) =>
      !keys.includes(personKey) && kindOf(kind) === 'session' && sessions.has(value.trim()),
  );
  const people = await readPeopleByKey(source, others);
  const piece = { kind: 'sameSession', identifierKind: 'session', messageId: null } as const;
  for (const person of people.values()) drafts.add(toPersonTarget(person), piece);
  const called = await readConversations(source, sql`c.external_id IN ${listed([...sessions])}`);
  const owners = await readPeopleByKey(source, called);
  for (const row of called) {
    if (!keys.includes(row.personKey ?? -1))
      drafts.add(toConversationTarget(row, owners.get(row.personKey ?? -1)), piece);
  }
}

/** Other conversations of people who typed the identifier in one of theirs. */
async function findSamePerson(
  source: VaultSource,
  doubtsOf: ReadonlyMap<number, Doubts | undefined>,
  drafts: Drafts,
): Promise<void> {
  const keys = [...doubtsOf.keys()];
  if (keys.length === 0) return;
  const rows = await readConversations(source, sql`c.person_key IN ${listed(keys)}`);
  const people = await readPeopleByKey(source, rows);
  const ownEvidence = new Set(drafts.all.flatMap(({ conversationId }) => conversationId ?? []));
  for (const row of rows) {
    if (ownEvidence.has(row.id)) continue;
    const piece = { kind: 'samePerson', identifierKind: 'user', messageId: null } as const;
    const draft = drafts.add(toConversationTarget(row, people.get(row.personKey ?? -1)), piece);
    Object.assign(draft.doubts, doubtsOf.get(row.personKey ?? -1));
  }
}
