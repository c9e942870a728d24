import { v7 as uuidv7 } from 'uuid';
import type { IncomingConversation } from '../../../electron/core/transcripts/index.ts';
import type { BenchData } from '../load-dialogues.ts';

const firstDay = Date.parse('2023-11-21T00:00:00Z');
const threeYears = 3 * 365 * 24 * 3_600_000;
const batchMessages = 5000;

/** Whoever asks for a copy of the data. */
export const asker = 'person-who-asks';

export interface Repeated {
  botIds: readonly string[];
  /** As many messages as were asked for, less than the longest conversation. */
  batches: Iterable<IncomingConversation[]>;
}

/**
 * The same dialogues again and again until there are so many messages, each time in a later part of three years, by
 * other people, under other ids. Nothing but the dialogues themselves and one batch is held in memory.
 * @param ofAsker so many messages belong to one person
 */
export function repeatDialogues(
  { conversations, messages: inAll }: BenchData,
  wanted: number,
  ofAsker: number,
  random: () => number,
): Repeated {
  const own = [...new Set(conversations.map(({ botId }) => botId))];
  const botIds = new Map(own.map((botId) => [botId, uuidv7()]));
  const copies = Math.max(1, Math.ceil(wanted / inAll));
  const span = threeYears / copies;
  const [earliest, latest] = [conversations[0]?.startedAt ?? 0, conversations.at(-1)?.startedAt ?? 1];
  // Of a part, every so-manieth: it is spread over the same time.
  const part = Math.min(1, wanted / inAll);

  function* repeat(): Generator<IncomingConversation> {
    let messages = 0;
    for (let copy = 0; copy < copies; copy++)
      for (const base of conversations) {
        if (messages >= wanted) return;
        if (part < 1 && random() > part) continue;
        const share = (base.startedAt - earliest) / Math.max(1, latest - earliest);
        const startedAt = Math.floor(firstDay + (copy + share) * span);
        const person = messages < ofAsker ? asker : `person-${copy}-${Math.floor(random() * 5000)}`;
        messages += base.messages.length;
        yield place(base, { copy, startedAt, person, botId: botIds.get(base.botId) ?? '' });
      }
  }
  return { botIds: [...botIds.values()], batches: cutIntoBatches(repeat()) };
}

interface Place {
  copy: number;
  startedAt: number;
  person: string;
  botId: string;
}

function place(base: IncomingConversation, { copy, startedAt, person, botId }: Place): IncomingConversation {
  const later = startedAt - base.startedAt;
  return {
    externalId: `${base.externalId}-${copy}`,
    botId,
    person: {
      externalId: person,
      displayName: null,
      identifiers: [{ kind: 'email', value: `${person}@people.example` }],
    },
    startedAt,
    revision: String(startedAt),
    messages: base.messages.map((message) => ({
      ...message,
      externalId: `${message.externalId}-${copy}`,
      at: message.at + later,
    })),
  };
}

function* cutIntoBatches(conversations: Iterable<IncomingConversation>): Generator<IncomingConversation[]> {
  let batch: IncomingConversation[] = [];
  let messages = 0;
  for (const conversation of conversations) {
    if (messages + conversation.messages.length > batchMessages && batch.length > 0) {
      yield batch;
      batch = [];
      messages = 0;
    }
    batch.push(conversation);
    messages += conversation.messages.length;
  }
  if (batch.length > 0) yield batch;
}
