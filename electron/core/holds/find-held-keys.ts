import { sql, type RawBuilder } from 'kysely';
import type { HoldScope } from '../../../shared/contract/retention/holds.ts';
import { findSaying, firstIdAt, rawQuery } from '../transcripts/index.ts';
import type { ContentReader } from '../vault/index.ts';
import type { HeldBy } from './hold-rows.ts';
import type { ScopedHold } from './hold-scopes.ts';

/** By key of the conversation; where several hold it, the oldest. @param among only these keys */
export async function findHeldKeys(
  content: ContentReader,
  holds: readonly ScopedHold[],
  among: readonly number[] | null = null,
): Promise<Map<number, HeldBy>> {
  const held = new Map<number, HeldBy>();
  if (among?.length === 0) return held;
  for (const { by, scope } of holds) {
    for (const key of await findKeys(content, scope, among)) if (!held.has(key)) held.set(key, by);
  }
  return held;
}

/** Conversations of the vault in a scope, also restricted ones: being held is no use that is made of them. */
export async function findKeys(
  content: ContentReader,
  scope: HoldScope,
  among: readonly number[] | null = null,
): Promise<number[]> {
  if (scope.kind === 'search') {
    return findSaying(content, { text: scope.query, backendId: scope.backendId }, among);
  }
  const chosen = among === null ? sql`` : sql`AND c.key IN (SELECT value FROM json_each(${JSON.stringify(among)}))`;
  // One text for all of them: a row each takes several times as long to get here from the thread of the database.
  const row = await content.get(
    rawQuery(sql<{ keys: string }>`
      SELECT json_group_array(c.key) AS keys FROM conversation AS c WHERE ${within(scope)} ${chosen}`),
  );
  return JSON.parse(row?.keys ?? '[]') as number[];
}

/** Of the conversation `c`. */
export function within(scope: Exclude<HoldScope, { kind: 'search' }>): RawBuilder<boolean> {
  switch (scope.kind) {
    case 'person':
      return sql`c.person_key = (
        SELECT key FROM person WHERE backend_id = ${scope.backendId} AND external_id = ${scope.externalId})`;
    case 'bot':
      return sql`c.bot_id = ${scope.botId}`;
    case 'timeSpan': {
      const [from, beyond] = [scope.from, scope.to].map((at) => BigInt(firstIdAt(Date.parse(at))));
      const ofBackend = scope.backendId === null ? sql`` : sql`AND c.backend_id = ${scope.backendId}`;
      const ofBot = scope.botId === null ? sql`` : sql`AND c.bot_id = ${scope.botId}`;
      // Most are decided by their last message; only those that went on after the span are looked into.
      return sql`c.last_message_id >= ${from} ${ofBackend} ${ofBot} AND (c.last_message_id < ${beyond} OR EXISTS (
        SELECT 1 FROM message AS m WHERE m.conversation_key = c.key AND m.id >= ${from} AND m.id < ${beyond}))`;
    }
  }
}
