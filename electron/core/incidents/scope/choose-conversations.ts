import { sql, type RawBuilder } from 'kysely';
import type { ScopeSelection } from '../../../../shared/contract/incidents/scope.ts';
import { findSaying, firstIdAt, isUnrestricted, rawQuery } from '../../transcripts/index.ts';
import type { ContentReader } from '../../vault/index.ts';

export interface Choice {
  selection: ScopeSelection;
  /** Chatbot systems it may comprise; null: all. Those of another organisation are none of an incident's. */
  backendIds: readonly string[] | null;
}

/** The conversations of a selection, as conditions on the table `conversation AS c`. */
export interface Chosen {
  conversations: number;
  counted: RawBuilder<boolean>;
  /** Stored and otherwise left alone (Art. 18(2) GDPR): they fit, and are neither counted nor listed. */
  restricted: RawBuilder<boolean>;
}

/**
 * A conversation is in a period where it ran within it: begun before its end, and its last message not before its
 * beginning. A search finds what its words find in messages of the period, as in the search over transcripts.
 * @throws Problem search.invalidQuery
 */
export async function chooseConversations(
  content: ContentReader,
  { selection: { backendId, botId, from, to, query, sessionIds }, backendIds }: Choice,
): Promise<Chosen> {
  const conditions = [sql`c.last_message_id IS NOT NULL`];
  if (backendIds !== null) conditions.push(sql`c.backend_id IN ${listed(backendIds)}`);
  if (backendId !== undefined) conditions.push(sql`c.backend_id = ${backendId}`);
  if (botId !== undefined) conditions.push(sql`c.bot_id = ${botId}`);
  if (from !== undefined) conditions.push(sql`c.last_message_id >= ${BigInt(firstIdAt(Date.parse(from)))}`);
  if (to !== undefined) conditions.push(sql`c.started_at < ${BigInt(Date.parse(to))}`);
  if (sessionIds !== undefined) conditions.push(sql`c.external_id IN ${listed(sessionIds)}`);
  if (query !== undefined) {
    const keys = await findSaying(content, { text: query, backendId: backendId ?? null, botId, from, to });
    conditions.push(sql`c.key IN ${listed(keys)}`);
  }
  const fits = sql.join(conditions, sql` AND `);
  const isFree = isUnrestricted(sql`c.key`);
  const counted = sql<boolean>`(${fits} AND ${isFree})`;
  const row = await content.get(
    rawQuery(sql<{ conversations: number }>`SELECT count(*) AS conversations FROM conversation AS c WHERE ${counted}`),
  );
  return { conversations: row?.conversations ?? 0, counted, restricted: sql`(${fits} AND NOT ${isFree})` };
}

/** As a list for `IN`. */
export function listed(values: readonly (string | number)[]): RawBuilder<unknown> {
  return sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
}
