import { IconEye, IconEyeOff, IconHeadset, IconRobot, IconUser } from '@tabler/icons-react';
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { PlacedMark } from '../../../shared/contract/reviews.ts';
import type { Span, TranscriptMessage } from '../../../shared/contract/transcripts.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { Button } from '../button.tsx';
import { DateText } from '../date-text.tsx';
import { SpokenText } from './spoken-text.tsx';
import classes from './message-bubble.module.css';

/** What lies over one message. */
export interface MessageLayers {
  hits: readonly Span[];
  marks: readonly PlacedMark[];
  showsFound: boolean;
}

interface MessageBubbleProps {
  message: TranscriptMessage;
  layers: MessageLayers;
  /** The place keys work on, where it is in this message. */
  place: Span | null;
  /** Position in the conversation, from 0, and how many there are. */
  index: number;
  count: number;
  isCurrent: boolean;
  /** Beside the text, e.g. whether a reviewer is done with it. */
  aside: ReactNode;
  onFocus: (index: number) => void;
  onToggleMask: (message: TranscriptMessage) => void;
}

const icons = { person: IconUser, bot: IconRobot, agent: IconHeadset, system: null };

/**
 * One message: the person's at the right, the bot's at the left, a human agent's marked. Remembered, so that a step in
 * a conversation of thousands draws two messages and not all.
 */
export const MessageBubble = memo(function MessageBubble(props: MessageBubbleProps) {
  const { message, layers, place, index, count, isCurrent, aside, onFocus, onToggleMask } = props;
  const text = useText();
  const format = useFormat();
  const { role, at, found, isUnmasked } = message;
  const hasMasks = found.some(({ verdict }) => verdict !== 'rejected');
  const speaker = text(`transcripts.role.${role}`);
  const Icon = icons[role];
  return (
    // The articles of a feed take the focus: https://www.w3.org/WAI/ARIA/apg/patterns/feed/
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <article
      className={`${classes.bubble} ${classes[role]} ${isCurrent ? classes.current : ''}`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={isCurrent ? 0 : -1}
      aria-label={text('transcripts.message', { speaker, time: format.dateTime(at) })}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-current={isCurrent || undefined}
      data-message={message.id}
      onFocus={() => onFocus(index)}
      onMouseDown={() => onFocus(index)}
    >
      <p className={classes.head}>
        {Icon && <Icon size={14} stroke={1.75} aria-hidden />}
        <span>{speaker}</span>
        <DateText instant={at} />
        {aside}
      </p>
      <p className={classes.text} data-spoken>
        <SpokenText
          text={message.text}
          hits={layers.hits}
          // What is covered stays covered when the layer is off: only its underlines go.
          found={layers.showsFound || !isUnmasked ? found : noFindings}
          marks={layers.marks}
          place={place}
          isUnmasked={isUnmasked}
        />
      </p>
      {(hasMasks || isUnmasked) && (
        <Button
          kind="quiet"
          isCompact
          icon={isUnmasked ? <IconEyeOff size={14} aria-hidden /> : <IconEye size={14} aria-hidden />}
          onClick={() => onToggleMask(message)}
        >
          {text(isUnmasked ? 'transcripts.maskAgain' : 'transcripts.unmask')}
        </Button>
      )}
    </article>
  );
});

const noFindings: TranscriptMessage['found'] = [];
