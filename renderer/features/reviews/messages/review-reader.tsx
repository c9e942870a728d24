import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useId, useMemo, useRef } from 'react';
import type { Reason } from '../../../../shared/contract/fields.ts';
import type { Mark } from '../../../../shared/contract/reviews.ts';
import { useShortcuts, useShortcutSheet } from '../../../lib/shortcuts.ts';
import type { ShortcutAction, ShortcutActions } from '../../../lib/shortcuts.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import type { Layer } from '../../../ui/transcript/places.ts';
import { SpokenText } from '../../../ui/transcript/spoken-text.tsx';
import { Transcript } from '../../../ui/transcript/transcript.tsx';
import { useReading } from '../../../ui/transcript/use-reading.ts';
import { choosePlace, findUndecided, toggleMark } from './marks.ts';
import { MessagePanel } from './message-panel.tsx';
import { readSelection } from './selection.ts';
import { useReview } from './use-review.ts';
import type { Review } from './use-review.ts';
import classes from '../reviews-page.module.css';

interface ReviewReaderProps {
  reviewId: string;
  conversationId: string;
  /** Where to begin; the first item that is left where it is null. */
  messageId: number | null;
  reason: Reason;
  isClosed: boolean;
  /** Goes to the next item that is left after this message, in whichever conversation it is. */
  onSaved: (messageId: number) => void;
  onMove: (direction: 1 | -1) => void;
  onClose: () => void;
}

/** A conversation of a review: read, mark, decide, go on. */
export function ReviewReader(props: ReviewReaderProps) {
  const review = useReview(props.reviewId, props.conversationId, props.reason);
  const { conversation, problem, messages } = review;
  if (!conversation) return problem ? <ProblemMessage problem={problem} /> : <Loading />;
  return messages.length > 0 && <Messages key={props.messageId} {...props} review={review} />;
}

const noHits = new Map<number, never[]>();
const reviewLayers: readonly Layer[] = ['found', 'own'];
const markOf: Partial<Record<ShortcutAction<'review'>, Mark>> = {
  accept: 'accepted',
  reject: 'rejected',
  redact: 'redacted',
  thirdPerson: 'thirdPerson',
  specialCategory: 'specialCategory',
};

function Messages({ review, messageId, isClosed, onSaved, onMove, onClose }: ReviewReaderProps & { review: Review }) {
  const text = useText();
  const format = useFormat();
  const titleId = useId();
  const note = useRef<HTMLTextAreaElement>(null);
  const showKeys = useShortcutSheet();
  const { messages, decisions, conversation } = review;
  const marks = useMemo(() => new Map([...decisions].map(([id, decision]) => [id, decision.marks])), [decisions]);
  const reading = useReading({ messages, hits: noHits, marks, start: findStart(review, messageId) });
  const asides = useMemo(
    () =>
      new Map(
        [...decisions].map(([id, { isDone }]) => [
          id,
          <span key={id} className={isDone ? classes.done : classes.left}>
            {isDone ? <IconCircleCheck size={14} aria-hidden /> : <IconCircleDashed size={14} aria-hidden />}
            {text(isDone ? 'reviews.item.done' : 'reviews.item.left')}
          </span>,
        ]),
      ),
    [decisions, text],
  );
  const current = messages[reading.cursor];
  const mayDecide = current !== undefined && review.isItem(current.id) && !isClosed;
  const decision = current ? review.decisionOf(current.id) : null;

  const mark = (kind: Mark, chosen = readSelection(current?.id) ?? reading.place) => {
    if (!current || !decision || !mayDecide) return;
    const place = choosePlace(current, decision.marks, chosen);
    if (!place) return;
    const next = toggleMark(decision.marks, place, kind);
    void review.decide(current.id, { ...decision, marks: next });
    const further = kind === 'accepted' || kind === 'rejected' ? findUndecided(current, next, place.start) : null;
    const shown = further ?? place;
    reading.setPlace({ start: shown.start, end: shown.end, messageId: current.id, index: reading.cursor });
  };
  const save = () => {
    if (!current || !decision || !mayDecide) return;
    void review.decide(current.id, { ...decision, isDone: true });
    onSaved(current.id);
  };
  const undo = async () => {
    const [first] = await review.undo();
    const index = messages.findIndex(({ id }) => id === first);
    if (index !== -1) reading.go(index, 'center');
  };
  const actions: ShortcutActions<'review'> = {
    nextMessage: () => reading.go(reading.cursor + 1),
    previousMessage: () => reading.go(reading.cursor - 1),
    nextPlace: () => reading.step(1),
    previousPlace: () => reading.step(-1),
    stepFound: () => reading.activate('found'),
    stepOwn: () => reading.activate('own'),
    nextWord: () => reading.stepWord(1, false),
    previousWord: () => reading.stepWord(-1, false),
    moreWords: () => reading.stepWord(1, true),
    fewerWords: () => reading.stepWord(-1, true),
    previousConversation: () => onMove(-1),
    nextConversation: () => onMove(1),
    accept: () => mark('accepted'),
    reject: () => mark('rejected'),
    redact: () => mark('redacted'),
    thirdPerson: () => mark('thirdPerson'),
    specialCategory: () => mark('specialCategory'),
    note: () => note.current?.focus(),
    saveAndNext: save,
    undo: () => void undo(),
    toggleMask: () => current && void review.toggleMask(current.id),
    close: onClose,
  };
  useShortcuts('review', actions);

  return (
    <div className={classes.reading}>
      <section className={classes.reader} aria-labelledby={titleId}>
        <header className={classes.readerHead}>
          <h2 id={titleId}>
            {text('transcripts.conversationOf', {
              bot: conversation?.botName ?? '',
              date: format.date(conversation?.startedAt ?? ''),
            })}
          </h2>
          {conversation?.person && <SpokenText text={conversation.person} hits={[]} found={[]} />}
        </header>
        <ProblemMessage problem={review.problem} />
        <Transcript
          reading={reading}
          messages={messages}
          hits={noHits}
          marks={marks}
          layers={reviewLayers}
          asides={asides}
          labelledBy={titleId}
          onToggleMask={({ id }) => void review.toggleMask(id)}
        />
      </section>
      {current && decision && (
        <MessagePanel
          key={current.id}
          message={current}
          decision={decision}
          place={reading.place}
          isItem={review.isItem(current.id)}
          isClosed={isClosed}
          noteRef={note}
          onChoose={(span) => reading.setPlace({ ...span, messageId: current.id, index: reading.cursor })}
          onMark={(action, span) => {
            const kind = markOf[action];
            if (kind) mark(kind, span);
          }}
          onNote={(words) => void review.decide(current.id, { ...decision, note: words })}
          onSave={save}
          onUndo={() => void undo()}
          onShowKeys={showKeys}
        />
      )}
    </div>
  );
}

/** The message asked for, or the first item that is left, or the first item. */
function findStart({ messages, isItem, decisionOf }: Review, messageId: number | null): number {
  const asked = messages.findIndex(({ id }) => id === messageId);
  if (asked !== -1) return asked;
  const left = messages.findIndex(({ id }) => isItem(id) && !decisionOf(id).isDone);
  return left !== -1
    ? left
    : Math.max(
        0,
        messages.findIndex(({ id }) => isItem(id)),
      );
}
