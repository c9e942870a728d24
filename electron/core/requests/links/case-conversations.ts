import { sql } from 'kysely';
import { rawQuery } from '../../transcripts/index.ts';
import type { ContentReader } from '../../vault/index.ts';

export interface CaseConversation {
  key: number;
  id: string;
  backendId: string;
  botId: string;
  /** As the chatbot system calls it. */
  externalId: string;
  personKey: number | null;
  startedAt: number;
  messages: number;
  /** False: it was left out of the case all the same, for this reason. */
  isIncluded: boolean;
  why: string;
}

/**
 * The stored conversations a case comprises: accepted ones and those of accepted people, whenever they came in, but
 * not those rejected or left out. The one way to know them; restricted ones are among them.
 */
export async function listCaseConversations(content: ContentReader, requestId: string): Promise<CaseConversation[]> {
  return (await listCaseScope(content, requestId)).filter(({ isIncluded }) => isIncluded);
}

/** The same with those that were left out. Oldest first. */
export async function listCaseScope(content: ContentReader, requestId: string): Promise<CaseConversation[]> {
  const rows = await content.all(
    rawQuery(sql<Omit<CaseConversation, 'isIncluded' | 'why'> & { why: string | null }>`
      SELECT c.key, c.id, c.backend_id AS backendId, c.bot_id AS botId, c.external_id AS externalId,
        c.person_key AS personKey, c.started_at AS startedAt, c.message_count AS messages, e.why
      FROM (${selectLinked(requestId)}) AS linked CROSS JOIN conversation AS c ON c.key = linked.key
      LEFT JOIN request_excluded AS e ON e.request_id = ${requestId} AND e.conversation_key = c.key
      ORDER BY c.started_at, c.key`),
  );
  return rows.map(({ why, ...row }) => ({ ...row, isIncluded: why === null, why: why ?? '' }));
}

function selectLinked(requestId: string) {
  return sql<{ key: number }>`
    SELECT c.key FROM request_link AS l
    JOIN conversation AS c ON c.backend_id = l.backend_id AND c.external_id = l.external_id
    WHERE l.request_id = ${requestId} AND l.target = 'conversation' AND l.decision = 'accepted'
    UNION
    SELECT c.key FROM request_link AS l
    JOIN person AS p ON p.backend_id = l.backend_id AND p.external_id = l.external_id
    JOIN conversation AS c ON c.person_key = p.key
    WHERE l.request_id = ${requestId} AND l.target = 'person' AND l.decision = 'accepted' AND NOT EXISTS (
      SELECT 1 FROM request_link AS r WHERE r.request_id = l.request_id AND r.target = 'conversation'
        AND r.decision = 'rejected' AND r.backend_id = c.backend_id AND r.external_id = c.external_id)`;
}

export interface MissingConversation {
  backendId: string;
  externalId: string;
}

/** What belongs to the case by the newest search and is held by the chatbot system alone: it was not synced yet. */
export async function listMissingConversations(
  content: ContentReader,
  requestId: string,
): Promise<MissingConversation[]> {
  return content.all(
    rawQuery(sql<MissingConversation>`
      SELECT DISTINCT a.backendId, a.externalId FROM (
        SELECT backend_id AS backendId, external_id AS externalId FROM request_link
        WHERE request_id = ${requestId} AND target = 'conversation' AND decision = 'accepted'
        UNION
        SELECT l.backend_id, live.value FROM request_link AS l, json_each(l.proposal, '$.notStored') AS live
        WHERE l.request_id = ${requestId} AND l.target = 'person' AND l.decision = 'accepted') AS a
      WHERE NOT EXISTS (
        SELECT 1 FROM conversation AS c WHERE c.backend_id = a.backendId AND c.external_id = a.externalId)
      AND NOT EXISTS (
        SELECT 1 FROM request_link AS r WHERE r.request_id = ${requestId} AND r.target = 'conversation'
          AND r.decision = 'rejected' AND r.backend_id = a.backendId AND r.external_id = a.externalId)
      ORDER BY 1, 2`),
  );
}
