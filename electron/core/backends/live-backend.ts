import { Problem } from '../../../shared/errors/problem.ts';
import type { Context } from '../context.ts';
import type { IncomingPerson } from '../transcripts/index.ts';

/** What a search for people asks of a chatbot system. */
export interface LiveBackend {
  readonly id: string;
  findPeople(identifier: {
    kind: string;
    value: string;
  }): Promise<{ people: IncomingPerson[]; inexact: number; isComplete: boolean } | null>;
  listConversationsOf(
    personExternalId: string,
  ): Promise<{ conversations: { externalId: string }[]; isComplete: boolean } | null>;
  readConversation(externalId: string): Promise<{ externalId: string; startedAt: number } | null>;
}

/** @throws Problem subject.cannotSearch: no connector can be asked so far */
export function openLiveBackend(
  _context: Context,
  _backendId: string,
  _signal: AbortSignal,
  _patience: 'long' | 'short' = 'long',
): Promise<LiveBackend> {
  return Promise.reject(new Problem('subject.cannotSearch'));
}
