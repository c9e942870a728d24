import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeletedResource, LiveBackend } from '../../electron/core/backends/index.ts';
import { openTestCore, type TestCore } from '../../electron/core/testing/test-core.ts';
import { withLiveBackend } from '../../electron/core/testing/with-live-backend.ts';
import { installServer, type RealServer } from './real-server.ts';
import { startVoltAgent } from './start-voltagent.ts';
import { converse, readRows, say } from './voltagent-content.ts';

const whyNot = await installServer('voltagent');
if (whyNot !== null) console.log(`The tests against the real VoltAgent server are skipped: ${whyNot}.`);

const reason = { purpose: 'review' };

async function outcomes(deletions: AsyncIterable<DeletedResource>): Promise<string[]> {
  const all: string[] = [];
  for await (const one of deletions) all.push(one.outcome + ('problem' in one ? ` ${one.problem.code}` : ''));
  return all;
}

describe.skipIf(whyNot !== null)('the voltagent connector against the real server', { timeout: 120_000 }, () => {
  const ana = { user: 'user-ana', metadata: { email: 'ana@example.com' } };
  const bob = { user: 'user-bob' };
  let server: RealServer;
  let test: TestCore;
  let backendId: string;

  beforeAll(async () => {
    server = await startVoltAgent();
    await converse(server, 'a-1', ana, ['hello I am Ana', 'hello Ana', 'where is my parcel']);
    await converse(server, 'a-2', ana, ['once more']);
    for (let index = 0; index < 120; index++) await converse(server, `b-${index}`, bob, [`question ${index}`]);
    test = await openTestCore();
    const place = { baseUrl: server.baseUrl, allowPrivate: true };
    const added = await test.call('backends.add', { connector: 'voltagent', name: 'Agents', ...place });
    backendId = added.id;
  }, 300_000);

  afterAll(async () => {
    await test?.dispose();
    await server?.stop();
  });

  const sync = async () => (await test.finish('backends.sync', backendId)).result;
  const live = <Result>(work: (live: LiveBackend) => Promise<Result>) => withLiveBackend(test, backendId, work);

  it('is reached, and says what its deletion leaves behind', async () => {
    const check = await test.call('backends.check', { id: backendId });
    expect(check).toMatchObject({ reachable: true, authorised: true, version: null, problem: null });
    expect(check.residuals.map(({ where }) => where.en)).toContain('Traces and logs (/observability)');
  });

  it('reads every conversation, over several pages, and nothing the second time', async () => {
    expect(await sync()).toMatchObject({ conversations: 122, messages: 124 });
    expect((await test.call('backends.bots')).bots).toMatchObject([{ externalId: 'echo', name: 'echo' }]);
    expect(await sync()).toMatchObject({ conversations: 0, messages: 0 });
  });

  it('notices new messages, which do not move updatedAt', async () => {
    await say(server, 'a-2', ana, ['zebra']);
    expect(await sync()).toMatchObject({ conversations: 1, messages: 1 });
    const { hits } = await test.call('transcripts.search', { text: 'zebra', reason });
    expect(hits).toHaveLength(1);
  });

  it('finds a person by exactly the user id, with the conversations and nobody else’s', async () => {
    await live(async (system) => {
      const found = await system.findPeople({ kind: 'user', value: 'user-ana' });
      expect(found).toMatchObject({ people: [{ externalId: 'user-ana' }], inexact: 0, isComplete: true });
      expect(await system.findPeople({ kind: 'user', value: 'USER-ANA' })).toMatchObject({ people: [] });
      expect(await system.findPeople({ kind: 'email', value: 'ana@example.com' })).toBeNull();
      const listed = await system.listConversationsOf('user-ana');
      expect(listed?.conversations.map(({ externalId }) => externalId).toSorted()).toEqual(['a-1', 'a-2']);
      expect(listed).toMatchObject({ inexact: 0, isComplete: true });
      expect((await system.listConversationsOf('user-bob'))?.conversations).toHaveLength(120);
    });
  });

  it('deletes messages first and then their conversation, and not one row stays', async () => {
    await live(async (system) => {
      const within = { conversation: 'a-1', person: 'user-ana' };
      const read = await system.readConversation('a-1');
      const ids = read?.messages.map(({ externalId }) => externalId) ?? [];
      expect(ids).toHaveLength(3);
      expect(await outcomes(system.deleteResource('conversations', ['a-1']))).toEqual([
        'refused backend.messagesFirst',
      ]);
      expect(await outcomes(system.deleteResource('messages', ids, within))).toEqual(['deleted', 'deleted', 'deleted']);
      for (const id of ids) expect(await system.isStillThere('messages', id, within)).toBe(false);
      expect(await outcomes(system.deleteResource('conversations', ['a-1']))).toEqual(['deleted']);
      expect(await system.isStillThere('conversations', 'a-1')).toBe(false);
      expect(await system.readConversation('a-1')).toBeNull();
      await expect(system.isStillThere('messages', ids[0] ?? '', within)).rejects.toMatchObject({
        code: 'backend.cannotTell',
      });
    });
    expect(await readRows(server, 'a-1')).toEqual({ messages: 0, conversations: 0 });
    expect(await readRows(server, 'a-2')).toEqual({ messages: 2, conversations: 1 });
  });

  it('needs to know whose and which conversation’s messages it deletes', async () => {
    await live(async (system) => {
      expect(await outcomes(system.deleteResource('messages', ['x'], { conversation: 'a-2' }))).toEqual([
        'refused backend.idUnusable',
      ]);
      const foreign = { conversation: 'a-2', person: 'user-bob' };
      expect(await outcomes(system.deleteResource('messages', ['a-2-zebra'], foreign))).toEqual([
        'refused backend.unexpectedAnswer',
      ]);
    });
    expect((await readRows(server, 'a-2')).messages).toBe(2);
  });

  it('would be deceived by the other order: the conversation answers 404 and its messages are still there', async () => {
    await server.delete('/api/memory/conversations/a-2');
    await live(async (system) => expect(await system.isStillThere('conversations', 'a-2')).toBe(false));
    expect(await readRows(server, 'a-2')).toEqual({ messages: 2, conversations: 0 });
  });

  it('removes from the vault what was deleted over there', async () => {
    await sync();
    expect((await test.call('backends.list')).backends[0]).toMatchObject({ conversations: 120 });
  });
});

describe.skipIf(whyNot !== null)('the voltagent connector and several agents', { timeout: 120_000 }, () => {
  it('keeps to the agent that was chosen', async () => {
    const server = await startVoltAgent(['shop', 'help']);
    const test = await openTestCore();
    try {
      await converse(server, 's-1', { user: 'u', agent: 'shop' }, ['about a shop']);
      await converse(server, 'h-1', { user: 'u', agent: 'help' }, ['about help']);
      const place = { connector: 'voltagent', baseUrl: server.baseUrl, allowPrivate: true };
      const { id } = await test.call('backends.add', { ...place, name: 'Help', credentials: { agentId: 'help' } });
      expect((await test.finish('backends.sync', id)).result).toMatchObject({ conversations: 1, messages: 1 });
      await withLiveBackend(test, id, async (system) => {
        const within = { conversation: 'h-1', person: 'u' };
        expect(await outcomes(system.deleteResource('messages', ['h-1-about-help'], within))).toEqual(['deleted']);
        expect(await outcomes(system.deleteResource('conversations', ['h-1']))).toEqual(['deleted']);
      });
      expect(await readRows(server, 'h-1')).toEqual({ messages: 0, conversations: 0 });
      expect(await readRows(server, 's-1')).toEqual({ messages: 1, conversations: 1 });
    } finally {
      await test.dispose();
      await server.stop();
    }
  });
});
