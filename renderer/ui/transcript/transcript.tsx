import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { PlacedMark } from '../../../shared/contract/reviews.ts';
import type { Span, TranscriptMessage } from '../../../shared/contract/transcripts.ts';
import { useText } from '../../lib/use-text.ts';
import { LayerBar } from './layer-bar.tsx';
import type { MessageLayers } from './message-bubble.tsx';
import { MessageList } from './message-list.tsx';
import { countTypes } from './places.ts';
import type { Layer } from './places.ts';
import { Strip } from './strip.tsx';
import { useStable } from './use-stable.ts';
import type { Reading } from './use-reading.ts';
import classes from './transcript.module.css';

interface TranscriptProps {
  reading: Reading;
  messages: readonly TranscriptMessage[];
  hits: ReadonlyMap<number, readonly Span[]>;
  marks: ReadonlyMap<number, readonly PlacedMark[]>;
  /** Which layers there can be here. */
  layers: readonly Layer[];
  asides?: ReadonlyMap<number, ReactNode>;
  labelledBy: string;
  onToggleMask: (message: TranscriptMessage) => void;
}

/** The messages of a conversation with what lies over them, the legend, and the whole at a glance. */
export function Transcript(props: TranscriptProps) {
  const { reading, messages, hits, marks, layers, asides, labelledBy, onToggleMask } = props;
  const text = useText();
  const { shown, places } = reading;
  const over = useMemo(() => layMessages(messages, hits, marks, shown), [messages, hits, marks, shown]);
  const types = useMemo(() => countTypes(messages), [messages]);
  const toggleMask = useStable(onToggleMask);
  const focus = useStable(reading.focus);
  return (
    <>
      <LayerBar
        layers={layers}
        counts={{ hits: places.hits.length, found: places.found.length, own: places.own.length }}
        shown={shown}
        active={reading.active}
        types={types.map(({ type, count }) =>
          text('transcripts.layer.type', { type: text(`findings.type.${type}`), count }),
        )}
        onToggle={reading.toggleLayer}
        onStep={(layer, direction) => reading.step(direction, layer)}
      />
      <div className={classes.body}>
        <MessageList
          ref={reading.list}
          messages={messages}
          layers={over}
          defaultLayers={noLayers}
          place={reading.place}
          {...(asides ? { asides } : {})}
          cursor={reading.cursor}
          labelledBy={labelledBy}
          onFocus={focus}
          onToggleMask={toggleMask}
        />
        <Strip
          count={messages.length}
          hitIndexes={indexesOf(places.hits)}
          foundIndexes={indexesOf(places.found)}
          markIndexes={indexesOf(places.own)}
          cursor={reading.cursor}
          onGo={(index) => reading.go(index, 'center')}
        />
      </div>
    </>
  );
}

const noLayers: MessageLayers = { hits: [], marks: [], showsFound: true };

function layMessages(
  messages: readonly TranscriptMessage[],
  hits: ReadonlyMap<number, readonly Span[]>,
  marks: ReadonlyMap<number, readonly PlacedMark[]>,
  shown: ReadonlySet<Layer>,
): Map<number, MessageLayers> {
  return new Map(
    messages.map(({ id }) => [
      id,
      {
        hits: (shown.has('hits') && hits.get(id)) || noLayers.hits,
        marks: (shown.has('own') && marks.get(id)) || noLayers.marks,
        showsFound: shown.has('found'),
      },
    ]),
  );
}

function indexesOf(places: readonly { index: number }[]): number[] {
  return [...new Set(places.map(({ index }) => index))];
}
