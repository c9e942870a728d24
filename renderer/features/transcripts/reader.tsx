import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { Reason } from '../../../shared/contract/fields.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { TranscriptMessage } from '../../../shared/contract/transcripts.ts';
import { useKeys } from '../../lib/keys.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Loading } from '../../ui/loading.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { KeySheet } from './key-sheet.tsx';
import { MessageList } from './message-list.tsx';
import type { MessageListHandle } from './message-list.tsx';
import { ReaderHead } from './reader-head.tsx';
import { findNeighbour, readerKeys } from './reader-keys.ts';
import type { ReaderAction } from './reader-keys.ts';
import { Strip } from './strip.tsx';
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
}

export function Reader(props: ReaderProps) {
  const { conversationId, text: words } = props.place;
  return <ConversationReader key={`${conversationId} ${words}`} {...props} />;
}

function ConversationReader({ place, reason, onMove, onClose }: ReaderProps) {
  const text = useText();
  const titleId = useId();
  const { conversation, problem, messages, toggleMask } = useConversation(place.conversationId, place.text, reason);
  return (
    <section className={classes.reader} aria-labelledby={titleId}>
      {!conversation && !problem && <Loading />}
      <ProblemMessage problem={problem} />
      {conversation ? (
        // Another hit of the same conversation starts there; what is unmasked stays.
        <Messages
          key={place.messageId}
          {...{ place, reason, onMove, onClose, conversation, messages, toggleMask, titleId }}
        />
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

function Messages({ place, reason, onMove, onClose, conversation, messages, toggleMask, titleId }: MessagesProps) {
  const spans = new Map(conversation.hits.map((hit) => [hit.messageId, hit.spans]));
  const hitIndexes = indexesOf(messages, ({ id }) => spans.has(id));
  const maskIndexes = indexesOf(messages, ({ masks }) => masks.length > 0);
  const [start] = useState(() => findStart(messages, place.messageId, hitIndexes));
  const [cursor, setCursor] = useState(start);
  const toggle = useStable(toggleMask);
  const [showsKeys, setShowsKeys] = useState(false);
  const [isExporting, setIsExporting] = useState(false);
  const mayExport = useMay('transcripts.export');
  const list = useRef<MessageListHandle>(null);

  const go = (index: number, align: 'auto' | 'center' = 'auto') => {
    const target = Math.max(0, Math.min(messages.length - 1, index));
    setCursor(target);
    list.current?.show(target, align);
  };
  useEffect(() => list.current?.show(start, 'center'), [start]);

  const visit = (conversationId: string | null) => {
    if (conversationId) onMove({ ...place, conversationId, messageId: null });
  };
  const current = messages[cursor];
  const actions: Record<ReaderAction, () => void> = {
    nextMessage: () => go(cursor + 1),
    previousMessage: () => go(cursor - 1),
    nextHit: () => go(findNeighbour(hitIndexes, cursor, 1), 'center'),
    previousHit: () => go(findNeighbour(hitIndexes, cursor, -1), 'center'),
    previousConversation: () => visit(conversation.previousConversationId),
    nextConversation: () => visit(conversation.nextConversationId),
    toggleMask: () => current && toggleMask(current),
    close: onClose,
    showKeys: () => setShowsKeys(true),
  };
  useKeys(Object.fromEntries(Object.entries(readerKeys).map(([key, action]) => [key, actions[action]])));

  return (
    <>
      <ReaderHead
        conversation={conversation}
        titleId={titleId}
        actions={actions}
        hitNumber={hitIndexes.indexOf(cursor) + 1}
        hitCount={hitIndexes.length}
        onExport={mayExport ? () => setIsExporting(true) : null}
      />
      <div className={classes.body}>
        <MessageList
          ref={list}
          messages={messages}
          hits={spans}
          cursor={cursor}
          labelledBy={titleId}
          onFocus={setCursor}
          onToggleMask={toggle}
        />
        <Strip
          count={messages.length}
          hitIndexes={hitIndexes}
          maskIndexes={maskIndexes}
          cursor={cursor}
          onGo={(index) => go(index, 'center')}
        />
      </div>
      {isExporting && (
        <ExportDialog
          conversationId={conversation.conversationId}
          messages={messages.length}
          reason={reason}
          onClose={() => setIsExporting(false)}
        />
      )}
      {showsKeys && <KeySheet onClose={() => setShowsKeys(false)} />}
    </>
  );
}

/** The same function for the life of the component, so that remembered messages stay so. */
function useStable<Argument>(action: (argument: Argument) => void): (argument: Argument) => void {
  const current = useRef(action);
  useEffect(() => {
    current.current = action;
  });
  return useCallback((argument: Argument) => current.current(argument), []);
}

function indexesOf<Item>(items: readonly Item[], matches: (item: Item) => boolean): number[] {
  return items.flatMap((item, index) => (matches(item) ? [index] : []));
}

function findStart(
  messages: readonly TranscriptMessage[],
  messageId: number | null,
  hitIndexes: readonly number[],
): number {
  const index = messages.findIndex(({ id }) => id === messageId);
  return index === -1 ? (hitIndexes[0] ?? 0) : index;
}
