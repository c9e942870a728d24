import { IconArrowLeft, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useId, useMemo, useRef } from 'react';
import { useShortcuts } from '../../../lib/shortcuts.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Transcript } from '../../../ui/transcript/transcript.tsx';
import { useReading } from '../../../ui/transcript/use-reading.ts';
import type { Layer } from '../../../ui/transcript/places.ts';
import { DecisionPanel } from './decision-panel.tsx';
import { isComplete, marksOf, toggleRedaction } from './disclosure-state.ts';
import { useDisclosure } from './use-disclosure.ts';
import classes from './disclosure.module.css';

interface DisclosureReaderProps {
  requestId: string;
  conversationId: string;
  mayDecide: boolean;
  onMove: (direction: 1 | -1) => void;
  onClose: () => void;
}

const noHits = new Map<number, never[]>();
const layers: readonly Layer[] = ['found', 'own'];

/** A conversation of a case: message by message it is decided what the person gets to see. */
export function DisclosureReader(props: DisclosureReaderProps) {
  const disclosure = useDisclosure(props.requestId, props.conversationId);
  if (!disclosure.conversation)
    return disclosure.problem ? <ProblemMessage problem={disclosure.problem} /> : <Loading />;
  return <Messages {...props} disclosure={disclosure} />;
}

function Messages({
  disclosure,
  mayDecide,
  onMove,
  onClose,
}: DisclosureReaderProps & { disclosure: ReturnType<typeof useDisclosure> }) {
  const text = useText();
  const format = useFormat();
  const titleId = useId();
  const why = useRef<HTMLTextAreaElement>(null);
  const { messages, conversation } = disclosure;
  const marks = new Map(
    messages.map(({ id }) => {
      const draft = disclosure.draftOf(id);
      return [id, draft ? marksOf(draft) : []];
    }),
  );
  const start = Math.max(
    0,
    messages.findIndex(({ id }) => !disclosure.isDecided(id)),
  );
  const reading = useReading({ messages, hits: noHits, marks, start });
  const decidedKey = messages.map(({ id }) => (disclosure.isDecided(id) ? '1' : '0')).join('');
  const asides = useMemo(
    () =>
      new Map(
        messages.map(({ id }, index) => {
          const isDecided = decidedKey[index] === '1';
          return [
            id,
            <span key={id} className={isDecided ? classes.done : classes.left}>
              {isDecided ? <IconCircleCheck size={14} aria-hidden /> : <IconCircleDashed size={14} aria-hidden />}
              {text(isDecided ? 'requests.review.isDecided' : 'requests.review.isOpen')}
            </span>,
          ];
        }),
      ),
    [messages, decidedKey, text],
  );
  const current = messages[reading.cursor];
  const draft = current ? disclosure.draftOf(current.id) : null;
  const goOn = () => {
    const next = messages.findIndex(({ id }, index) => index > reading.cursor && !disclosure.isDecided(id));
    if (next !== -1) reading.go(next, 'center');
  };
  const act = (work: (message: NonNullable<typeof current>, before: NonNullable<typeof draft>) => void) => {
    if (current && draft && mayDecide) work(current, draft);
  };
  const save = () =>
    act((message, before) => {
      if (!isComplete(before)) {
        why.current?.focus();
        return;
      }
      disclosure.store(message.id, before);
      goOn();
    });
  const disclose = () =>
    act((message) => {
      disclosure.store(message.id, { decision: 'disclose', redactions: [], ground: null, balancing: '' });
      goOn();
    });
  const redact = () =>
    act((message, before) => {
      const place = reading.place ?? message.found[0];
      if (place) disclosure.change(message.id, toggleRedaction(before, place, 'thirdPerson'));
    });
  const withhold = () =>
    act((message, before) => {
      disclosure.change(message.id, {
        ...before,
        decision: 'withhold',
        redactions: [],
        ground: before.ground ?? 'thirdPerson',
      });
      why.current?.focus();
    });
  useShortcuts('disclosure', {
    nextMessage: () => reading.go(reading.cursor + 1),
    previousMessage: () => reading.go(reading.cursor - 1),
    nextPlace: () => reading.step(1),
    previousPlace: () => reading.step(-1),
    nextWord: () => reading.stepWord(1, false),
    previousWord: () => reading.stepWord(-1, false),
    moreWords: () => reading.stepWord(1, true),
    fewerWords: () => reading.stepWord(-1, true),
    disclose,
    redact,
    withhold,
    ground: () => why.current?.focus(),
    saveAndNext: save,
    undo: () => mayDecide && disclosure.undo(),
    nextConversation: () => onMove(1),
    previousConversation: () => onMove(-1),
    close: onClose,
  });
  return (
    <div className={classes.screen} data-fills-case>
      <div className={classes.bar}>
        <Button kind="quiet" isCompact icon={<IconArrowLeft size={16} aria-hidden />} onClick={onClose}>
          {text('requests.review.back')}
        </Button>
        <h3 id={titleId}>
          {text('requests.review.conversation', {
            bot: conversation?.botName ?? '',
            date: format.dateTime(conversation?.startedAt ?? ''),
          })}
        </h3>
      </div>
      <ProblemMessage problem={disclosure.problem} />
      <div className={classes.reading}>
        <div className={classes.reader}>
          <Transcript
            reading={reading}
            messages={messages}
            hits={noHits}
            marks={marks}
            layers={layers}
            asides={asides}
            labelledBy={titleId}
            onToggleMask={() => undefined}
          />
        </div>
        {current && draft && (
          <DecisionPanel
            key={current.id}
            message={current}
            draft={draft}
            place={reading.place}
            mayDecide={mayDecide}
            whyRef={why}
            onChange={(next) => disclosure.change(current.id, next)}
            onDisclose={disclose}
            onRedact={redact}
            onWithhold={withhold}
            onSave={save}
            onUndo={() => disclosure.undo()}
            onChoose={(span) => reading.setPlace({ ...span, messageId: current.id, index: reading.cursor })}
          />
        )}
      </div>
    </div>
  );
}
