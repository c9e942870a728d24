import type { IncomingMessage } from '../incoming.ts';
import { scopeOf } from '../scope.ts';
import type { MessageChanges } from './compare-messages.ts';
import { addFragments, type IngestBatch } from './ingest-statements.ts';
import type { StoredMessage } from './read-stored.ts';

export interface ScopeKeys {
  backendKey: number;
  botKey: number;
}

/**
 * Adds the rows that make a conversation's messages what they should be.
 * @param conversation `placedIds` belong to its unplaced messages, in their order
 * @returns the ids of all its messages
 */
export function storeMessages(
  batch: IngestBatch,
  conversation: { key: number; scopeKeys: ScopeKeys; changes: MessageChanges; placedIds: readonly number[] },
): number[] {
  const { key, scopeKeys, changes, placedIds } = conversation;
  const scoped = (message: IncomingMessage): string => scopeOf({ ...scopeKeys, role: message.role });
  const ids: number[] = [];
  for (const { incoming, stored } of changes.kept) {
    ids.push(stored.id);
    changeMessage(batch, stored, incoming, scoped(incoming));
  }
  for (const [index, { incoming, stored }] of changes.unplaced.entries()) {
    const id = placedIds[index];
    if (id === undefined) throw new Error('a message was left without an id');
    ids.push(id);
    // Where an instant is full its messages stand in the next, and land on their own place again.
    if (stored?.id === id) {
      changeMessage(batch, stored, incoming, scoped(incoming));
      continue;
    }
    if (stored) batch.add('removeMessage', [BigInt(stored.id)]);
    batch.add('addMessage', [BigInt(id), key, incoming.externalId, incoming.role, incoming.text, scoped(incoming)]);
    addFragments(batch, id, incoming.text);
  }
  for (const { id } of changes.removed) batch.add('removeMessage', [BigInt(id)]);
  return ids;
}

function changeMessage(batch: IngestBatch, stored: StoredMessage, incoming: IncomingMessage, scope: string): void {
  if (stored.body === incoming.text && stored.role === incoming.role && stored.scope === scope) return;
  batch.add('removeFragment', [BigInt(stored.id)]);
  batch.add('changeMessage', [incoming.role, incoming.text, scope, BigInt(stored.id)]);
  addFragments(batch, stored.id, incoming.text);
}
