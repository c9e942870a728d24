import { useId, useState } from 'react';
import type { RefObject } from 'react';
import type { Span, TranscriptMessage } from '../../../../shared/contract/transcripts.ts';
import type { ShortcutAction } from '../../../lib/shortcuts.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { TextAreaField } from '../../../ui/fields.tsx';
import { Mono, Muted, Row, Stack } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import { SpokenText } from '../../../ui/transcript/spoken-text.tsx';
import { marksAt } from './marks.ts';
import type { Decision } from './marks.ts';
import classes from '../reviews-page.module.css';

type MarkAction = Extract<ShortcutAction<'review'>, 'accept' | 'reject' | 'redact' | 'thirdPerson' | 'specialCategory'>;

interface MessagePanelProps {
  message: TranscriptMessage;
  decision: Decision;
  place: Span | null;
  /** Whether the message is part of the review, or only stands around it. */
  isItem: boolean;
  isClosed: boolean;
  noteRef: RefObject<HTMLTextAreaElement | null>;
  onChoose: (span: Span) => void;
  onMark: (action: MarkAction, span: Span | null) => void;
  onNote: (note: string) => void;
  onSave: () => void;
  onUndo: () => void;
  onShowKeys: () => void;
}

const markKeys: readonly [action: MarkAction, key: string][] = [
  ['accept', 'a'],
  ['reject', 'x'],
  ['redact', 'r'],
  ['thirdPerson', 't'],
  ['specialCategory', 'c'],
];

/** What was seen in the current message and why, what is decided about it, and all that keys do, by mouse. */
export function MessagePanel(props: MessagePanelProps) {
  const { message, decision, place, isItem, isClosed, onMark, onSave, onUndo, onShowKeys } = props;
  const text = useText();
  const titleId = useId();
  return (
    <section className={classes.panel} aria-labelledby={titleId}>
      <h3 id={titleId}>{text('reviews.panel')}</h3>
      {!isItem && <Muted>{text('reviews.panel.around')}</Muted>}
      {isItem && (
        <Status meaning={decision.isDone ? 'fine' : 'soon'}>
          {text(decision.isDone ? 'reviews.item.done' : 'reviews.item.left')}
        </Status>
      )}
      <Places message={message} decision={decision} place={place} onChoose={props.onChoose} />
      {isItem && !isClosed && (
        <>
          <div role="group" aria-label={text('reviews.panel.mark')}>
            <Row gap={4}>
              {markKeys.map(([action, key]) => (
                <Button key={action} isCompact onClick={() => onMark(action, place)} shortcut={key}>
                  {text(`reviews.do.${action}`)}
                </Button>
              ))}
            </Row>
          </div>
          <Note key={decision.note} {...props} />
          <Stack gap={8}>
            <Button kind="primary" onClick={onSave} shortcut="s">
              {text('reviews.do.saveAndNext')}
            </Button>
            <Row>
              <Button isCompact onClick={onUndo} shortcut="u">
                {text('reviews.do.undo')}
              </Button>
              <Button isCompact kind="quiet" onClick={onShowKeys} shortcut="?">
                {text('transcripts.showKeys')}
              </Button>
            </Row>
          </Stack>
        </>
      )}
    </section>
  );
}

/** Each place with the rule that saw it, and what was said of it. */
function Places({
  message,
  decision,
  place,
  onChoose,
}: Pick<MessagePanelProps, 'message' | 'decision' | 'place' | 'onChoose'>) {
  const text = useText();
  const format = useFormat();
  const own = decision.marks.filter(({ type }) => type === null);
  const chosenOnly = own.filter(
    ({ start, end }, index) => own.findIndex((other) => other.start === start && other.end === end) === index,
  );
  if (message.found.length + chosenOnly.length === 0) return <Muted>{text('reviews.panel.nothing')}</Muted>;
  const rows = [
    ...message.found.map(({ start, end, type, reason, confidence }) => ({
      start,
      end,
      title: text(`findings.type.${type}`),
      why: `${reason} · ${format.share(confidence)}`,
    })),
    ...chosenOnly.map(({ start, end }) => ({ start, end, title: text('reviews.panel.own'), why: '' })),
  ].toSorted((one, other) => one.start - other.start);
  return (
    <ul className={classes.places}>
      {rows.map(({ start, end, title, why }) => (
        <li key={`${start}-${end}`}>
          <button
            type="button"
            className={place?.start === start && place.end === end ? classes.chosenPlace : classes.placeButton}
            onClick={() => onChoose({ start, end })}
          >
            <span className={classes.placeTitle}>{title}</span>
            <SpokenText text={message.text.slice(start, end)} hits={[]} found={[]} />
            {why !== '' && (
              <Muted>
                <Mono>{why}</Mono>
              </Muted>
            )}
            <span className={classes.placeMarks}>
              {marksAt(decision.marks, { start, end })
                .map((mark) => text(`transcripts.mark.${mark}`))
                .join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Written when the field is left, so that a word is not a decision of its own. */
function Note({ decision, noteRef, onNote }: Pick<MessagePanelProps, 'decision' | 'noteRef' | 'onNote'>) {
  const text = useText();
  const [note, setNote] = useState(decision.note);
  const store = () => {
    if (note !== decision.note) onNote(note);
  };
  return (
    <TextAreaField
      label={text('reviews.note')}
      value={note}
      onChange={setNote}
      hint={text('reviews.noteHint')}
      rows={2}
      inputRef={noteRef}
      onBlur={store}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        document.querySelector<HTMLElement>('[data-message][aria-current]')?.focus();
      }}
    />
  );
}
