import { Fragment } from 'react';
import type { MaskedSpan, Span } from '../../../shared/contract/transcripts.ts';
import { splitInvisible } from '../../lib/invisible.ts';
import { cutSegments } from '../../lib/segments.ts';
import { useText } from '../../lib/use-text.ts';
import classes from './spoken-text.module.css';

/** More in one message would be drawn for seconds and read by nobody. */
const shownHits = 1000;

interface SpokenTextProps {
  text: string;
  hits: readonly Span[];
  masks: readonly MaskedSpan[];
  isUnmasked?: boolean;
}

/**
 * What someone wrote, as text nodes only: never as markup or links. Its direction cannot leak into what surrounds it,
 * and characters made to be invisible are shown.
 */
export function SpokenText({ text: spoken, hits, masks, isUnmasked = false }: SpokenTextProps) {
  const text = useText();
  return (
    <bdi className={classes.spoken} dir="auto">
      {cutSegments(spoken, hits.slice(0, shownHits), masks).map((segment, index) => {
        const content = <Visible text={segment.text} />;
        if (segment.mask && !isUnmasked) {
          const label = text('transcripts.masked', { type: text(`findings.type.${segment.mask}`) });
          return (
            <span
              key={index}
              className={segment.isHit ? classes.maskedHit : classes.masked}
              role="img"
              aria-label={label}
              title={label}
            >
              {content}
            </span>
          );
        }
        const inner = segment.mask ? (
          <span
            className={classes.unmasked}
            title={text('transcripts.unmasked', { type: text(`findings.type.${segment.mask}`) })}
          >
            {content}
          </span>
        ) : (
          content
        );
        return segment.isHit ? (
          <mark key={index} className={classes.hit}>
            {inner}
          </mark>
        ) : (
          <Fragment key={index}>{inner}</Fragment>
        );
      })}
    </bdi>
  );
}

function Visible({ text }: { text: string }) {
  return splitInvisible(text).map(({ source, mark }, index) =>
    mark === null ? (
      <Fragment key={index}>{source}</Fragment>
    ) : (
      <span key={index} className={classes.invisible}>
        {mark}
      </span>
    ),
  );
}
