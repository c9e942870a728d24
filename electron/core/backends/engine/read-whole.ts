import type { BackendClient } from './backend-client.ts';
import type { ListedConversation } from './field-map.ts';
import type { MappedMessage } from './map-messages.ts';
import { assignTimes } from './snapshot-times.ts';

export type TimedMessage = MappedMessage & { at: number };

const attemptsAtMost = 3;

/**
 * All messages of a listed conversation, each with a time; null when it is gone.
 * @returns isComplete false where they did not add up to the count the system states
 */
export async function readWhole(
  client: BackendClient,
  listed: ListedConversation,
): Promise<{ messages: TimedMessage[]; isComplete: boolean } | null> {
  const read = await readMessages(client, listed);
  if (!read) return null;
  const times = read.messages.some(({ at }) => at === null)
    ? await client.readMessageTimes(listed.externalId)
    : new Map<string, number>();
  return { ...read, messages: assignTimes(read.messages, times, listed.startedAt) };
}

async function readMessages(
  client: BackendClient,
  { externalId, messages, messageCount }: ListedConversation,
): Promise<{ messages: MappedMessage[]; isComplete: boolean } | null> {
  if (messages && (messageCount === null || messages.length === messageCount)) return { messages, isComplete: true };
  if (!client.connector.messages.list) return { messages: messages ?? [], isComplete: true };
  for (let attempt = 1; ; attempt++) {
    const read = await client.readMessages(externalId);
    if (!read || read.isComplete || attempt === attemptsAtMost) return read;
  }
}
