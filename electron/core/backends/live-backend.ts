import type { Context } from '../context.ts';
import type { IncomingPerson } from '../transcripts/index.ts';
import { readEnabledBackend } from './backend-row.ts';
import { factsOf, type ConnectorFacts } from './connector-facts.ts';
import type { ResourceKind } from './engine/description/erasure-description.ts';
import type { ConversationsOfPerson } from './engine/conversations-of-person.ts';
import type { DeletedResource } from './engine/eraser.ts';
import type { ListedConversation } from './engine/field-map.ts';
import type { Within } from './engine/named-values.ts';
import type { FoundPeople, Identifier } from './engine/people-lookup.ts';
import { readWhole, type TimedMessage } from './engine/read-whole.ts';
import { impatience } from './http/settings.ts';
import { openBackend } from './open-backend.ts';

export interface LiveConversation extends Omit<ListedConversation, 'messages' | 'revision' | 'person'> {
  /** Times are epoch milliseconds. */
  messages: TimedMessage[];
  /** False where the messages did not add up to the count the system states. */
  isComplete: boolean;
}

/**
 * A chatbot system as whoever handles a request needs it: finding, reading, deleting, reading back. Everything is
 * asked of the system itself, nothing of the vault. Every method throws Problem backend.* where the system fails.
 *
 * What a deletion answers is the system's own word. The way to a deletion that can be certified: delete one kind of
 * resource (`facts.erasure` has the order), wait for `settleSeconds` and for what was submitted, ask `isStillThere` for
 * each id, and only then go on to the next kind: where a conversation is gone, nobody can see its messages any more.
 */
export interface LiveBackend {
  readonly id: string;
  readonly name: string;
  readonly facts: ConnectorFacts;
  /** Null where the system cannot be asked by this kind of identifier: then nobody found means nothing. */
  findPeople(identifier: Identifier): Promise<FoundPeople | null>;
  /** Null where there is none, or where the system has no people of its own. */
  readPerson(personExternalId: string): Promise<IncomingPerson | null>;
  /** Without their messages. Null where the system cannot be asked so. */
  listConversationsOf(personExternalId: string): Promise<ConversationsOfPerson | null>;
  /** With all its messages; null when it is gone. */
  readConversation(externalId: string): Promise<LiveConversation | null>;
  /**
   * Deletes these ids and nothing else, one outcome each as soon as it is known. Nothing is sent before the first is
   * asked for.
   * @throws Problem backend.notDeletable, backend.idUnusable without any id, or the signal's reason
   */
  deleteResource(kind: ResourceKind, ids: readonly string[], within?: Within): AsyncGenerator<DeletedResource>;
  /** Where a submitted deletion stands; `unknown`: the system knows it no more. */
  readDeletion(deletionId: string): Promise<'pending' | 'done' | 'failed' | 'unknown'>;
  /**
   * Whether something can still be read. False only where the system answers that it is not there, and answers
   * otherwise as usual.
   * @throws Problem backend.cannotTell where its answer shows neither
   */
  isStillThere(kind: ResourceKind, id: string, within?: Within): Promise<boolean>;
  /** The same for several at once, with fewer requests where they are messages of one conversation. */
  findStillThere(kind: ResourceKind, ids: readonly string[], within?: Within): Promise<ReadonlySet<string>>;
}

/**
 * @param patience short: somebody waits in front of a screen
 * @throws Problem backend.unknown, backend.removed, backend.disabled, backend.credentialsMissing, content.keyMissing
 */
export async function openLiveBackend(
  context: Context,
  backendId: string,
  signal: AbortSignal,
  patience: 'long' | 'short' = 'long',
): Promise<LiveBackend> {
  const row = readEnabledBackend(context.register, backendId);
  const { client } = await openBackend(context, row, signal, patience === 'short' ? impatience : {});
  return {
    id: row.id,
    name: row.name,
    facts: factsOf(client.connector),
    findPeople: (identifier) => client.findPeople(identifier),
    readPerson: (id) => client.readPerson(id),
    listConversationsOf: (id) => client.listConversationsOf(id),
    async readConversation(externalId) {
      const listed = await client.readConversation(externalId);
      const read = listed && (await readWhole(client, listed));
      if (!listed || !read) return null;
      const { revision: _revision, person: _person, messages: _messages, ...conversation } = listed;
      return { ...conversation, ...read };
    },
    deleteResource: (kind, ids, within) => client.deleteResource(kind, ids, within),
    readDeletion: (deletionId) => client.readDeletion(deletionId),
    isStillThere: (kind, id, within) => client.isStillThere(kind, id, within),
    findStillThere: (kind, ids, within) => client.findStillThere(kind, ids, within),
  };
}
