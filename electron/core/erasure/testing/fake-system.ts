import type { LiveSystem } from '../live-system.ts';

export const fakeBackendId = '0190a000-0000-7000-8000-000000000001';

/** A chatbot system in memory: one person with two conversations, by their number of messages. */
export class FakeSystem {
  readonly conversations = new Map<string, number>([
    ['c-1', 3],
    ['c-2', 3],
  ]);
  readonly people = new Set(['p-1']);
  /** By which identifiers people were looked for. */
  readonly lookedUp: string[] = [];
  /** What happens before it answers. */
  beforeListing: () => Promise<void> = async () => undefined;
  beforeLookUp: () => void = () => undefined;

  open(): LiveSystem {
    const { conversations, people, lookedUp } = this;
    const of = { conversations, people, messages: new Set<string>() };
    const kind = { removes: 'hard', reversibleDays: 0, settleSeconds: 0, batchSize: 1, mayBeDeferred: false } as const;
    const rest = { rate: null, within: [], needsEmpty: false, readBackCalls: [] };
    const kinds = ['conversations', 'people'] as const;
    return {
      id: fakeBackendId,
      name: 'A',
      facts: {
        title: 'A',
        residuals: [],
        lookUpCalls: [],
        erasure: kinds.map((name) => ({ kind: name, ...kind, ...rest })),
      },
      findPeople: async ({ value }) => {
        this.beforeLookUp();
        lookedUp.push(value);
        return { people: [], inexact: 0, isComplete: true };
      },
      readPerson: async (externalId) =>
        people.has(externalId) ? { externalId, displayName: null, identifiers: [] } : null,
      listConversationsOf: async (personExternalId) => {
        await this.beforeListing();
        const listed = [...conversations].map(([externalId, messageCount]) => ({
          externalId,
          messageCount,
          personExternalId,
          person: null,
          revision: '',
          messages: null,
          botExternalId: 'b',
          startedAt: 1,
          changedAt: 1,
        }));
        return { conversations: listed, inexact: 0, unusable: [], isComplete: true };
      },
      readConversation: async () => null,
      async *deleteResource(resource, ids) {
        for (const id of ids) yield { id, outcome: of[resource].delete(id) ? 'deleted' : 'alreadyGone' } as const;
      },
      readDeletion: async () => 'unknown',
      isStillThere: async (resource, id) => of[resource].has(id),
      findStillThere: async (resource, ids) => new Set(ids.filter((id) => of[resource].has(id))),
    };
  }
}
