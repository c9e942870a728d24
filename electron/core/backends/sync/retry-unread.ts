import type { BackendClient } from '../engine/backend-client.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { ConversationCompleter } from './complete-conversation.ts';
import { mapConcurrently } from './concurrency.ts';
import { readRevisions } from './stored-conversations.ts';
import type { VaultWriter } from './vault-writer.ts';
import { isPastItsTime, revisionOf, type WalkPlace } from './walk.ts';

const chunk = 50;

/**
 * Tries again what syncs before this one could not read and what this one did not meet. Fails too much of it again,
 * the rest waits for the next sync.
 * @returns how many conversations are new in the vault
 */
export async function retryUnread(
  client: BackendClient,
  completer: ConversationCompleter,
  writer: VaultWriter,
  place: WalkPlace,
): Promise<number> {
  const { content, backendId, syncFrom, concurrency, unread } = place;
  const ids = unread.waiting;
  let added = 0;
  for (let start = 0; start < ids.length; start += chunk) {
    const some = ids.slice(start, start + chunk);
    const known = await readRevisions(content, backendId, some);
    const read = await mapConcurrently(some, concurrency, async (id) => {
      if (unread.systemProblem) return null;
      return unread.attempt(id, async () => {
        const listed = await client.readConversation(id);
        return listed && completer.complete(listed, revisionOf(listed, syncFrom));
      });
    });
    const found = read.flatMap((conversation) => conversation ?? []);
    for (const { externalId, revision } of found) {
      if (revision === null) unread.note(externalId, new Problem('backend.incomplete'));
    }
    const wanted = found.filter(
      (conversation) =>
        known.has(conversation.externalId) || (conversation.messages.length > 0 && !isPastItsTime(conversation, place)),
    );
    added += wanted.filter(({ externalId }) => !known.has(externalId)).length;
    await writer.add(wanted);
  }
  return added;
}
