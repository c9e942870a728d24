import type { MessageRole } from '../../../shared/contract/transcripts.ts';

/** A message as a connector delivers it, already in our terms. `at` is epoch milliseconds. */
export interface IncomingMessage {
  externalId: string;
  role: MessageRole;
  at: number;
  text: string;
  /** What a bot answered with, where the system says it. */
  model?: string;
}

export interface IncomingPerson {
  externalId: string;
  displayName: string | null;
  /** As the backend states them, e.g. {kind: 'email', value: 'Ana@Example.com'}. */
  identifiers: { kind: string; value: string }[];
}

/** One conversation, complete: messages that are not listed are gone at the backend and leave the vault too. */
export interface IncomingConversation {
  externalId: string;
  /** Our id of the bot. */
  botId: string;
  person: IncomingPerson | null;
  startedAt: number;
  /** The backend's word for this version of the conversation, e.g. when it last changed. */
  revision: string | null;
  messages: IncomingMessage[];
}
