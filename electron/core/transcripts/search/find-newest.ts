import { sql, type RawBuilder } from 'kysely';
import { isUnrestricted } from '../restricted.ts';
import { idRange, visible } from './find-matches.ts';
import { matchScope } from './match-expression.ts';
import type { SearchFilter } from './search-filter.ts';

type Ids = RawBuilder<{ id: number }>;

/**
 * Without words: each conversation's newest message in the scope.
 * @param before continues below this id
 */
export function selectNewestOfConversations(filter: SearchFilter, before: number | null): Ids {
  const beyond = Math.min(filter.beyond, before ?? Number.MAX_SAFE_INTEGER);
  if (isNewestInScope(filter)) {
    return sql`SELECT c.last_message_id AS id FROM conversation AS c
      WHERE c.last_message_id IS NOT NULL ${ofConversation(filter)} ${idRange(sql`c.last_message_id`, { ...filter, beyond })}
        AND ${isUnrestricted(sql`c.key`)}`;
  }
  // Walks down the messages in the scope and leaves out those with a newer one: a page needs the first few only.
  return sql`SELECT candidate.id AS id FROM (${selectCandidates({ ...filter, beyond })}) AS candidate
    CROSS JOIN message AS m ON m.id = candidate.id
    WHERE NOT EXISTS (
      SELECT 1 FROM message AS newer WHERE newer.conversation_key = m.conversation_key AND newer.id > m.id
        ${idRange(sql`newer.id`, { lowest: 0, beyond: filter.beyond })} ${ofRole(sql`newer.role`, filter)})`;
}

/** As many rows as there are conversations with a message in the scope. */
export function selectConversations(filter: SearchFilter): Ids {
  if (isNewestInScope(filter)) return selectNewestOfConversations(filter, null);
  return sql`SELECT c.key AS id FROM conversation AS c
    WHERE c.last_message_id IS NOT NULL ${ofConversation(filter)} AND ${isUnrestricted(sql`c.key`)}
    AND EXISTS (
      SELECT 1 FROM message AS m
      WHERE m.conversation_key = c.key ${idRange(sql`m.id`, filter)} ${ofRole(sql`m.role`, filter)})`;
}

/** Whether a conversation's newest message is also its newest in the scope, unless it is too old altogether. */
function isNewestInScope({ role, beyond }: SearchFilter): boolean {
  return role === undefined && beyond === Number.MAX_SAFE_INTEGER;
}

/** All messages in the scope. */
export function selectCandidates(filter: SearchFilter): Ids {
  return filter.tokens.length > 0
    ? sql`SELECT rowid AS id FROM message_fts
        WHERE message_fts MATCH ${matchScope(filter.tokens)} ${visible(sql`rowid`, filter)}`
    : sql`SELECT id FROM message WHERE true ${visible(sql`id`, filter)}`;
}

function ofConversation({ backendId, botId, lowest }: SearchFilter): RawBuilder<unknown> {
  const ofBackend = backendId === undefined ? sql`` : sql`AND c.backend_id = ${backendId}`;
  const ofBot = botId === undefined ? sql`` : sql`AND c.bot_id = ${botId}`;
  const since = lowest > 0 ? sql`AND c.last_message_id >= ${BigInt(lowest)}` : sql``;
  return sql`${ofBackend} ${ofBot} ${since}`;
}

function ofRole(column: RawBuilder<unknown>, { role }: SearchFilter): RawBuilder<unknown> {
  return role === undefined ? sql`` : sql`AND ${column} = ${role}`;
}
