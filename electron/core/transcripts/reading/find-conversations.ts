import { sql } from 'kysely';
import type { ContentReader } from '../../vault/index.ts';
import { rawQuery } from '../raw-query.ts';
import { isUnrestricted } from '../restricted.ts';

export interface ConversationScope {
  /** None: all. */
  botIds: readonly string[];
  /** ISO 8601 instants between which a conversation began; the end is exclusive. */
  from?: string | undefined;
  to?: string | undefined;
}

export interface FoundConversation {
  key: number;
  id: string;
  /** As the chatbot system calls it. */
  externalId: string;
  backendId: string;
  startedAt: number;
}

/** Conversations that hold at least one message and are not restricted, in the order in which they came in. */
export function findConversations(
  content: ContentReader,
  { botIds, from, to }: ConversationScope,
): Promise<FoundConversation[]> {
  const ofBots =
    botIds.length === 0 ? sql`` : sql`AND bot_id IN (SELECT value FROM json_each(${JSON.stringify(botIds)}))`;
  const since = from === undefined ? sql`` : sql`AND started_at >= ${BigInt(Date.parse(from))}`;
  const until = to === undefined ? sql`` : sql`AND started_at < ${BigInt(Date.parse(to))}`;
  return content.all(
    rawQuery(sql<FoundConversation>`
      SELECT key, id, external_id AS externalId, backend_id AS backendId, started_at AS startedAt
      FROM conversation WHERE last_message_id IS NOT NULL AND ${isUnrestricted(sql`key`)} ${ofBots} ${since} ${until} ORDER BY key`),
  );
}
