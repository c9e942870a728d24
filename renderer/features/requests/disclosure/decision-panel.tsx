import { useId } from 'react';
import type { RefObject } from 'react';
import { disclosureGrounds } from '../../../../shared/contract/requests/disclosure.ts';
import type { Span } from '../../../../shared/contract/transcripts.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField, TextAreaField } from '../../../ui/fields.tsx';
import { Muted, Row, Stack } from '../../../ui/stack.tsx';
import { SpokenText } from '../../../ui/transcript/spoken-text.tsx';
import type { DisclosedMessage, DisclosureGround, Draft } from './disclosure-state.ts';
import classes from './disclosure.module.css';

interface DecisionPanelProps {
  message: DisclosedMessage;
  draft: Draft;
  place: Span | null;
  mayDecide: boolean;
  whyRef: RefObject<HTMLTextAreaElement | null>;
  onChange: (draft: Draft) => void;
  onDisclose: () => void;
  onRedact: () => void;
  onWithhold: () => void;
  onSave: () => void;
  onUndo: () => void;
  onChoose: (span: Span) => void;
}

/** What becomes of the current message, and why; all that keys do, by mouse. */
export function DecisionPanel(props: DecisionPanelProps) {
  const { message, draft, place, mayDecide, onChange } = props;
  const text = useText();
  const titleId = useId();
  const places = [
    ...message.found.map(({ start, end, type }) => ({ start, end, title: text(`findings.type.${type}`) })),
    ...draft.redactions
      .filter(({ start, end }) => !message.found.some((each) => each.start === start && each.end === end))
      .map(({ start, end }) => ({ start, end, title: text('requests.review.ownPlace') })),
  ].toSorted((one, other) => one.start - other.start);
  const isRedacted = (span: Span) =>
    draft.redactions.some(({ start, end }) => start === span.start && end === span.end);
  const setGround = (value: string) => {
    const ground = disclosureGrounds.find((each) => each === value) as DisclosureGround;
    onChange(
      draft.decision === 'redact'
        ? { ...draft, redactions: draft.redactions.map((each) => ({ ...each, ground })) }
        : { ...draft, ground },
    );
  };
  const ground = draft.decision === 'redact' ? draft.redactions[0]?.ground : draft.ground;
  return (
    <section className={classes.panel} aria-labelledby={titleId}>
      <h4 id={titleId}>{text('requests.review.panel')}</h4>
      <p>
        {text(`requests.disclosure.${draft.decision}`)}
        {message.decision === null && <Muted> {text('requests.review.proposed')}</Muted>}
      </p>
      <ul className={classes.places}>
        {places.map((span) => (
          <li key={`${span.start}-${span.end}`}>
            <button
              type="button"
              className={
                place?.start === span.start && place.end === span.end ? classes.chosenPlace : classes.placeButton
              }
              onClick={() => props.onChoose(span)}
            >
              <span className={classes.placeTitle}>{span.title}</span>
              <SpokenText text={message.text.slice(span.start, span.end)} hits={[]} found={[]} />
              {isRedacted(span) && <span className={classes.mark}>{text('requests.disclosure.redact')}</span>}
            </button>
          </li>
        ))}
      </ul>
      {mayDecide && (
        <>
          <Row gap={4}>
            <Button isCompact shortcut="a" onClick={props.onDisclose}>
              {text('requests.disclosure.do.disclose')}
            </Button>
            <Button isCompact shortcut="r" onClick={props.onRedact}>
              {text('requests.disclosure.do.redact')}
            </Button>
            <Button isCompact shortcut="x" onClick={props.onWithhold}>
              {text('requests.disclosure.do.withhold')}
            </Button>
          </Row>
          {draft.decision !== 'disclose' && (
            <Stack gap={8}>
              <SelectField
                label={text('requests.review.ground')}
                value={ground ?? 'thirdPerson'}
                onChange={setGround}
                choices={disclosureGrounds.map((value) => ({
                  value,
                  label: text(`requests.disclosureGround.${value}`),
                }))}
              />
              <TextAreaField
                label={text('requests.review.balancing')}
                value={draft.balancing}
                onChange={(balancing) => onChange({ ...draft, balancing })}
                hint={text('requests.review.balancingHint')}
                inputRef={props.whyRef}
                rows={3}
                isRequired
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
                  event.preventDefault();
                  props.onSave();
                }}
              />
            </Stack>
          )}
          <Row>
            <Button kind="primary" shortcut="s" onClick={props.onSave}>
              {text('requests.review.save')}
            </Button>
            <Button isCompact shortcut="u" onClick={props.onUndo}>
              {text('requests.review.undo')}
            </Button>
          </Row>
          <Muted>{text('requests.review.keys')}</Muted>
        </>
      )}
    </section>
  );
}
