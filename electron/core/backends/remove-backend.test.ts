import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backendId, botIds, openStores, otherBackendId, type TestStores } from '../holds/testing/open-stores.ts';
import { ingestConversations } from '../transcripts/index.ts';
import { inContent } from '../vault/index.ts';
import { removeStored } from './remove-backend.ts';

const firstAt = Date.parse('2026-01-01T12:00:00Z');

let stores: TestStores;
/** Chunks that were removed so far, and what happens between commands before the next. */
let turns: number;
let beforeTurn: (turn: number) => Promise<void>;
beforeEach(async () => {
  stores = await openStores();
  turns = 0;
  beforeTurn = () => Promise.resolve();
  const conversations = Array.from({ length: 450 }, (_, index) => ({
    externalId: `c-${index}`,
    botId: botIds[0],
    person: { externalId: index === 449 ? 'last' : 'p', displayName: null, identifiers: [] },
    startedAt: firstAt + index * 1000,
    revision: null,
    messages: [{ externalId: 'm', role: 'person' as const, at: firstAt + index * 1000, text: `Wort${index}` }],
  }));
  for (const id of [backendId, otherBackendId])
    await ingestConversations(stores.content.writer, id, conversations, 'state');
});
afterEach(() => stores.close());

const remove = (signal = new AbortController().signal) =>
  removeStored(
    {
      register: stores.register,
      async betweenCommands(_signal, work) {
        await beforeTurn(turns);
        turns += 1;
        return work();
      },
    },
    backendId,
    { signal, progress: () => undefined, store: () => undefined, content: stores.content.writer },
  );

async function left(id: string): Promise<string[]> {
  const own = inContent.selectFrom('conversation').select('external_id').where('backend_id', '=', id);
  return (await stores.content.reader.all(own)).map((row) => row.external_id);
}

describe('removing a chatbot system', () => {
  it('takes all of it, and nothing of another, while nothing is held', async () => {
    await stores.setHolds([{ kind: 'search', backendId: otherBackendId, query: 'Wort3' }]);
    expect(await remove()).toEqual({ conversations: 450, messages: 450 });
    expect([(await left(backendId)).length, (await left(otherBackendId)).length]).toEqual([0, 450]);
  });

  it('stops before the next few when a hold is set meanwhile, and says what is held and what is left', async () => {
    beforeTurn = async (turn) => {
      if (turn === 1) await stores.setHolds([{ kind: 'person', backendId, externalId: 'last' }]);
    };
    await expect(remove()).rejects.toMatchObject({ code: 'backend.held', details: { conversations: 1, left: 250 } });
    expect(await left(backendId)).toHaveLength(250);
    expect(await left(backendId)).toContain('c-449');
    // Once it is released, it goes on.
    await stores.setHolds([]);
    expect(await remove()).toMatchObject({ conversations: 250 });
  });

  it('never takes a held conversation, whenever the hold is set', async () => {
    for (const moment of [0, 1, 2]) {
      const scope = { kind: 'search' as const, backendId: null, query: 'Wort449' };
      turns = 0;
      beforeTurn = async (turn) => {
        if (turn === moment) await stores.setHolds([scope]);
      };
      await expect(remove()).rejects.toMatchObject({ code: 'backend.held' });
      expect(await left(backendId)).toContain('c-449');
    }
  });

  it('stops as well where nobody knows any more what a hold holds', async () => {
    await stores.setHolds([{ kind: 'person', backendId: otherBackendId, externalId: 'p' }]);
    await stores.content.writer.write([{ sql: 'DELETE FROM hold_scope', rows: [[]] }]);
    await expect(remove()).rejects.toMatchObject({ code: 'hold.scopeMissing' });
    expect(await left(backendId)).toHaveLength(450);
  });
});
