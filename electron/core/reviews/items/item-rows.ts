import { sql } from 'kysely';
import type { Judgement, PlacedMark, ReviewItem } from '../../../../shared/contract/reviews.ts';
import { isUnrestricted, rawQuery } from '../../transcripts/index.ts';
import { inContent, type ContentReader, type ContentTables } from '../../vault/index.ts';

export type ItemRow = ContentTables['review_item'];

/** What is decided about an item; the part of it that a decision replaces. */
export interface ItemState {
  decision: readonly (PlacedMark | Judgement)[];
  note: string;
  isDone: boolean;
  decidedBy: string | null;
  decidedAt: number | null;
}

export function readState(row: Omit<ItemRow, 'review_id'>): ItemState {
  return {
    decision: JSON.parse(row.decision) as ItemState['decision'],
    note: row.note,
    isDone: row.is_done === 1,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  };
}

export const marksOf = ({ decision }: Pick<ItemRow, 'decision'>): PlacedMark[] => JSON.parse(decision) as PlacedMark[];
export const judgementsOf = ({ decision }: Pick<ItemRow, 'decision'>): Judgement[] =>
  JSON.parse(decision) as Judgement[];

/** Whether two states decide the same, whoever decided it. */
export function isSameDecision(one: ItemState, other: ItemState): boolean {
  const written = ({ decision, note, isDone }: ItemState): string => JSON.stringify([decision, note, isDone]);
  return written(one) === written(other);
}

/** Items of conversations that may be read. One whose conversation has left is among them. */
export const isReadable = sql<boolean>`(i.conversation_key IS NULL OR ${isUnrestricted(sql`i.conversation_key`)})`;

/** Where each item of a review stands. */
export async function listItems(
  content: ContentReader,
  reviewId: string,
  names: ReadonlyMap<string, string>,
): Promise<ReviewItem[]> {
  const rows = await content.all(
    rawQuery(sql<ItemRow & { conversationId: string | null; marks: number }>`
      SELECT i.position, c.id AS conversationId, i.message_id, i.is_done, json_array_length(i.decision) AS marks,
        i.decided_by
      FROM review_item AS i LEFT JOIN conversation AS c ON c.key = i.conversation_key
      WHERE i.review_id = ${reviewId} AND ${isReadable} ORDER BY i.position`),
  );
  return rows.map((row) => ({
    position: row.position,
    conversationId: row.conversationId,
    messageId: row.message_id,
    isDone: row.is_done === 1,
    marks: row.marks,
    decidedBy: row.decided_by === null ? null : (names.get(row.decided_by) ?? ''),
  }));
}

/** The items of one conversation, in the order of their positions. */
export function readItemsOf(content: ContentReader, reviewId: string, conversationId: string): Promise<ItemRow[]> {
  return content.all(
    inContent
      .selectFrom('review_item as i')
      .innerJoin('conversation as c', 'c.key', 'i.conversation_key')
      .selectAll('i')
      .where('i.review_id', '=', reviewId)
      .where('c.id', '=', conversationId)
      .where(isReadable)
      .orderBy('i.position'),
  );
}

/** An item with the text of its message. */
export type MessageItem = ItemRow & { message_id: number; body: string };

/** Items whose messages are in the vault; with an id the one of that message, else those that are not done. */
export function readMessageItems(
  content: ContentReader,
  reviewId: string,
  messageId: number | null,
): Promise<MessageItem[]> {
  const wanted = messageId === null ? sql`i.is_done = 0` : sql`i.message_id = ${BigInt(messageId)}`;
  return content.all(
    rawQuery(sql<MessageItem>`
      SELECT i.*, m.body FROM review_item AS i JOIN message AS m ON m.id = i.message_id
      WHERE i.review_id = ${reviewId} AND ${wanted} AND ${isReadable} ORDER BY i.position`),
  );
}
