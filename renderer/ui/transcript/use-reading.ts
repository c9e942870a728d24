import { useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { PlacedMark } from '../../../shared/contract/reviews.ts';
import type { Span, TranscriptMessage } from '../../../shared/contract/transcripts.ts';
import type { MessageListHandle } from './message-list.tsx';
import { findPlace, layers, listPlaces, stepWord } from './places.ts';
import type { Layer, Place } from './places.ts';

interface ReadingInput {
  messages: readonly TranscriptMessage[];
  /** By message id. */
  hits: ReadonlyMap<number, readonly Span[]>;
  marks: ReadonlyMap<number, readonly PlacedMark[]>;
  /** Index of the message to begin at. */
  start: number;
}

export interface Reading {
  list: RefObject<MessageListHandle | null>;
  cursor: number;
  /** What keys work on, where one was chosen in the current message. */
  place: Place | null;
  places: Readonly<Record<Layer, readonly Place[]>>;
  shown: ReadonlySet<Layer>;
  active: Layer;
  go(index: number, align?: 'auto' | 'center'): void;
  /** To a place, and the message it is in. */
  visit(place: Place): void;
  /** To the next or previous place of the active layer, or of the one named. */
  step(direction: 1 | -1, layer?: Layer): void;
  stepWord(direction: 1 | -1, isExtending: boolean): void;
  /** A message was clicked or focused. */
  focus(index: number): void;
  setPlace(place: Place | null): void;
  toggleLayer(layer: Layer): void;
  activate(layer: Layer): void;
}

/** Where a reader is in a conversation, and how he moves: by message, by highlight of a layer, by word. */
export function useReading({ messages, hits, marks, start }: ReadingInput): Reading {
  const [begin] = useState(start);
  const [cursor, setCursor] = useState(begin);
  const [chosen, setChosen] = useState<Place | null>(null);
  const [shown, setShown] = useState<ReadonlySet<Layer>>(new Set(layers));
  const [active, setActive] = useState<Layer>(hits.size > 0 ? 'hits' : 'found');
  const list = useRef<MessageListHandle>(null);
  const places = useMemo(
    () => ({
      hits: listPlaces('hits', messages, hits, marks),
      found: listPlaces('found', messages, hits, marks),
      own: listPlaces('own', messages, hits, marks),
    }),
    [messages, hits, marks],
  );
  useEffect(() => list.current?.show(begin, 'center'), [begin]);

  const go = (index: number, align: 'auto' | 'center' = 'auto') => {
    const target = Math.max(0, Math.min(messages.length - 1, index));
    setCursor(target);
    list.current?.show(target, align);
  };
  const place = chosen?.index === cursor ? chosen : null;
  const visit = (next: Place) => {
    setChosen(next);
    go(next.index, 'center');
  };
  const activate = (layer: Layer) => {
    setActive(layer);
    setShown((before) => new Set([...before, layer]));
  };
  return {
    list,
    cursor,
    place,
    places,
    shown,
    active,
    go,
    visit,
    activate,
    setPlace: setChosen,
    step(direction, layer = active) {
      activate(layer);
      // Without a place, from the message: its own places come next, those before it are previous.
      const from = { index: cursor, start: place?.start ?? -1 };
      const next = findPlace(places[layer], from, direction);
      if (next) visit(next);
    },
    stepWord(direction, isExtending) {
      const message = messages[cursor];
      if (!message) return;
      const span = stepWord(message.text, place, direction, isExtending);
      if (span) setChosen({ ...span, messageId: message.id, index: cursor });
    },
    focus: setCursor,
    toggleLayer(layer) {
      setShown((before) => {
        const after = new Set(before);
        if (!after.delete(layer)) after.add(layer);
        return after;
      });
    },
  };
}
