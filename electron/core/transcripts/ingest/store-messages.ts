import type { IncomingMessage } from '../incoming.ts';
import { scopeOf } from '../scope.ts';
import type { MessageChanges } from './compare-messages.ts';
import type { IngestBatch } from './ingest-statements.ts';
import type { StoredMessage } from './read-stored.ts';

export interface ScopeKeys {
  backendKey: number;
  botKey: number;
}

/** Ids of all messages of a conversation, and those whose text is new. */
export interface StoredIds {
  all: number[];
  unscanned: { id: number; text: string }[];
}

/**
 * Adds the rows that make a conversation's messages what they should be.
 * @param conversation `placedIds` belong to its unplaced messages, in their order
 */
export function storeMessages(
  batch: IngestBatch,
  conversation: { key: number; scopeKeys: ScopeKeys; changes: MessageChanges; placedIds: readonly number[] },
): StoredIds {
  const { key, scopeKeys, changes, placedIds } = conversation;
  const scoped = (message: IncomingMessage): string => scopeOf({ ...scopeKeys, role: message.role });
  const ids: StoredIds = { all: [], unscanned: [] };
  for (const { incoming, stored } of changes.kept) {
    ids.all.push(stored.id);
    changeMessage(batch, ids, stored, incoming, scoped(incoming));
  }
  for (const [index, { incoming, stored }] of changes.unplaced.entries()) {
    const id = placedIds[index];
    if (id === undefined) throw new Error('a message was left without an id');
    ids.all.push(id);
    // Where an instant is full its messages stand in the next, and land on their own place again.
    if (stored?.id === id) {
      changeMessage(batch, ids, stored, incoming, scoped(incoming));
      continue;
    }
    if (stored) batch.add('removeMessage', [BigInt(stored.id)]);
    batch.add('addMessage', [BigInt(id), key, incoming.externalId, incoming.role, incoming.text, scoped(incoming)]);
    ids.unscanned.push({ id, text: incoming.text });
  }
  for (const { id } of changes.removed) batch.add('removeMessage', [BigInt(id)]);
  return ids;
}

function changeMessage(
  batch: IngestBatch,
  ids: StoredIds,
  stored: StoredMessage,
  incoming: IncomingMessage,
  scope: string,
): void {
  if (stored.body === incoming.text && stored.role === incoming.role && stored.scope === scope) return;
  batch.add('changeMessage', [incoming.role, incoming.text, scope, BigInt(stored.id)]);
  if (stored.body === incoming.text) return;
  batch.add('removeFragment', [BigInt(stored.id)]);
  ids.unscanned.push({ id: stored.id, text: incoming.text });
}
