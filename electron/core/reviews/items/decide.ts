import type { ParsedInputOf } from '../../../../shared/contract/index.ts';
import { mostMarks, type PlacedMark } from '../../../../shared/contract/reviews.ts';
import type { FoundSpan } from '../../../../shared/contract/transcripts.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { DetectionSettings } from '../../detection/index.ts';
import { readSpans, requireUnrestricted } from '../../transcripts/index.ts';
import type { ContentWriter } from '../../vault/index.ts';
import { requireOpenReview } from '../review-rows.ts';
import { isSameDecision, readMessageItems, readState, type ItemState, type MessageItem } from './item-rows.ts';
import { storeChanges } from './store-changes.ts';
import { placeOf, planVerdicts, readVerdicts, storeVerdicts } from './verdict-changes.ts';

export interface Decider {
  userId: string;
  now: number;
  settings: DetectionSettings;
}

/**
 * Replaces the state of one message.
 * @throws Problem review.unknown, review.closed, review.otherKind, review.itemUnknown, review.markOutside,
 *   conversation.restricted
 */
export async function decideMessage(
  content: ContentWriter,
  { id, messageId, marks, note, isDone }: ParsedInputOf<'reviews.decide'>,
  decider: Decider,
): Promise<void> {
  await requireOpenReview(content, id, 'messages');
  await requireUnrestricted(content, messageId);
  const [item] = await readMessageItems(content, id, messageId);
  if (!item) throw new Problem('review.itemUnknown');
  if (marks.some(({ end }) => end > item.body.length)) throw new Problem('review.markOutside');
  const spans = await spansOf(content, [item], decider);
  await changeMessages(content, id, [{ item, decision: { marks: inOrder(marks), note, isDone } }], spans, decider);
}

/**
 * Marks every place of a type in the messages that are not done. Places that were accepted or rejected one by one, here
 * or in another review, stay as they are.
 * @throws Problem review.unknown, review.closed, review.otherKind
 */
export async function decideBatch(
  content: ContentWriter,
  { id, type, mark }: ParsedInputOf<'reviews.batch'>,
  decider: Decider,
): Promise<{ messages: number; places: number; skipped: number }> {
  await requireOpenReview(content, id, 'messages');
  const items = await readMessageItems(content, id, null);
  const spans = await spansOf(content, items, decider);
  const sum = { messages: 0, places: 0, skipped: 0 };
  const changes = items.flatMap((item) => {
    const { decision, note, isDone } = readState(item);
    const marks = decision as PlacedMark[];
    const added = (spans.get(item.message_id) ?? [])
      .filter((span) => span.type === type && isOpenTo(span, mark, marks))
      .map(({ start, end }): PlacedMark => ({ start, end, type, mark }));
    if (added.length === 0) return [];
    if (marks.length + added.length > mostMarks) {
      sum.skipped += 1;
      return [];
    }
    sum.messages += 1;
    sum.places += added.length;
    return [{ item, decision: { marks: inOrder([...marks, ...added]), note, isDone } }];
  });
  await changeMessages(content, id, changes, spans, decider);
  return sum;
}

function isOpenTo({ start, end, type, verdict }: FoundSpan, mark: PlacedMark['mark'], marks: PlacedMark[]): boolean {
  const place = placeOf(start, end, type);
  const own = marks.filter((each) => placeOf(each.start, each.end, each.type) === place).map((each) => each.mark);
  if (own.includes(mark) || own.includes('rejected')) return false;
  if (mark === 'rejected') return !own.includes('accepted') && verdict !== 'accepted';
  return verdict !== 'rejected';
}

function spansOf(
  content: ContentWriter,
  items: readonly MessageItem[],
  { settings }: Decider,
): Promise<Map<number, FoundSpan[]>> {
  return readSpans(
    content,
    items.map(({ message_id, body }) => ({ id: message_id, body })),
    settings,
  );
}

async function changeMessages(
  content: ContentWriter,
  reviewId: string,
  decisions: readonly { item: MessageItem; decision: { marks: PlacedMark[]; note: string; isDone: boolean } }[],
  spans: ReadonlyMap<number, FoundSpan[]>,
  decider: Decider,
): Promise<void> {
  const stored = await readVerdicts(
    content,
    decisions.map(({ item }) => item.message_id),
  );
  const changes = decisions.flatMap(({ item, decision: { marks, note, isDone } }) => {
    const before = readState(item);
    const after: ItemState = { decision: marks, note, isDone, decidedBy: decider.userId, decidedAt: decider.now };
    const verdicts = planVerdicts(
      spans.get(item.message_id) ?? [],
      stored.get(item.message_id) ?? [],
      { before: before.decision as PlacedMark[], after: marks },
      decider,
    );
    if (isSameDecision(before, after) && verdicts.length === 0) return [];
    return [{ position: item.position, messageId: item.message_id, before, after, verdicts }];
  });
  if (changes.length > 0) await content.write([...storeChanges(reviewId, changes, decider), ...storeVerdicts(changes)]);
}

function inOrder(marks: readonly PlacedMark[]): PlacedMark[] {
  return marks.toSorted((one, other) => one.start - other.start || one.end - other.end);
}
