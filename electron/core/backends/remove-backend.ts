import { sql } from 'kysely';
import type { JobControl } from '../handlers.ts';
import { compactContent, removeConversationsOfBackend } from '../transcripts/index.ts';
import { inContent, type OpenVault } from '../vault/index.ts';

/**
 * Destroys what was stored of a backend, in chunks, and then rewrites the file so that nothing of it is left in free
 * pages. Cut short, it goes on where it stopped.
 * @returns how much this run removed
 */
export async function removeStored(
  vault: OpenVault,
  backendId: string,
  { signal, progress }: JobControl,
): Promise<{ conversations: number; messages: number }> {
  const stored = await vault.contentReader.get(
    inContent
      .selectFrom('conversation')
      .select(sql<number | null>`sum(message_count)`.as('messages'))
      .where('backend_id', '=', backendId),
  );
  const conversations = await removeConversationsOfBackend(vault.contentWriter, backendId, { signal, progress });
  signal.throwIfAborted();
  await compactContent(vault.contentWriter);
  return { conversations, messages: stored?.messages ?? 0 };
}
