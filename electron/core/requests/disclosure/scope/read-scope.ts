import { sql } from 'kysely';
import type { OutputOf } from '../../../../../shared/contract/index.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import { rawQuery } from '../../../transcripts/index.ts';
import type { ContentReader } from '../../../vault/index.ts';
import { listCaseScope, type CaseConversation } from '../../links/case-conversations.ts';

/** A conversation of a case and how many of its messages are decided. */
export type ScopeRow = CaseConversation & { decided: number };

export type Progress = OutputOf<'requests.decide'>;

/** The conversations of a case, also those that were left out of it. Oldest first. */
export async function readScope(content: ContentReader, requestId: string): Promise<ScopeRow[]> {
  const [scope, counts] = await Promise.all([
    listCaseScope(content, requestId),
    content.all(
      rawQuery(sql<{ key: number; decided: number }>`
        SELECT m.conversation_key AS key, count(*) AS decided
        FROM disclosure AS d JOIN message AS m ON m.id = d.message_id
        WHERE d.request_id = ${requestId} GROUP BY m.conversation_key`),
    ),
  ]);
  const decided = new Map(counts.map((row) => [row.key, row.decided]));
  return scope.map((row) => ({ ...row, decided: decided.get(row.key) ?? 0 }));
}

/** How far the review of what is in the case has come. */
export function sumProgress(scope: readonly ScopeRow[]): Progress {
  const rows = scope.filter(({ isIncluded }) => isIncluded);
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
