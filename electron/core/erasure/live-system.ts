import type { LiveBackend } from '../backends/index.ts';

export type { DeletedResource, ErasableKind, ResourceKind, Within } from '../backends/index.ts';

/** What an erasure needs of a chatbot system. */
export type LiveSystem = Omit<LiveBackend, 'facts'> & {
  facts: Pick<LiveBackend['facts'], 'title' | 'residuals' | 'erasure' | 'lookUpCalls'>;
};

export type OpenSystem = (backendId: string, signal: AbortSignal) => Promise<LiveSystem>;
