import { readRuleOutcomes } from '../../checks/index.ts';
import { sql } from 'kysely';
import type { Judgement, SampleResult } from '../../../../shared/contract/reviews.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { rawQuery } from '../../transcripts/index.ts';
import type { ContentReader } from '../../vault/index.ts';
import { isReadable, judgementsOf, type ItemRow } from '../items/item-rows.ts';
import { requireSample, toInstant, type ReviewRow, type SamplePlan } from '../review-rows.ts';
import { evaluateSample } from './evaluate-sample.ts';

export interface ClosedSample {
  review: ReviewRow & { draw: SamplePlan };
  result: SampleResult;
  /** In the order of the draw. */
  conversations: { id: string | null; judgements: Judgement[]; decidedBy: string | null; decidedAt: number | null }[];
}

/** @throws Problem review.unknown, review.otherKind, review.notClosed */
export async function readClosedSample(content: ContentReader, id: string): Promise<ClosedSample> {
  const review = await requireSample(content, id);
  // Who judges must not see how it comes out, nor what the rules say.
  if (review.state !== 'closed') throw new Problem('review.notClosed');
  const items = await content.all(
    rawQuery(sql<ItemRow & { conversationId: string | null }>`
      SELECT i.*, c.id AS conversationId FROM review_item AS i LEFT JOIN conversation AS c ON c.key = i.conversation_key
      WHERE i.review_id = ${id} AND ${isReadable} ORDER BY i.position`),
  );
  const keys = items.flatMap(({ conversation_key }) => conversation_key ?? []);
  const judged = items.filter(({ is_done }) => is_done === 1);
  const { checks, ...draw } = review.draw;
  const result = {
    ...draw,
    drawnAt: toInstant(review.created_at),
    judged: judged.length,
    checks: evaluateSample(
      checks,
      judged.map((item) => ({ key: item.conversation_key, judgements: judgementsOf(item) })),
      await readRuleOutcomes(content, keys),
    ),
  };
  const conversations = items.map((item) => {
    const isDone = item.is_done === 1;
    return {
      id: item.conversationId,
      judgements: isDone ? judgementsOf(item) : [],
      decidedBy: isDone ? item.decided_by : null,
      decidedAt: isDone ? item.decided_at : null,
    };
  });
  return { review, result, conversations };
}
