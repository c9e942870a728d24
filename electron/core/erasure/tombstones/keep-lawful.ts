import type { IncomingConversation } from '../../transcripts/index.ts';
import type { VaultView } from '../../vault/index.ts';
import type { Reappeared } from './reappeared.ts';
import { TombstoneIndex } from './tombstone-index.ts';
import { openHasher, readTombstonesOf } from './tombstones.ts';

/**
 * What of a conversation may be stored: all of it, what was said after an erasure, or nothing. Asked again for each batch
 * of a sync, because an erasure may end while it runs.
 * @param reappeared told of what was erased and is there again
 */
export function chooseLawful(
  vault: Pick<VaultView, 'register' | 'deriveFromContentKey'>,
  backendId: string,
  reappeared: Reappeared,
): () => (conversation: IncomingConversation) => IncomingConversation | null {
  const hash = openHasher(vault);
  return () => {
    const index = new TombstoneIndex(readTombstonesOf(vault.register, backendId), hash);
    return (conversation) => {
      const tombstone = index.find(conversation);
      if (!tombstone) return conversation;
      const messages = conversation.messages.filter(({ at }) => at > tombstone.until);
      const erased = conversation.messages.length - messages.length;
      if (erased === 0) return conversation;
      reappeared.note(tombstone.plan_id, conversation, erased);
      return messages.length === 0 ? null : { ...conversation, messages };
    };
  };
}
