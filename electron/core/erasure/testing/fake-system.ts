import type { LiveSystem, Within } from '../live-system.ts';

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
  /** Whether messages have to go before their conversation, each told apart by conversation and person. */
  deletesMessagesFirst = false;
  /** By what the messages of each deletion were told apart. */
  readonly withins: Within[] = [];
  /** What happens before it answers. */
  beforeListing: () => Promise<void> = async () => undefined;
  beforeLookUp: () => void = () => undefined;

  open(): LiveSystem {
    const { conversations, people, lookedUp, withins, deletesMessagesFirst } = this;
    const idsOf = (conversation: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${conversation}.${index}`);
    const messages = new Set([...conversations].flatMap(([id, count]) => idsOf(id, count)));
    const of = { conversations, people, messages };
    const kind = {
      removes: 'hard',
      reversibleDays: 0,
      settleSeconds: 0,
      batchSize: 1,
      mayBeDeferred: false,
      needs: null,
    } as const;
    const rest = { rate: null, within: [], needsEmpty: false, readBackCalls: [] };
    const ofMessages = { ...rest, within: ['conversation', 'person'] } as const;
    const ofConversations = { ...rest, needsEmpty: deletesMessagesFirst };
    return {
      id: fakeBackendId,
      name: 'A',
      facts: {
        title: 'A',
        residuals: [],
        lookUpCalls: [],
        erasure: [
          ...(deletesMessagesFirst ? [{ kind: 'messages' as const, ...kind, ...ofMessages }] : []),
          { kind: 'conversations', ...kind, ...ofConversations },
          { kind: 'people', ...kind, ...rest },
        ],
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
      readConversation: async (externalId) => {
        const count = conversations.get(externalId);
        if (count === undefined || !deletesMessagesFirst) return null;
        const said = { role: 'person' as const, at: 1, text: '' };
        return {
          externalId,
          messageCount: count,
          personExternalId: 'p-1',
          botExternalId: 'b',
          startedAt: 1,
          changedAt: 1,
          messages: idsOf(externalId, count).map((id) => ({ externalId: id, ...said })),
          isComplete: true,
        };
      },
      async *deleteResource(resource, ids, within = {}) {
        if (resource === 'messages') withins.push(within);
        for (const id of ids) yield { id, outcome: of[resource].delete(id) ? 'deleted' : 'alreadyGone' } as const;
      },
      readDeletion: async () => 'unknown',
      isStillThere: async (resource, id) => of[resource].has(id),
      findStillThere: async (resource, ids) => new Set(ids.filter((id) => of[resource].has(id))),
    };
  }
}
