import { useState } from 'react';
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
  const messages = conversation.data?.messages.map((message) => clear.get(message.id) ?? message) ?? [];

  const toggleMask = (message: TranscriptMessage) => {
    if (clear.has(message.id)) {
      setClear((before) => new Map([...before].filter(([id]) => id !== message.id)));
      return;
    }
    if (message.masks.length === 0) return;
    unmask.mutate(
      { conversationId, reason, unmask: [message.id] },
      {
        onSuccess: (answer) => {
          const found = answer.messages.find(({ id }) => id === message.id);
          if (found) setClear((before) => new Map(before).set(found.id, found));
        },
      },
    );
  };

  return { conversation: conversation.data, problem: conversation.error ?? unmask.error, messages, toggleMask };
}
