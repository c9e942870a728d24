import { sql } from 'kysely';
import { Problem } from '../../../../../shared/errors/problem.ts';
import { rawQuery } from '../../../transcripts/index.ts';
import type { ContentTables, ContentWriter } from '../../../vault/index.ts';
import { setDisclosures, type Decider, type DecisionState } from './disclosure-rows.ts';

type ChangeRow = ContentTables['disclosure_change'] & { isOvertaken: 0 | 1 };

/**
 * Takes back the last decision of one person, whole. What somebody else decided since on the same is not undone behind
 * his back.
 * @returns the messages it was about; @throws Problem disclosure.nothingToUndo, disclosure.undoOvertaken
 */
export async function undoDisclosures(
  content: ContentWriter,
  requestId: string,
  { userId, now }: Decider,
): Promise<number[]> {
  const rows = await content.all(
    rawQuery(sql<ChangeRow>`
      SELECT c.*, EXISTS (SELECT 1 FROM disclosure_change AS later WHERE later.request_id = c.request_id
        AND later.message_id = c.message_id AND later.key > c.key AND later.undone_at IS NULL) AS isOvertaken
      FROM disclosure_change AS c
      WHERE c.batch_id = (SELECT batch_id FROM disclosure_change
        WHERE request_id = ${requestId} AND made_by = ${userId} AND undone_at IS NULL ORDER BY key DESC LIMIT 1)
      ORDER BY c.message_id`),
  );
  if (rows.length === 0) throw new Problem('disclosure.nothingToUndo');
  if (rows.some(({ isOvertaken }) => isOvertaken === 1)) throw new Problem('disclosure.undoOvertaken');
  await content.write([
    ...setDisclosures(
      requestId,
      rows.map(({ message_id: messageId, before }) => ({
        messageId,
        state: before === null ? null : (JSON.parse(before) as DecisionState),
      })),
    ),
    { sql: 'UPDATE disclosure_change SET undone_at = ? WHERE batch_id = ?', rows: [[now, rows[0]?.batch_id ?? '']] },
  ]);
  return rows.map(({ message_id: messageId }) => messageId);
}
