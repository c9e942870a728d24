import type { PlacedMark } from '../../../shared/contract/reviews.ts';
import { inContent, type ContentReader } from '../vault/index.ts';
import { isReadable, marksOf } from './items/item-rows.ts';
import { requireReview } from './review-rows.ts';

export interface ReviewedConversations {
  keys: number[];
  /** By message. A sample has none. */
  marks: Map<number, PlacedMark[]>;
}

/** The conversations of a review that are still in the vault and may be read, with what was decided about their messages. @throws Problem review.unknown */
export async function readReviewedConversations(content: ContentReader, id: string): Promise<ReviewedConversations> {
  const { kind } = await requireReview(content, id);
  const rows = await content.all(
    inContent
      .selectFrom('review_item as i')
      .select(['conversation_key', 'message_id', 'decision'])
      .where('review_id', '=', id)
      .where(isReadable)
      .orderBy('position'),
  );
  const decided = kind === 'sample' ? [] : rows;
  return {
    keys: [...new Set(rows.flatMap(({ conversation_key: key }) => key ?? []))],
    marks: new Map(decided.flatMap((row) => (row.message_id === null ? [] : [[row.message_id, marksOf(row)]]))),
  };
}
