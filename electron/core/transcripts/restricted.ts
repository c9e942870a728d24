import { sql, type RawBuilder } from 'kysely';

/**
 * Conversations whose processing is restricted are stored and nothing else (Art. 18(2) GDPR). Every statement that
 * finds, shows or counts something says so by one of these; the procedures of a case alone leave them out. Both sets
 * are worked out once for a statement, and are empty in most vaults.
 * @param key a conversation's; not null
 */
export function isUnrestricted(key: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`${key} NOT IN (SELECT conversation_key FROM restriction)`;
}

/** @param id a message's; not null */
export function isOfUnrestricted(id: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`${id} NOT IN (SELECT locked.id FROM restriction CROSS JOIN message AS locked
    ON locked.conversation_key = restriction.conversation_key)`;
}
