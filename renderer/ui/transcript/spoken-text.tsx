import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { PlacedMark } from '../../../shared/contract/reviews.ts';
import type { FoundSpan, MaskedSpan, Span } from '../../../shared/contract/transcripts.ts';
import { splitInvisible } from '../../lib/invisible.ts';
import { cutSegments } from '../../lib/segments.ts';
import type { Segment } from '../../lib/segments.ts';
import { useText } from '../../lib/use-text.ts';
import type { Text } from '../../lib/use-text.ts';
import classes from './spoken-text.module.css';

/** More in one message would be drawn for seconds and read by nobody. */
const shownHits = 1000;

/** In lists only where something is masked is known; in the reader also by which rule, and what was decided. */
export type ShownFinding = MaskedSpan & Partial<Pick<FoundSpan, 'reason' | 'verdict'>>;

interface SpokenTextProps {
  text: string;
  hits: readonly Span[];
  found: readonly ShownFinding[];
  marks?: readonly PlacedMark[];
  /** The place that keys work on. */
  place?: Span | null;
  isUnmasked?: boolean;
}

type Part = Segment<ShownFinding, PlacedMark>;

/**
 * What someone wrote, as text nodes only: never as markup or links. Its direction cannot leak into what surrounds it,
 * and characters made to be invisible are shown.
 */
export function SpokenText({ text, hits, found, marks = [], place = null, isUnmasked = false }: SpokenTextProps) {
  const say = useText();
  const parts = cutSegments(text, { hits: hits.slice(0, shownHits), found, marks, place });
  // Functions instead of components: a list draws hundreds of parts in one frame of scrolling.
  return (
    <bdi className={classes.spoken} dir="auto">
      {parts.map((part) => (
        <Fragment key={part.start}>{drawMarked(part, drawFound(part, isUnmasked, say), say)}</Fragment>
      ))}
    </bdi>
  );
}

/** What a reviewer said of a place, in words where it begins. */
function drawMarked({ mark, isHit, isPlace, start }: Part, spoken: ReactNode, say: Text): ReactNode {
  const inner = isHit ? <mark className={classes.hit}>{spoken}</mark> : spoken;
  const placed = isPlace ? <span className={classes.place}>{inner}</span> : inner;
  if (!mark) return placed;
  const label = say(`transcripts.mark.${mark.mark}`);
  return (
    <span className={`${classes.mark} ${classes[mark.mark]}`} title={label}>
      {mark.start === start && (
        <span className={classes.tag} data-not-spoken>
          {label}
        </span>
      )}
      {placed}
    </span>
  );
}

/** What a rule saw: covered, or underlined once it is unmasked. */
function drawFound({ found, isHit, text }: Part, isUnmasked: boolean, say: Text): ReactNode {
  const visible = drawVisible(text);
  if (!found) return visible;
  const type = say(`findings.type.${found.type}`);
  const rule = found.reason ? ` (${found.reason})` : '';
  if (found.verdict === 'rejected') {
    return (
      <span className={classes.rejected} title={say('transcripts.rejected', { type }) + rule}>
        {visible}
      </span>
    );
  }
  if (isUnmasked) {
    return (
      <span className={classes.unmasked} title={say('transcripts.unmasked', { type }) + rule}>
        {visible}
      </span>
    );
  }
  const label = say('transcripts.masked', { type });
  return (
    <span className={isHit ? classes.maskedHit : classes.masked} role="img" aria-label={label} title={label + rule}>
      {visible}
    </span>
  );
}

function drawVisible(text: string): ReactNode {
  return splitInvisible(text).map(({ source, mark }, index) =>
    mark === null ? (
      source
    ) : (
      <span key={index} className={classes.invisible} data-stands-for={source}>
        {mark}
      </span>
    ),
  );
}
