import { sql } from 'kysely';
import { rawQuery } from '../../transcripts/index.ts';
import type { ContentReader } from '../../vault/index.ts';

export interface CaseConversation {
  key: number;
  id: string;
}

/**
 * The conversations a case comprises: those that were accepted, and those of accepted people; without rejected ones and
 * without those that were left out. Oldest first.
 */
export function listCaseConversations(content: ContentReader, requestId: string): Promise<CaseConversation[]> {
  return content.all(
    rawQuery(sql<CaseConversation>`
      SELECT c.key, c.id FROM conversation AS c LEFT JOIN person AS p ON p.key = c.person_key
      WHERE EXISTS (SELECT 1 FROM request_link AS l
        WHERE l.request_id = ${requestId} AND l.decision = 'accepted' AND l.backend_id = c.backend_id
          AND ((l.target = 'conversation' AND l.external_id = c.external_id)
            OR (l.target = 'person' AND l.external_id = p.external_id)))
      AND NOT EXISTS (SELECT 1 FROM request_link AS l
        WHERE l.request_id = ${requestId} AND l.decision = 'rejected' AND l.backend_id = c.backend_id
          AND l.target = 'conversation' AND l.external_id = c.external_id)
      AND NOT EXISTS (SELECT 1 FROM request_excluded AS e
        WHERE e.request_id = ${requestId} AND e.conversation_key = c.key)
      ORDER BY c.started_at, c.key`),
  );
}
