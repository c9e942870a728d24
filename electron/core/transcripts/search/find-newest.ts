import { sql, type RawBuilder } from 'kysely';
import { idRange } from './find-matches.ts';
import type { SearchFilter } from './search-filter.ts';

/**
 * Without words: each conversation's newest message in the scope.
 * @param before continues below this id
 */
export function selectNewestOfConversations(filter: SearchFilter, before: number | null): RawBuilder<{ id: number }> {
  const ofBackend = filter.backendId === undefined ? sql`` : sql`AND c.backend_id = ${filter.backendId}`;
  const ofBot = filter.botId === undefined ? sql`` : sql`AND c.bot_id = ${filter.botId}`;
  const below = before === null ? sql`` : sql`AND id < ${BigInt(before)}`;
  const since = filter.lowest > 0 ? sql`AND c.last_message_id >= ${BigInt(filter.lowest)}` : sql``;
  const conversations = sql`FROM conversation AS c WHERE c.last_message_id IS NOT NULL ${ofBackend} ${ofBot} ${since}`;
  const isNewestInScope = filter.role === undefined && filter.beyond === Number.MAX_SAFE_INTEGER;
  if (isNewestInScope) {
    return sql`SELECT id FROM (SELECT c.last_message_id AS id ${conversations}) WHERE id IS NOT NULL ${below}`;
  }
  const ofRole = filter.role === undefined ? sql`` : sql`AND m.role = ${filter.role}`;
  return sql`SELECT id FROM (SELECT (
      SELECT m.id FROM message AS m WHERE m.conversation_key = c.key ${ofRole} ${idRange(sql`m.id`, filter)}
      ORDER BY m.id DESC LIMIT 1
    ) AS id ${conversations}) WHERE id IS NOT NULL ${below}`;
}
