import { sql } from 'kysely';
import { Problem } from '../../../../shared/errors/problem.ts';
import { isUnrestricted, rawQuery } from '../../transcripts/index.ts';
import type { ContentTables, ContentWriter } from '../../vault/index.ts';
import { requireOpenReview } from '../review-rows.ts';
import type { ItemState } from './item-rows.ts';
import { setStates } from './store-changes.ts';
import { readVerdicts, revertVerdicts, storeVerdicts, type VerdictChange } from './verdict-changes.ts';

type ChangeRow = ContentTables['review_change'] & {
  messageId: number | null;
  conversationId: string | null;
  isOvertaken: 0 | 1;
  isRestricted: 0 | 1;
};

/**
 * Takes back the last decision of one person, whole. What somebody else decided since on the same is not undone behind
 * his back.
 * @throws Problem review.unknown, review.closed, review.nothingToUndo, review.undoOvertaken, conversation.restricted
 */
export async function undoLast(
  content: ContentWriter,
  reviewId: string,
  { userId, now }: { userId: string; now: number },
): Promise<{ messages: number[]; conversationId: string | null }> {
  const { kind } = await requireOpenReview(content, reviewId);
  const rows = await content.all(
    rawQuery(sql<ChangeRow>`
      SELECT c.*, i.message_id AS messageId, conversation.id AS conversationId,
        EXISTS (SELECT 1 FROM review_change AS later WHERE later.review_id = c.review_id
          AND later.position = c.position AND later.key > c.key AND later.undone_at IS NULL) AS isOvertaken,
        conversation.key IS NOT NULL AND NOT ${isUnrestricted(sql`conversation.key`)} AS isRestricted
      FROM review_change AS c
      JOIN review_item AS i ON i.review_id = c.review_id AND i.position = c.position
      LEFT JOIN conversation ON conversation.key = i.conversation_key
      WHERE c.batch_id = (SELECT batch_id FROM review_change
        WHERE review_id = ${reviewId} AND made_by = ${userId} AND undone_at IS NULL ORDER BY key DESC LIMIT 1)
      ORDER BY c.position`),
  );
  if (rows.length === 0) throw new Problem('review.nothingToUndo');
  if (rows.some(({ isRestricted }) => isRestricted === 1)) throw new Problem('conversation.restricted');
  if (rows.some(({ isOvertaken }) => isOvertaken === 1)) throw new Problem('review.undoOvertaken');
  const messages = rows.flatMap(({ messageId }) => messageId ?? []);
  const verdicts = await readVerdicts(content, messages);
  const reverted = rows.flatMap(({ messageId, verdicts: changed }) =>
    messageId === null
      ? []
      : [
          {
            messageId,
            verdicts: revertVerdicts(JSON.parse(changed) as VerdictChange[], verdicts.get(messageId) ?? []),
          },
        ],
  );
  await content.write([
    setStates(
      reviewId,
      rows.map(({ position, before }) => ({ position, state: JSON.parse(before) as ItemState })),
    ),
    ...storeVerdicts(reverted),
    { sql: 'UPDATE review_change SET undone_at = ? WHERE batch_id = ?', rows: [[now, rows[0]?.batch_id ?? '']] },
  ]);
  return { messages, conversationId: kind === 'sample' ? (rows[0]?.conversationId ?? null) : null };
}
