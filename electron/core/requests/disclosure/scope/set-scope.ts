import type { ParsedInputOf } from '../../../../../shared/contract/index.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import type { ContentWriter } from '../../../vault/index.ts';
import { readScope, requireInScope, sumProgress, type Progress } from './read-scope.ts';

/** @throws Problem disclosure.notInCase, disclosure.whyNeeded */
export async function setScope(
  content: ContentWriter,
  { id, conversationIds, isIncluded, why }: ParsedInputOf<'requests.setScope'>,
  decider: { userId: string; now: number },
): Promise<Progress> {
  if (!isIncluded && why === '') throw new Problem('disclosure.whyNeeded');
  const scope = await readScope(content, id);
  const keys = conversationIds.map((conversationId) => requireInScope(scope, conversationId).key);
  await content.write([
    isIncluded
      ? {
          sql: 'DELETE FROM request_excluded WHERE request_id = ? AND conversation_key = ?',
          rows: keys.map((key) => [id, BigInt(key)]),
        }
      : {
          sql: `INSERT INTO request_excluded (request_id, conversation_key, why, decided_by, decided_at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET why = excluded.why, decided_by = excluded.decided_by,
              decided_at = excluded.decided_at`,
          rows: keys.map((key) => [id, BigInt(key), why, decider.userId, decider.now]),
        },
  ]);
  return sumProgress(await readScope(content, id));
}
