import { sql, type RawBuilder } from 'kysely';
import { Problem } from '../../../shared/errors/problem.ts';
import type { ContentReader } from '../vault/index.ts';
import { rawQuery } from './raw-query.ts';

/** Asked once for a statement; in most vaults it saves asking for every row. */
const isNothingRestricted = sql`(SELECT 1 FROM restriction) IS NULL`;

/**
 * Conversations whose processing is restricted are stored and nothing else (Art. 18(2) GDPR). Every statement that
 * finds, shows or counts something says so by one of these; the procedures of a case alone leave them out. Both sets
 * are worked out once for a statement, and are empty in most vaults.
 * @param key a conversation's; not null
 */
export function isUnrestricted(key: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`(${isNothingRestricted} OR ${key} NOT IN (SELECT conversation_key FROM restriction))`;
}

/** @param id a message's; not null */
export function isOfUnrestricted(id: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`(${isNothingRestricted} OR ${id} NOT IN (SELECT locked.id FROM restriction CROSS JOIN message AS locked
    ON locked.conversation_key = restriction.conversation_key))`;
}

/**
 * For whoever asked for one that its statements leave out: it is there, and nobody may see it.
 * @param of a conversation by its id, or a message by its own
 * @throws Problem conversation.restricted
 */
export async function requireUnrestricted(content: ContentReader, of: string | number): Promise<void> {
  const key =
    typeof of === 'string'
      ? sql`SELECT key FROM conversation WHERE id = ${of}`
      : sql`SELECT conversation_key FROM message WHERE id = ${BigInt(of)}`;
  const row = await content.get(
    rawQuery(sql<{ locked: 1 }>`SELECT 1 AS locked FROM restriction WHERE conversation_key = (${key})`),
  );
  if (row) throw new Problem('conversation.restricted');
}
