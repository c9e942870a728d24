import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { readUserNames } from '../access/index.ts';
import type { Context } from '../context.ts';
import { readDetectionSettings } from '../detection/index.ts';
import { readConversation, requireUnrestricted } from '../transcripts/index.ts';
import { inRegister } from '../vault/index.ts';
import { judgementsOf, marksOf, readItemsOf } from './items/item-rows.ts';
import { requireReview, toInstant } from './review-rows.ts';

/** @throws Problem review.unknown, review.itemUnknown, conversation.unknown, conversation.restricted */
export async function readReviewed(
  context: Context,
  { id, conversationId, unmask }: ParsedInputOf<'reviews.read'>,
): Promise<OutputOf<'reviews.read'>> {
  const content = context.vault.contentReader;
  const review = await requireReview(content, id);
  await requireUnrestricted(content, conversationId);
  const items = await readItemsOf(content, id, conversationId);
  if (items.length === 0) throw new Problem('review.itemUnknown');
  const { botId, startedAt, person, messages } = await readConversation(
    content,
    { conversationId, unmask },
    readDetectionSettings(context.register),
  );
  const bot = context.register.get(inRegister.selectFrom('bot').select('name').where('id', '=', botId));
  const names = readUserNames(context.register);
  const [judged] = review.kind === 'sample' ? items : [];
  return {
    conversationId,
    botId,
    botName: bot?.name ?? '',
    startedAt,
    person,
    messages,
    items: items.flatMap((item) =>
      item.message_id === null
        ? []
        : [
            {
              messageId: item.message_id,
              position: item.position,
              marks: marksOf(item),
              note: item.note,
              isDone: item.is_done === 1,
              decidedBy: item.decided_by === null ? null : (names.get(item.decided_by) ?? ''),
              decidedAt: item.decided_at === null ? null : toInstant(item.decided_at),
            },
          ],
    ),
    judged: judged ? { verdicts: judgementsOf(judged), note: judged.note, isDone: judged.is_done === 1 } : null,
  };
}
