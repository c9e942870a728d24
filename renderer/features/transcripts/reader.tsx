import { useId, useMemo, useState } from 'react';
import type { Reason } from '../../../shared/contract/fields.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { PlacedMark } from '../../../shared/contract/reviews.ts';
import type { Span, TranscriptMessage } from '../../../shared/contract/transcripts.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import type { ShortcutActions } from '../../lib/shortcuts.ts';
import type { OpenIncident } from '../../lib/open-incident.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Loading } from '../../ui/loading.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import type { Layer } from '../../ui/transcript/places.ts';
import { Transcript } from '../../ui/transcript/transcript.tsx';
import { useReading } from '../../ui/transcript/use-reading.ts';
import { ExportDialog } from './export-dialog.tsx';
import { ReaderHead } from './reader-head.tsx';
import { useConversation } from './use-conversation.ts';
import classes from './reader.module.css';

/** What the reader shows: a conversation, opened at a message, with the words it was found by. */
export interface Place {
  conversationId: string;
  messageId: number | null;
  text: string;
}

interface ReaderProps {
  place: Place;
  reason: Reason;
  onMove: (place: Place) => void;
  onClose: () => void;
  /** Only for who may open one. */
  onOpenIncident: OpenIncident | null;
}

export function Reader(props: ReaderProps) {
  const { conversationId, text: words } = props.place;
  return <ConversationReader key={`${conversationId} ${words}`} {...props} />;
}

function ConversationReader(props: ReaderProps) {
  const { place, reason } = props;
  const text = useText();
  const titleId = useId();
  const { conversation, problem, messages, toggleMask } = useConversation(place.conversationId, place.text, reason);
  return (
    <section className={classes.reader} aria-labelledby={titleId}>
      {!conversation && !problem && <Loading />}
      <ProblemMessage problem={problem} />
      {conversation ? (
        // Another hit of the same conversation starts there; what is unmasked stays.
        <Messages key={place.messageId} {...props} {...{ conversation, messages, toggleMask, titleId }} />
      ) : (
        <h2 id={titleId} className="visually-hidden">
          {text('transcripts.conversation')}
        </h2>
      )}
    </section>
  );
}

interface MessagesProps extends ReaderProps {
  conversation: OutputOf<'transcripts.get'>;
  messages: readonly TranscriptMessage[];
  toggleMask: (message: TranscriptMessage) => void;
  titleId: string;
}

function Messages(props: MessagesProps) {
  const { place, reason, onMove, onClose, conversation, messages, toggleMask, titleId, onOpenIncident } = props;
  const hits = useMemo(
    () => new Map(conversation.hits.map(({ messageId, spans }) => [messageId, spans])),
    [conversation.hits],
  );
  const reading = useReading({ messages, hits, marks: noMarks, start: findStart(messages, place.messageId, hits) });
  const [isExporting, setIsExporting] = useState(false);
  const mayExport = useMay('transcripts.export');
  const { cursor } = reading;
  const hitIndexes = [...new Set(reading.places.hits.map(({ index }) => index))];

  const visit = (conversationId: string | null) => {
    if (conversationId) onMove({ ...place, conversationId, messageId: null });
  };
  const current = messages[cursor];
  const actions: ShortcutActions<'reader'> = {
    nextMessage: () => reading.go(cursor + 1),
    previousMessage: () => reading.go(cursor - 1),
    nextHit: () => reading.step(1),
    previousHit: () => reading.step(-1),
    stepHits: () => reading.activate('hits'),
    stepFound: () => reading.activate('found'),
    previousConversation: () => visit(conversation.previousConversationId),
    nextConversation: () => visit(conversation.nextConversationId),
    toggleMask: () => current && toggleMask(current),
    close: onClose,
  };
  useShortcuts('reader', actions);

  return (
    <>
      <ReaderHead
        conversation={conversation}
        titleId={titleId}
        actions={actions}
        hitNumber={hitIndexes.indexOf(cursor) + 1}
        hitCount={hitIndexes.length}
        onExport={mayExport ? () => setIsExporting(true) : null}
        onOpenIncident={
          onOpenIncident && current
            ? () => onOpenIncident({ kind: 'message', conversationId: place.conversationId, messageId: current.id })
            : null
        }
      />
      <Transcript
        reading={reading}
        messages={messages}
        hits={hits}
        marks={noMarks}
        layers={readerLayers}
        labelledBy={titleId}
        onToggleMask={toggleMask}
      />
      {isExporting && (
        <ExportDialog
          conversationId={conversation.conversationId}
          messages={messages.length}
          reason={reason}
          onClose={() => setIsExporting(false)}
        />
      )}
    </>
  );
}

const noMarks: ReadonlyMap<number, readonly PlacedMark[]> = new Map();
const readerLayers: readonly Layer[] = ['hits', 'found'];

function findStart(
  messages: readonly TranscriptMessage[],
  messageId: number | null,
  hits: ReadonlyMap<number, readonly Span[]>,
): number {
  const index = messages.findIndex(({ id }) => id === messageId);
  return index === -1
    ? Math.max(
        0,
        messages.findIndex(({ id }) => hits.has(id)),
      )
    : index;
}
