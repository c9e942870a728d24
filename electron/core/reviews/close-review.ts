import type { ReviewCounts } from '../../../shared/contract/reviews.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import type { ContentWriter } from '../vault/index.ts';
import { countItems, requireOpenReview } from './review-rows.ts';

/**
 * For good. A sample of which a part was left out would no longer be random.
 * @throws Problem review.unknown, review.closed, review.notAllJudged
 */
export async function closeReview(
  content: ContentWriter,
  id: string,
  { userId, now }: { userId: string; now: number },
): Promise<ReviewCounts> {
  const { kind } = await requireOpenReview(content, id);
  const counts = await countItems(content, id);
  const left = counts.total - counts.done;
  if (kind === 'sample' && left > 0) throw new Problem('review.notAllJudged', { left });
  await content.write([
    {
      sql: `UPDATE review_set SET state = 'closed', closed_by = ?, closed_at = ? WHERE id = ?`,
      rows: [[userId, now, id]],
    },
  ]);
  return counts;
}
