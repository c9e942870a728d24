import { sql } from 'kysely';
import { mostExported, type DialogueScope } from '../../../../shared/contract/exports.ts';
import type { PlacedMark } from '../../../../shared/contract/reviews.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { readReviewedConversations } from '../../reviews/index.ts';
import { findConversations, rawQuery } from '../../transcripts/index.ts';
import type { ContentReader } from '../../vault/index.ts';

export interface FoundDialogues {
  keys: number[];
  messages: number;
  /** Places that become a block because the reviewer said so. */
  redacted: number;
  /** Places that stay because somebody decided that they are not personal. */
  kept: number;
  marks: ReadonlyMap<number, readonly PlacedMark[]>;
}

/** @throws Problem review.unknown, export.nothingFound, export.tooMuch */
export async function findDialogues(content: ContentReader, scope: DialogueScope): Promise<FoundDialogues> {
  const { keys, marks } =
    scope.of === 'review'
      ? await readReviewedConversations(content, scope.reviewId)
      : {
          keys: (await findConversations(content, scope)).map(({ key }) => key),
          marks: new Map<number, PlacedMark[]>(),
        };
  if (keys.length === 0) throw new Problem('export.nothingFound');
  if (keys.length > mostExported) throw new Problem('export.tooMuch', { found: keys.length, most: mostExported });
  const counted = await content.get(
    rawQuery(sql<{ messages: number; kept: number }>`
      SELECT count(*) AS messages, coalesce(sum((
        SELECT count(*) FROM span_verdict AS v WHERE v.message_id = m.id AND v.verdict = 'rejected')), 0) AS kept
      FROM message AS m WHERE m.conversation_key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`),
  );
  const redacted = [...marks.values()].flat().filter(({ mark }) => mark === 'redacted').length;
  return { keys, marks, messages: counted?.messages ?? 0, kept: counted?.kept ?? 0, redacted };
}
