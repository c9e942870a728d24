import type { Residual } from '../../../shared/contract/backends.ts';
import type { Problem } from '../../../shared/errors/problem.ts';

export type ResourceKind = 'messages' | 'conversations' | 'people';

export interface Within {
  conversation?: string;
  person?: string;
}

/** What a system answered to one deletion. It is its own word: only reading back shows whether it is true. */
export type DeletedResource = { id: string } & (
  | { outcome: 'deleted' }
  | { outcome: 'alreadyGone' }
  | { outcome: 'submitted'; deletionId: string }
  | { outcome: 'refused'; problem: Problem }
  | { outcome: 'unknown'; problem: Problem }
);

export interface ErasableKind {
  kind: ResourceKind;
  settleSeconds: number;
  batchSize: number;
  rate: { count: number; perSeconds: number } | null;
  within: readonly ('conversation' | 'person')[];
  needsEmpty: boolean;
}

export interface ListedConversation {
  externalId: string;
  /** Epoch milliseconds. */
  changedAt: number;
  messageCount: number | null;
}

/** What an erasure needs of a chatbot system, which is a part of what connectors offer. */
export interface LiveSystem {
  readonly id: string;
  readonly name: string;
  readonly facts: {
    title: string;
    residuals: readonly Residual[];
    /** In the order in which they are deleted. */
    erasure: readonly ErasableKind[];
  };
  /** Null where the system cannot be asked by this kind of identifier. */
  findPeople(identifier: { kind: string; value: string }): Promise<{ people: { externalId: string }[] } | null>;
  /** Null where there is none, or where the system has no people of its own. */
  readPerson(externalId: string): Promise<{ identifiers: { kind: string; value: string }[] } | null>;
  /** Null where the system cannot be asked so. */
  listConversationsOf(
    personExternalId: string,
  ): Promise<{ conversations: ListedConversation[]; unusable: unknown[]; isComplete: boolean } | null>;
  /** Null when it is gone. */
  readConversation(
    externalId: string,
  ): Promise<{ messages: { externalId: string }[]; changedAt: number; isComplete: boolean } | null>;
  deleteResource(kind: ResourceKind, ids: readonly string[], within?: Within): AsyncGenerator<DeletedResource>;
  readDeletion(deletionId: string): Promise<'pending' | 'done' | 'failed' | 'unknown'>;
  isStillThere(kind: ResourceKind, id: string, within?: Within): Promise<boolean>;
}

export type OpenSystem = (backendId: string, signal: AbortSignal) => Promise<LiveSystem>;
