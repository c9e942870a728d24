import { sql } from 'kysely';
import { Problem } from '../../../shared/errors/problem.ts';
import type { Context } from '../context.ts';
import type { ApprovalNeed, JobControl } from '../handlers.ts';
import { countHeldOf } from '../holds/index.ts';
import { compactContent, removeConversationsOfBackend } from '../transcripts/index.ts';
import { inContent, type ContentReader, type RegisterReader } from '../vault/index.ts';
import type { BackendRow } from './backend-row.ts';

/**
 * Destroys what was stored of a backend, in chunks, and then rewrites the file so that nothing of it is left in free
 * pages. Cut short, it goes on where it stopped. A legal hold that is set meanwhile stops it before the next chunk: what
 * is still there then stays.
 * @returns how much this run removed
 * @throws Problem backend.held, hold.scopeMissing
 */
export async function removeStored(
  context: Pick<Context, 'register' | 'betweenCommands'>,
  backendId: string,
  { signal, progress, content }: JobControl,
): Promise<{ conversations: number; messages: number }> {
  const { messages } = await countStoredOf(content, backendId);
  // No command can set a hold between the question and the removal.
  const inTurn = (removeNext: () => Promise<number>) =>
    context.betweenCommands(signal, async () => {
      await requireNothingHeld(content, context.register, backendId);
      return removeNext();
    });
  let conversations: number;
  try {
    conversations = await removeConversationsOfBackend(content, backendId, { signal, progress, inTurn });
  } catch (error) {
    // What went before the hold was set is to be unreadable as well.
    if (!signal.aborted) await compactContent(content);
    throw error;
  }
  signal.throwIfAborted();
  await compactContent(content);
  return { conversations, messages };
}

/**
 * The copy in the vault may be the only one there will be: nothing that a legal hold holds goes with its system.
 * @throws Problem backend.held, hold.scopeMissing
 */
export async function requireNothingHeld(
  content: ContentReader,
  register: RegisterReader,
  backendId: string,
): Promise<void> {
  const held = await countHeldOf(content, register, backendId);
  if (held === 0) return;
  const { conversations: left } = await countStoredOf(content, backendId);
  throw new Problem('backend.held', { conversations: held, left });
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
