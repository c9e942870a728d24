import { sql } from 'kysely';
import { rawQuery } from '../../transcripts/index.ts';
import { inRegister, type ContentReader, type ContentStatement, type RegisterReader } from '../../vault/index.ts';

/** A conversation as its system calls it. */
export interface HeldConversation {
  backendId: string;
  externalId: string;
}

/** What an erasure has to leave because of a legal hold is kept for that alone, and used for nothing else meanwhile. */
export function restrictHeld(
  requestId: string,
  conversations: readonly HeldConversation[],
  now: number,
): ContentStatement {
  return {
    sql: `INSERT OR IGNORE INTO restriction (conversation_key, request_id, since)
      SELECT key, ?, ? FROM conversation WHERE backend_id = ? AND external_id = ?`,
    rows: conversations.map(({ backendId, externalId }) => [requestId, now, backendId, externalId]),
  };
}

/** Not of a case that restricts them for a reason of its own: that ends with a notice to the person. */
export function freeHeld(
  register: RegisterReader,
  requestId: string,
  conversations: readonly HeldConversation[],
): ContentStatement {
  const freed = isRestrictedOnRequest(register, requestId) ? [] : conversations;
  return {
    sql: `DELETE FROM restriction WHERE request_id = ? AND conversation_key =
      (SELECT key FROM conversation WHERE backend_id = ? AND external_id = ?)`,
    rows: freed.map(({ backendId, externalId }) => [requestId, backendId, externalId]),
  };
}

/** Restricted conversations of a case that its erasure keeps because of a legal hold. */
export async function listRestrictedByHold(content: ContentReader, requestId: string): Promise<number[]> {
  const rows = await content.all(
    rawQuery(sql<{ key: number }>`
      SELECT DISTINCT c.key FROM erasure_plan AS p
      JOIN erasure_item AS i ON i.plan_id = p.id AND i.state = 'held' AND i.resource = 'conversation'
        AND i.note GLOB 'H-[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9]*'
      JOIN conversation AS c ON c.backend_id = i.backend_id AND c.external_id = i.external_id
      JOIN restriction AS r ON r.conversation_key = c.key AND r.request_id = p.request_id
      WHERE p.request_id = ${requestId} AND p.state NOT IN ('superseded', 'draft')`),
  );
  return rows.map(({ key }) => key);
}

function isRestrictedOnRequest(register: RegisterReader, requestId: string): boolean {
  const last = register.get(
    inRegister
      .selectFrom('request_event')
      .select('type')
      .where('request_id', '=', requestId)
      .where('type', 'in', ['restricted', 'restrictionLifted'])
      .orderBy('recorded_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1),
  );
  return last?.type === 'restricted';
}
