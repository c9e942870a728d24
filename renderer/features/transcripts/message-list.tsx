import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { Ref } from 'react';
import type { Span, TranscriptMessage } from '../../../shared/contract/transcripts.ts';
import { MessageBubble } from './message-bubble.tsx';
import classes from './message-list.module.css';

export interface MessageListHandle {
  /** Scrolls to a message and gives it the focus. */
  show(index: number, align: 'auto' | 'center'): void;
}

interface MessageListProps {
  messages: readonly TranscriptMessage[];
  hits: ReadonlyMap<number, readonly Span[]>;
  /** Index of the current message, which exists even while it is scrolled out of view. */
  cursor: number;
  labelledBy: string;
  onFocus: (index: number) => void;
  onToggleMask: (message: TranscriptMessage) => void;
  ref: Ref<MessageListHandle>;
}

const noSpans: readonly Span[] = [];
/** Pixels, until a message is drawn and measured. */
const usualHeight = 96;

/** The messages of a conversation of any length: only those in view, and some around them, exist. */
export function MessageList({ messages, hits, cursor, labelledBy, onFocus, onToggleMask, ref }: MessageListProps) {
  const list = useRef<HTMLDivElement>(null);
  const awaited = useRef<number | null>(null);
  const virtualizer = useVirtualizer({
    count: messages.length,
    getScrollElement: () => list.current,
    getItemKey: (index) => messages[index]?.id ?? index,
    estimateSize: () => usualHeight,
    overscan: 20,
    gap: 8,
    paddingStart: 12,
    paddingEnd: 12,
    scrollPaddingStart: 12,
    scrollPaddingEnd: 12,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), cursor])].toSorted((a, b) => a - b),
  });
  const focusAwaited = () => {
    if (awaited.current === null) return;
    const bubble = list.current?.querySelector<HTMLElement>(`[data-index="${awaited.current}"] article`);
    if (!bubble) return;
    awaited.current = null;
    bubble.focus({ preventScroll: true });
  };
  useImperativeHandle(ref, () => ({
    show(index, align) {
      virtualizer.scrollToIndex(index, { align });
      awaited.current = index;
      focusAwaited();
    },
  }));
  // A message that was far away exists only once it has become the current one.
  useLayoutEffect(() => focusAwaited());

  return (
    <div className={classes.messages} ref={list} role="feed" aria-labelledby={labelledBy}>
      <div className={classes.length} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const message = messages[index];
          return (
            message && (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={classes.place}
                style={{ top: start }}
              >
                <MessageBubble
                  message={message}
                  hits={hits.get(message.id) ?? noSpans}
                  index={index}
                  count={messages.length}
                  isCurrent={index === cursor}
                  onFocus={onFocus}
                  onToggleMask={onToggleMask}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
