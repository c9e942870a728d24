import type { TrialStep } from '../../../../../shared/contract/connectors.ts';
import type { BackendClient } from '../../engine/backend-client.ts';
import type { Identifier } from '../../engine/people-lookup.ts';

/** What the steps of a trial learn for those after them. */
export interface Trial {
  client: BackendClient;
  /** Whom to look up; null: nobody. */
  identifier: Identifier | null;
  conversationId: string | null;
  personId: string | null;
}

interface Step {
  step: TrialStep['step'];
  /** What the description made of the answers; null where there is nothing to ask. */
  run(trial: Trial): Promise<readonly unknown[] | null>;
}

/** Each asks and changes nothing. What was found is shown as the vault would keep it, in times people read. */
export function listTrialSteps(): readonly Step[] {
  return [
    { step: 'probe', run: async ({ client }) => [await client.probe()] },
    { step: 'bots', run: ({ client }) => client.listBots() },
    { step: 'conversations', run: listFirstPage },
    { step: 'messages', run: readMessages },
    { step: 'people', run: findPeople },
    { step: 'conversationsOfPerson', run: listOfPerson },
  ];
}

async function listFirstPage(trial: Trial): Promise<readonly unknown[]> {
  for await (const { conversations } of trial.client.listConversations({ changedSince: null, withMessages: true })) {
    if (conversations.length === 0) continue;
    const [first] = conversations;
    trial.conversationId = first?.externalId ?? null;
    trial.personId = first?.personExternalId ?? null;
    return conversations.map(({ startedAt, changedAt, messages, revision: _revision, ...conversation }) => ({
      ...conversation,
      startedAt: toInstant(startedAt),
      changedAt: toInstant(changedAt),
      messages: messages?.slice(0, 2).map(sayWhen) ?? null,
    }));
  }
  return [];
}

async function readMessages({ client, conversationId }: Trial): Promise<readonly unknown[] | null> {
  if (conversationId === null || !client.connector.messages.list) return null;
  const read = await client.readMessages(conversationId);
  return (read?.messages ?? []).map(sayWhen);
}

async function findPeople(trial: Trial): Promise<readonly unknown[] | null> {
  if (!trial.identifier) return null;
  const found = await trial.client.findPeople(trial.identifier);
  if (!found) return null;
  trial.personId = found.people[0]?.externalId ?? null;
  return found.people;
}

async function listOfPerson({ client, personId }: Trial): Promise<readonly unknown[] | null> {
  if (personId === null) return null;
  const listed = await client.listConversationsOf(personId);
  return (
    listed && listed.conversations.map(({ externalId, startedAt }) => ({ externalId, startedAt: toInstant(startedAt) }))
  );
}

function sayWhen<Message extends { at: number | null }>(message: Message): Omit<Message, 'at'> & { at: string | null } {
  return { ...message, at: message.at === null ? null : toInstant(message.at) };
}

/** @param epochMs a system's own, which may be no time at all */
function toInstant(epochMs: number): string | null {
  return Number.isFinite(epochMs) && Math.abs(epochMs) < 8.64e15 ? new Date(epochMs).toISOString() : null;
}
