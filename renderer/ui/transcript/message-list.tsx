import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { ReactNode, Ref } from 'react';
import type { Span, TranscriptMessage } from '../../../shared/contract/transcripts.ts';
import { MessageBubble } from './message-bubble.tsx';
import type { MessageLayers } from './message-bubble.tsx';
import classes from './message-list.module.css';

export interface MessageListHandle {
  /** Scrolls to a message and gives it the focus. */
  show(index: number, align: 'auto' | 'center'): void;
}

interface MessageListProps {
  messages: readonly TranscriptMessage[];
  /** By message id. Those without an entry have nothing over them. */
  layers: ReadonlyMap<number, MessageLayers>;
  defaultLayers: MessageLayers;
  place: (Span & { messageId: number }) | null;
  /** What stands beside a message, by its id. */
  asides?: ReadonlyMap<number, ReactNode>;
  /** Index of the current message, which exists even while it is scrolled out of view. */
  cursor: number;
  labelledBy: string;
  onFocus: (index: number) => void;
  onToggleMask: (message: TranscriptMessage) => void;
  ref: Ref<MessageListHandle>;
}

/** Pixels, until a message is drawn and measured. */
const usualHeight = 96;

/** The messages of a conversation of any length: only those in view, and some around them, exist. */
export function MessageList(props: MessageListProps) {
  const { messages, layers, defaultLayers, place, asides, cursor, labelledBy, onFocus, onToggleMask, ref } = props;
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
                  layers={layers.get(message.id) ?? defaultLayers}
                  place={place?.messageId === message.id ? place : null}
                  aside={asides?.get(message.id)}
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
