import { useMemo, useState } from 'react';
import type { Reason } from '../../../shared/contract/fields.ts';
import type { TranscriptMessage } from '../../../shared/contract/transcripts.ts';
import { useCall, useCommand } from '../../lib/queries.ts';

/**
 * One conversation, masked. Unmasking asks core for that one message in clear, which is logged; masking again only
 * forgets what came back.
 */
export function useConversation(conversationId: string, words: string, reason: Reason) {
  // Changing the reason must not read the same conversation again.
  const [asked] = useState({ conversationId, reason, text: words || undefined });
  const conversation = useCall('transcripts.get', asked);
  const unmask = useCommand('transcripts.get');
  const [clear, setClear] = useState<ReadonlyMap<number, TranscriptMessage>>(new Map());
  /** Whom it is about is said with the first message in clear. */
  const [person, setPerson] = useState<string | null>(null);
  const masked = conversation.data?.messages;
  const messages = useMemo(() => masked?.map((message) => clear.get(message.id) ?? message) ?? [], [masked, clear]);

  const toggleMask = (message: TranscriptMessage) => {
    if (clear.has(message.id)) {
      setClear((before) => new Map([...before].filter(([id]) => id !== message.id)));
      return;
    }
    if (!message.found.some(({ verdict }) => verdict !== 'rejected')) return;
    unmask.mutate(
      { conversationId, reason, unmask: [message.id] },
      {
        onSuccess: (answer) => {
          const found = answer.messages.find(({ id }) => id === message.id);
          if (found) setClear((before) => new Map(before).set(found.id, found));
          setPerson(answer.person);
        },
      },
    );
  };

  const shown =
    conversation.data && clear.size > 0 && person !== null ? { ...conversation.data, person } : conversation.data;
  return { conversation: shown, problem: conversation.error ?? unmask.error, messages, toggleMask };
}
