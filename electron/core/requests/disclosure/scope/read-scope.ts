import { sql } from 'kysely';
import type { OutputOf } from '../../../../../shared/contract/index.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import { rawQuery } from '../../../transcripts/index.ts';
import type { ContentReader } from '../../../vault/index.ts';
import { listCaseConversations } from '../../links/case-conversations.ts';

/** A conversation of a case; `why` says why one is left out, null that it is not. */
export interface ScopeRow {
  key: number;
  id: string;
  backendId: string;
  botId: string;
  startedAt: number;
  messages: number;
  decided: number;
  why: string | null;
}

export type Progress = OutputOf<'requests.decide'>;
export type MissingConversation = OutputOf<'requests.scope'>['missing'][number];

/** The conversations of a case, also those that were left out of it. Oldest first. */
export async function readScope(content: ContentReader, requestId: string): Promise<ScopeRow[]> {
  const included = await listCaseConversations(content, requestId);
  const keys = JSON.stringify(included.map(({ key }) => key));
  return content.all(
    rawQuery(sql<ScopeRow>`
      WITH of_case (key, why) AS (
        SELECT value, NULL FROM json_each(${keys})
        UNION ALL
        SELECT e.conversation_key, e.why FROM request_excluded AS e JOIN conversation AS c ON c.key = e.conversation_key
        LEFT JOIN person AS p ON p.key = c.person_key
        WHERE e.request_id = ${requestId} AND EXISTS (SELECT 1 FROM request_link AS l
          WHERE l.request_id = e.request_id AND l.decision = 'accepted' AND l.backend_id = c.backend_id
            AND ((l.target = 'conversation' AND l.external_id = c.external_id)
              OR (l.target = 'person' AND l.external_id = p.external_id)))
        AND NOT EXISTS (SELECT 1 FROM request_link AS l
          WHERE l.request_id = e.request_id AND l.decision = 'rejected' AND l.backend_id = c.backend_id
            AND l.target = 'conversation' AND l.external_id = c.external_id))
      SELECT c.key, c.id, c.backend_id AS backendId, c.bot_id AS botId, c.started_at AS startedAt, of_case.why,
        (SELECT count(*) FROM message AS m WHERE m.conversation_key = c.key) AS messages,
        (SELECT count(*) FROM message AS m JOIN disclosure AS d ON d.message_id = m.id
          WHERE m.conversation_key = c.key AND d.request_id = ${requestId}) AS decided
      FROM of_case JOIN conversation AS c ON c.key = of_case.key ORDER BY c.started_at, c.key`),
  );
}

export function isIncluded({ why }: ScopeRow): boolean {
  return why === null;
}

/** How far the review of what is in the case has come. */
export function sumProgress(scope: readonly ScopeRow[]): Progress {
  const rows = scope.filter(isIncluded);
  const messages = rows.reduce((sum, row) => sum + row.messages, 0);
  const decided = rows.reduce((sum, row) => sum + row.decided, 0);
  return { conversations: rows.length, messages, decided, undecided: messages - decided };
}

/** @throws Problem disclosure.notInCase */
export function requireInScope(scope: readonly ScopeRow[], conversationId: string): ScopeRow {
  const row = scope.find(({ id }) => id === conversationId);
  if (!row) throw new Problem('disclosure.notInCase');
  return row;
}

/** Conversations that were accepted and that the vault does not hold. */
export function listMissing(content: ContentReader, requestId: string): Promise<MissingConversation[]> {
  return content.all(
    rawQuery(sql<MissingConversation>`
      SELECT l.backend_id AS backendId, l.external_id AS externalId FROM request_link AS l
      WHERE l.request_id = ${requestId} AND l.decision = 'accepted' AND l.target = 'conversation'
        AND NOT EXISTS (SELECT 1 FROM conversation AS c
          WHERE c.backend_id = l.backend_id AND c.external_id = l.external_id)
      ORDER BY l.backend_id, l.external_id`),
  );
}
