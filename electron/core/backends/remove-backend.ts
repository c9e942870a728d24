import { sql } from 'kysely';
import type { ApprovalNeed, JobControl } from '../handlers.ts';
import { compactContent, removeConversationsOfBackend } from '../transcripts/index.ts';
import { inContent, type ContentReader } from '../vault/index.ts';
import type { BackendRow } from './backend-row.ts';

/**
 * Destroys what was stored of a backend, in chunks, and then rewrites the file so that nothing of it is left in free
 * pages. Cut short, it goes on where it stopped.
 * @returns how much this run removed
 */
export async function removeStored(
  backendId: string,
  { signal, progress, content }: JobControl,
): Promise<{ conversations: number; messages: number }> {
  const { messages } = await countStoredOf(content, backendId);
  const conversations = await removeConversationsOfBackend(content, backendId, { signal, progress });
  signal.throwIfAborted();
  await compactContent(content);
  return { conversations, messages };
}

/** What a second person has to agree to. */
export async function describeRemoval(content: ContentReader, { id, name }: BackendRow): Promise<ApprovalNeed> {
  const values = { name, ...(await countStoredOf(content, id)) };
  return { kind: 'deletion', input: { id }, effects: [{ code: 'backendRemoved', values }] };
}

async function countStoredOf(content: ContentReader, backendId: string) {
  const stored = await content.get(
    inContent
      .selectFrom('conversation')
      .select(({ fn }) => [
        fn.countAll<number>().as('conversations'),
        sql<number | null>`sum(message_count)`.as('messages'),
      ])
      .where('backend_id', '=', backendId),
  );
  return { conversations: stored?.conversations ?? 0, messages: stored?.messages ?? 0 };
}
