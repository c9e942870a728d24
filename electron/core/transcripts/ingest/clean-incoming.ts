import { normaliseIdentifier } from '../../detection/index.ts';
import type { IncomingConversation, IncomingPerson } from '../incoming.ts';

/**
 * The newest version of each conversation, with text that SQLite gives back as it was stored: it ends text at NUL and
 * knows no half of a surrogate pair. A message listed twice counts once, as it was listed last.
 */
export function cleanIncoming(conversations: readonly IncomingConversation[]): IncomingConversation[] {
  const newest = new Map<string, IncomingConversation>();
  for (const conversation of conversations) {
    const externalId = cleanText(conversation.externalId);
    newest.set(externalId, { ...conversation, externalId });
  }
  return [...newest.values()].map((conversation) => ({
    ...conversation,
    startedAt: Math.trunc(conversation.startedAt),
    revision: conversation.revision === null ? null : cleanText(conversation.revision),
    person: conversation.person && cleanPerson(conversation.person),
    messages: cleanMessages(conversation.messages),
  }));
}

function cleanMessages(messages: IncomingConversation['messages']): IncomingConversation['messages'] {
  const newest = new Map<string, IncomingConversation['messages'][number]>();
  for (const message of messages) {
    const externalId = cleanText(message.externalId);
    newest.set(externalId, { ...message, externalId, text: cleanText(message.text) });
  }
  return [...newest.values()];
}

function cleanPerson(person: IncomingPerson): IncomingPerson {
  return {
    externalId: cleanText(person.externalId),
    displayName: person.displayName === null ? null : cleanText(person.displayName),
    identifiers: person.identifiers.map(({ kind, value }) => ({ kind: cleanText(kind), value: cleanText(value) })),
  };
}

/** Identifiers ready to be stored: one row per kind and normalised value. */
export function normaliseIdentifiers(person: IncomingPerson): { kind: string; normalised: string; value: string }[] {
  const rows = new Map<string, { kind: string; normalised: string; value: string }>();
  for (const { kind, value } of person.identifiers) {
    const normalised = normaliseIdentifier(kind, value);
    if (normalised) rows.set(`${kind}\n${normalised}`, { kind, normalised, value });
  }
  return [...rows.values()];
}

/** Neither NUL nor half of a surrogate pair: SQLite and URLs would change them. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
