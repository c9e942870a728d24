import type { Operation } from './operations.ts';
import { proposePath, type DraftRequest, type Settings } from './propose-request.ts';

interface Chosen {
  deleteMessage: Operation | undefined;
  deleteConversation: Operation | undefined;
  /** How a conversation is read singly; null: from a list. */
  read: DraftRequest | null;
  hasMessageList: boolean;
  settings: Settings;
}

/**
 * What deletes, by the ids that were chosen. What a deletion does to the data (`removes`) no OpenAPI file says: it is
 * left to whoever writes the description, and the check names it as missing.
 */
export function proposeErasure(chosen: Chosen): Record<string, unknown> | null {
  const { deleteMessage, deleteConversation, read, hasMessageList, settings } = chosen;
  const resources: Record<string, unknown>[] = [];
  if (deleteMessage) {
    resources.push({
      kind: 'messages',
      ...deletionOf(deleteMessage, ['id', 'conversation'], settings),
      readBack: hasMessageList ? [{ by: 'messagesOfConversation', withoutConversation: 'unclear' }] : [],
    });
  }
  if (deleteConversation) {
    resources.push({
      kind: 'conversations',
      ...deletionOf(deleteConversation, ['id'], settings),
      readBack: read ? [{ by: 'item', request: read }] : [],
    });
  }
  return resources.length > 0 ? { resources } : null;
}

function deletionOf({ path, success }: Operation, meanings: readonly string[], settings: Settings) {
  return {
    request: { method: 'DELETE', path: proposePath(path, meanings, settings) },
    success: success.length > 0 ? success : [200],
    notFound: 'unclear',
  };
}
