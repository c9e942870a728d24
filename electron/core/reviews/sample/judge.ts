import type { CheckId } from '../../../../shared/contract/checks.ts';
import type { ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { Judgement } from '../../../../shared/contract/reviews.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { requireUnrestricted } from '../../transcripts/index.ts';
import type { ContentWriter } from '../../vault/index.ts';
import { isSameDecision, readItemsOf, readState, type ItemState } from '../items/item-rows.ts';
import { storeChanges } from '../items/store-changes.ts';
import { readDraw, requireOpenReview } from '../review-rows.ts';

/**
 * Replaces the judgement on one conversation of a sample.
 * @throws Problem review.unknown, review.closed, review.otherKind, review.itemUnknown, review.verdictsDoNotFit,
 *   conversation.restricted
 */
export async function judgeConversation(
  content: ContentWriter,
  { id, conversationId, verdicts, note, isDone }: ParsedInputOf<'reviews.judge'>,
  decider: { userId: string; now: number },
): Promise<void> {
  const { checks } = readDraw(await requireOpenReview(content, id, 'sample'));
  await requireUnrestricted(content, conversationId);
  const [item] = await readItemsOf(content, id, conversationId);
  if (!item) throw new Problem('review.itemUnknown');
  const decision = requireFittingVerdicts(checks, verdicts, isDone);
  const before = readState(item);
  const after: ItemState = { decision, note, isDone, decidedBy: decider.userId, decidedAt: decider.now };
  if (isSameDecision(before, after)) return;
  await content.write(storeChanges(id, [{ position: item.position, before, after, verdicts: [] }], decider));
}

/** In the order of the checks: none twice, none that was not asked, and all of them where it is to be done. */
function requireFittingVerdicts(
  checks: readonly CheckId[],
  verdicts: readonly Judgement[],
  isDone: boolean,
): Judgement[] {
  const given = new Map(verdicts.map((judgement) => [judgement.check, judgement]));
  const fitting = checks.flatMap((check) => given.get(check) ?? []);
  if (fitting.length < verdicts.length || (isDone && fitting.length < checks.length))
    throw new Problem('review.verdictsDoNotFit');
  return fitting;
}
