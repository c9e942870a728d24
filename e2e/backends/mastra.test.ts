import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeletedResource, LiveBackend } from '../../electron/core/backends/index.ts';
import { openClient, redescribe } from '../../electron/core/backends/testing/open-client.ts';
import { openTestCore, type TestCore } from '../../electron/core/testing/test-core.ts';
import { withLiveBackend } from '../../electron/core/testing/with-live-backend.ts';
import { createThread, readRows, say } from './mastra-content.ts';
import { installServer, type RealServer } from './real-server.ts';
import { mastraBuild, mastraNode, startMastra } from './start-mastra.ts';

const whyNot = await installServer('mastra', { afterwards: { node: mastraNode(), args: mastraBuild } });
if (whyNot !== null) console.log(`The tests against the real Mastra server are skipped: ${whyNot}.`);

const reason = { purpose: 'review' };

async function outcomes(deletions: AsyncIterable<DeletedResource>): Promise<string[]> {
  const all: string[] = [];
  for await (const one of deletions) all.push(one.outcome + ('problem' in one ? ` ${one.problem.code}` : ''));
  return all;
}

const credentials = { token: 'admin-key', agentId: 'echo' };

describe.skipIf(whyNot !== null)('the mastra connector against the real server', { timeout: 120_000 }, () => {
  const many = Array.from({ length: 230 }, (_, index) => `message ${index}`);
  let server: RealServer;
  let test: TestCore;
  let backendId: string;
  let [anas, anasLong]: string[] = [];

  beforeAll(async () => {
    server = await startMastra();
    anas = await createThread(server, 'user-ana', { email: 'ana@example.com', agentId: 'echo' });
    await say(server, anas, 'user-ana', ['hello I am Ana', 'hello Ana', 'where is my parcel']);
    anasLong = await createThread(server, 'user-ana', { email: 'ana@example.com' });
    await say(server, anasLong, 'user-ana', many);
    for (let index = 0; index < 120; index++) {
      await say(server, await createThread(server, `user-${index}`), `user-${index}`, [`question ${index}`]);
    }
    test = await openTestCore();
    const place = { baseUrl: server.baseUrl, credentials, allowPrivate: true };
    backendId = (await test.call('backends.add', { connector: 'mastra', name: 'Agents', ...place })).id;
  }, 300_000);

  afterAll(async () => {
    await test?.dispose();
    await server?.stop();
  });

  const sync = async () => (await test.finish('backends.sync', backendId)).result;
  const live = <Result>(work: (live: LiveBackend) => Promise<Result>) => withLiveBackend(test, backendId, work);

  it('is reached, says what its deletion leaves behind, and refuses a wrong token', async () => {
    const check = await test.call('backends.check', { id: backendId });
    expect(check).toMatchObject({ authorised: true, problem: null });
    expect(check.residuals.map(({ where }) => where.en)).toContain(
      'Working memory and observational memory of a resource',
    );
    const wrong = openClient(server, {
      connector: redescribe('mastra', () => undefined),
      credentials: { token: 'no' },
    });
    await expect(wrong.probe()).rejects.toMatchObject({ code: 'backend.unauthorised' });
  });

  it('reads all threads over several pages, and nothing the second time', async () => {
    expect(await sync()).toMatchObject({ conversations: 122, messages: 3 + 230 + 120, unread: 0 });
    const { bots } = await test.call('backends.bots');
    expect(bots.map(({ name }) => name).toSorted()).toEqual(['echo', 'help', '–'].toSorted());
    expect(await sync()).toMatchObject({ conversations: 0, messages: 0 });
  });

  it('reads the messages of a long thread in the order they were said in', async () => {
    await live(async (system) => {
      const read = await system.readConversation(anasLong!);
      expect(read).toMatchObject({ isComplete: true });
      expect(read?.messages.map(({ text }) => text)).toEqual(many);
    });
  });

  it('puts pages that count from the newest in order as well, where nothing else is asked for', async () => {
    const connector = redescribe('mastra', ({ messages }) => {
      if (!messages.list) return;
      messages.list.request.query = {};
      messages.list.order = 'newestPageFirst';
    });
    const read = await openClient(server, { connector, credentials }).readMessages(anasLong!);
    expect(read?.messages.map(({ text }) => text)).toEqual(many);
    const asGiven = redescribe('mastra', ({ messages }) => {
      if (messages.list) messages.list.request.query = {};
    });
    const mixed = await openClient(server, { connector: asGiven, credentials }).readMessages(anasLong!);
    expect(mixed?.messages[0]?.text).toBe('message 130');
  });

  it('notices new messages', async () => {
    await say(server, anas!, 'user-ana', ['zebra'], 3);
    expect(await sync()).toMatchObject({ conversations: 1, messages: 1 });
  });

  it('finds a person by exactly the resource id and by metadata, with the threads and nobody else’s', async () => {
    await live(async (system) => {
      const ana = { people: [{ externalId: 'user-ana' }], inexact: 0, isComplete: true };
      expect(await system.findPeople({ kind: 'user', value: 'user-ana' })).toMatchObject(ana);
      expect(await system.findPeople({ kind: 'user', value: 'USER-ANA' })).toMatchObject({ people: [] });
      expect(await system.findPeople({ kind: 'email', value: 'ANA@example.com' })).toMatchObject(ana);
      expect(await system.findPeople({ kind: 'email', value: 'a"b\\@example.com' })).toMatchObject({ people: [] });
      const listed = await system.listConversationsOf('user-ana');
      expect(new Set(listed?.conversations.map(({ externalId }) => externalId))).toEqual(new Set([anas, anasLong]));
      expect(listed).toMatchObject({ inexact: 0, isComplete: true });
    });
  });

  it('erases a thread with its messages, reads back, and leaves the others', async () => {
    await live(async (system) => {
      expect(await outcomes(system.deleteResource('conversations', [anasLong!]))).toEqual(['deleted']);
      expect(await system.isStillThere('conversations', anasLong!)).toBe(false);
      expect(await system.readConversation(anasLong!)).toBeNull();
      expect(await outcomes(system.deleteResource('conversations', [anasLong!]))).toEqual(['alreadyGone']);
    });
    expect(await readRows(server, anasLong!)).toEqual({ messages: 0, threads: 0 });
    expect(await readRows(server, anas!)).toEqual({ messages: 4, threads: 1 });
  });

  it('confirms the deletion of what was never there, so that only reading back tells', async () => {
    const within = { conversation: anas! };
    await live(async (system) => {
      const ids = [`${anas}-0`, 'never-there'];
      expect(await outcomes(system.deleteResource('messages', ids, within))).toEqual(['deleted', 'deleted']);
      expect(await system.findStillThere('messages', [`${anas}-0`, `${anas}-1`], within)).toEqual(
        new Set([`${anas}-1`]),
      );
    });
    expect(await readRows(server, anas!)).toEqual({ messages: 3, threads: 1 });
  });

  it('removes from the vault what was deleted over there', async () => {
    await sync();
    expect((await test.call('backends.list')).backends[0]).toMatchObject({ conversations: 121 });
    const { hits } = await test.call('transcripts.search', { text: 'zebra', reason });
    expect(hits).toHaveLength(1);
  });
});
