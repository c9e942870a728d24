import type { IncomingConversation, IncomingMessage } from '../incoming.ts';
import { firstIdAt, instantOf } from '../message-id.ts';
import type { StoredMessage } from './read-stored.ts';

export interface MessageChanges {
  /** Same instant as before: the row and its id stay. */
  kept: { incoming: IncomingMessage; stored: StoredMessage }[];
  /** New, or said at another instant than was stored. */
  unplaced: { incoming: IncomingMessage; stored: StoredMessage | undefined }[];
  removed: StoredMessage[];
}

export function compareMessages(conversation: IncomingConversation, stored: readonly StoredMessage[]): MessageChanges {
  const remaining = new Map(stored.map((message) => [message.externalId, message]));
  const changes: MessageChanges = { kept: [], unplaced: [], removed: [] };
  for (const incoming of conversation.messages) {
    const before = remaining.get(incoming.externalId);
    remaining.delete(incoming.externalId);
    const isAtSameInstant = before && instantOf(before.id) === instantOf(firstIdAt(incoming.at));
    if (isAtSameInstant) changes.kept.push({ incoming, stored: before });
    else changes.unplaced.push({ incoming, stored: before });
  }
  changes.removed.push(...remaining.values());
  return changes;
}
