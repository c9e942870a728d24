import { v7 as uuidv7 } from 'uuid';
import type { FindingType } from '../../../shared/contract/finding-types.ts';
import { findingGroups } from '../../../shared/contract/finding-types.ts';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { mostReviewed } from '../../../shared/contract/reviews.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { findAllMessages } from '../transcripts/index.ts';
import type { ContentReader, ContentStatement } from '../vault/index.ts';
import type { ReviewRow } from './review-rows.ts';

type Input = ParsedInputOf<'reviews.create'>;
export type NewReview = Pick<ReviewRow, 'kind' | 'name' | 'plan' | 'created_by' | 'created_at'>;

export interface NewItem {
  conversationKey: number;
  messageId: number | null;
}

/** Which messages a review of this search consists of, in the order in which they are read. */
export async function chooseMessages(
  content: ContentReader,
  { name: _name, types = [], groups = [], ...search }: Input,
): Promise<{ items: NewItem[]; isCapped: boolean }> {
  const found = await findAllMessages(content, {
    ...search,
    types: [...new Set<FindingType>([...types, ...groups.flatMap((group) => findingGroups[group])])],
    limit: mostReviewed + 1,
  });
  if (found.length === 0) throw new Problem('review.nothingFound');
  const kept = found.slice(0, mostReviewed);
  // Found newest first, so that groups come in the order of their newest message, and each is turned around.
  const conversations = [...Map.groupBy(kept, ({ conversationKey }) => conversationKey).values()];
  return { items: conversations.flatMap((messages) => messages.toReversed()), isCapped: found.length > mostReviewed };
}

export function storeReview(
  { kind, name, plan, created_by, created_at }: NewReview,
  items: readonly NewItem[],
): { id: string; statements: ContentStatement[] } {
  const id = uuidv7();
  return {
    id,
    statements: [
      {
        sql: `INSERT INTO review_set (id, kind, name, plan, state, created_by, created_at)
          VALUES (?, ?, ?, ?, 'open', ?, ?)`,
        rows: [[id, kind, name, plan, created_by, created_at]],
      },
      {
        sql: 'INSERT INTO review_item (review_id, position, conversation_key, message_id) VALUES (?, ?, ?, ?)',
        rows: items.map(({ conversationKey, messageId }, position) => [
          id,
          position,
          conversationKey,
          messageId === null ? null : BigInt(messageId),
        ]),
      },
    ],
  };
}
