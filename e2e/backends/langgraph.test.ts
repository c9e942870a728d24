import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeletedResource } from '../../electron/core/backends/index.ts';
import { openClient, redescribe } from '../../electron/core/backends/testing/open-client.ts';
import { openTestCore, type TestCore } from '../../electron/core/testing/test-core.ts';
import { withLiveBackend } from '../../electron/core/testing/with-live-backend.ts';
import { createThread, say } from './langgraph-threads.ts';
import { installServer, type RealServer } from './real-server.ts';
import { startLangGraph } from './start-langgraph.ts';

const whyNot = await installServer('langgraph');
if (whyNot !== null) console.log(`The tests against the real LangGraph server are skipped: ${whyNot}.`);

const reason = { purpose: 'review' };

/** A message put into the state without a run: the server leaves the thread's updated_at as it is. */
async function putIntoState(server: RealServer, thread: string, message: object): Promise<void> {
  await server.post(`/threads/${thread}/state`, { values: { messages: [message] }, as_node: 'echo' });
}

async function outcomesOf(deletions: AsyncIterable<DeletedResource>): Promise<string[]> {
  const all: string[] = [];
  for await (const { id, outcome } of deletions) all.push(`${id} ${outcome}`);
  return all;
}

async function readTexts(test: TestCore, text: string): Promise<string[]> {
  const { hits } = await test.call('transcripts.search', { text, reason });
  const first = hits[0];
  if (!first) return [];
  const { messages } = await test.call('transcripts.get', { conversationId: first.conversationId, reason });
  return messages.map((message) => `${message.role}: ${message.text}`);
}

describe.skipIf(whyNot !== null)('the langgraph connector against the real server', { timeout: 120_000 }, () => {
  const threadCount = 205;
  let server: RealServer;
  let test: TestCore;
  let backendId: string;
  let anasThread: string;

  beforeAll(async () => {
    server = await startLangGraph('open');
    anasThread = await createThread(server, { user_id: 'u-ana', email: 'ana@example.com' });
    await say(server, anasThread, 'hello I am Ana');
    await say(server, anasThread, 'where is my parcel');
    for (let index = 1; index < threadCount; index++) {
      const thread = await createThread(server, { user_id: `u-${index}`, graph_id: 'echo' });
      await putIntoState(server, thread, { type: 'human', content: `question number ${index}` });
    }
    test = await openTestCore();
    const place = { baseUrl: server.baseUrl, allowPrivate: true };
    const added = await test.call('backends.add', { connector: 'langgraph', name: 'Agents', ...place });
    backendId = added.id;
  }, 300_000);

  afterAll(async () => {
    await test?.dispose();
    await server?.stop();
  });

  const sync = async () => (await test.finish('backends.sync', backendId)).result;

  it('says version, residuals and that the server keeps no retention', async () => {
    const check = await test.call('backends.check', { id: backendId });
    expect(check).toMatchObject({
      reachable: true,
      authorised: true,
      version: '2.0.0',
      retentionDays: null,
      problem: null,
    });
    expect(check.residuals.map(({ where }) => where.en)).toContain('Long-term memory (/store)');
  });

  it('reads every thread although there are more than a page holds and the server points to no next page', async () => {
    expect(await sync()).toMatchObject({ conversations: threadCount, messages: threadCount + 3 });
    expect((await test.call('backends.list')).backends[0]).toMatchObject({ conversations: threadCount });
    expect((await test.call('backends.bots')).bots).toMatchObject([{ externalId: 'echo' }]);
  });

  it('would lose threads to the paging header, and notices it by the count', async () => {
    const connector = redescribe('langgraph', ({ conversations }) => {
      conversations.list.pagination = {
        style: 'header',
        header: 'x-pagination-next',
        holds: 'cursor',
        parameter: 'offset',
        sizeParameter: 'limit',
        size: 100,
      };
    });
    const seen = new Set<string>();
    let total: number | null = null;
    const client = openClient(server, { connector, credentials: {} });
    for await (const page of client.listConversations({ changedSince: null, withMessages: false })) {
      for (const { externalId } of page.conversations) seen.add(externalId);
      total = page.total;
    }
    expect(total).toBe(threadCount);
    expect(seen.size).toBe(100);
  });

  it('gives each message the time at which a checkpoint first held it', async () => {
    const { hits } = await test.call('transcripts.search', { text: 'parcel', reason });
    const { messages } = await test.call('transcripts.get', { conversationId: hits[0]!.conversationId, reason });
    expect(messages.map(({ role }) => role)).toEqual(['person', 'bot', 'person', 'bot']);
    const times = messages.map(({ at }) => Date.parse(at));
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(new Set(times).size).toBeGreaterThan(2);
  });

  it('stores nothing the second time', async () => {
    expect(await sync()).toMatchObject({ conversations: 0, messages: 0 });
  });

  it('notices messages put into and taken out of a state, which do not move updated_at', async () => {
    await putIntoState(server, anasThread, { id: 'm-extra', type: 'human', content: 'zebra inserted without a run' });
    expect(await sync()).toMatchObject({ conversations: 1, messages: 1 });
    expect(await readTexts(test, 'parcel')).toContain('person: zebra inserted without a run');
    await putIntoState(server, anasThread, { id: 'm-extra', type: 'remove', content: '' });
    expect(await sync()).toMatchObject({ conversations: 1, messages: 0 });
    expect(await readTexts(test, 'zebra')).toEqual([]);
  });

  it('finds a person in the metadata of threads, deletes one of them and reads back that it is gone', async () => {
    const other = await createThread(server, { user_id: 'u-ana', email: 'ana@example.com' });
    await say(server, other, 'one more thing');
    await withLiveBackend(test, backendId, async (live) => {
      expect(await live.findPeople({ kind: 'email', value: 'ANA@example.com' })).toMatchObject({
        people: [{ externalId: 'u-ana' }],
        inexact: 0,
        isComplete: true,
      });
      const listed = await live.listConversationsOf('u-ana');
      expect(listed?.conversations.map(({ externalId }) => externalId).toSorted()).toEqual(
        [anasThread, other].toSorted(),
      );
      expect(listed).toMatchObject({ inexact: 0, isComplete: true });
      expect(await live.readConversation(other)).toMatchObject({ isComplete: true, messages: { length: 2 } });
      expect(await outcomesOf(live.deleteResource('conversations', [other, 'not-a-thread']))).toEqual([
        `${other} deleted`,
        'not-a-thread refused',
      ]);
      expect(await outcomesOf(live.deleteResource('conversations', [other]))).toEqual([`${other} alreadyGone`]);
      expect(await live.isStillThere('conversations', other)).toBe(false);
      expect(await live.isStillThere('conversations', anasThread)).toBe(true);
      expect((await live.listConversationsOf('u-ana'))?.conversations).toHaveLength(1);
    });
    expect((await fetch(`${server.baseUrl}/threads/${other}/state`)).status).toBe(404);
  });

  it('keeps in a thread’s history what was taken out of its state, which is why threads are deleted whole', async () => {
    const thread = await createThread(server, { user_id: 'u-ana', graph_id: 'echo' });
    await putIntoState(server, thread, { id: 'm-taken', type: 'human', content: 'a secret of Ana' });
    await putIntoState(server, thread, { id: 'm-taken', type: 'remove', content: '' });
    const read = async (what: string) => (await fetch(`${server.baseUrl}/threads/${thread}/${what}`)).text();
    expect(await read('state')).not.toContain('a secret of Ana');
    expect(await read('history')).toContain('a secret of Ana');

    const { connectors } = await test.call('backends.connectors');
    const { capabilities } = connectors.find(({ name }) => name === 'langgraph')!;
    expect(capabilities).not.toContain('messages.delete');
    await withLiveBackend(test, backendId, async (live) => {
      expect(await outcomesOf(live.deleteResource('conversations', [thread]))).toEqual([`${thread} deleted`]);
    });
    expect(await read('history')).not.toContain('a secret of Ana');
  });

  it('does not reach what an agent remembers apart from threads, as its residuals say', async () => {
    const thread = await createThread(server, { user_id: 'u-ana' });
    const item = { namespace: ['users', 'u-ana'], key: 'note', value: { text: 'Ana likes tea' } };
    const headers = { 'content-type': 'application/json' };
    await fetch(`${server.baseUrl}/store/items`, { method: 'PUT', headers, body: JSON.stringify(item) });
    await withLiveBackend(test, backendId, async (live) => {
      expect(await outcomesOf(live.deleteResource('conversations', [thread]))).toEqual([`${thread} deleted`]);
    });
    const kept = await server.post('/store/items/search', { namespace_prefix: ['users'], limit: 10, offset: 0 });
    expect(kept).toMatchObject({ items: [{ value: { text: 'Ana likes tea' } }] });
  });

  it('removes a thread that was deleted over there', async () => {
    await server.delete(`/threads/${anasThread}`);
    await sync();
    expect((await test.call('backends.list')).backends[0]).toMatchObject({ conversations: threadCount - 1 });
    expect(await readTexts(test, 'parcel')).toEqual([]);
  });
});

describe.skipIf(whyNot !== null)('the langgraph connector and API keys', { timeout: 120_000 }, () => {
  let server: RealServer;
  let test: TestCore;

  beforeAll(async () => {
    server = await startLangGraph('keyed', { 'x-api-key': 'admin-key' });
    for (const owner of ['ana', 'bob']) await say(server, await createThread(server, { owner }), `I am ${owner}`);
    test = await openTestCore();
  }, 120_000);

  afterAll(async () => {
    await test?.dispose();
    await server?.stop();
  });

  const add = async (credentials: Record<string, string>) => {
    const place = { baseUrl: server.baseUrl, credentials, allowPrivate: true };
    return (await test.call('backends.add', { connector: 'langgraph', name: 'Keyed', ...place })).id;
  };

  it('reports a missing key as not authorised and syncs nothing', async () => {
    const id = await add({});
    const check = await test.call('backends.check', { id });
    expect(check).toMatchObject({ authorised: false, problem: { code: 'backend.unauthorised' } });
    expect(await test.finish('backends.sync', id)).toMatchObject({
      state: 'failed',
      problem: { code: 'backend.unauthorised' },
    });
  });

  it('syncs what the key may see', async () => {
    const stored = async (apiKey: string) => (await test.finish('backends.sync', await add({ apiKey }))).result;
    expect(await stored('admin-key')).toMatchObject({ conversations: 2, messages: 4 });
    expect(await stored('ana-key')).toMatchObject({ conversations: 1, messages: 2 });
  });

  it('says before a deletion that only a key that sees every thread can tell that one is gone', async () => {
    const connector = redescribe('langgraph', () => undefined);
    const clientOf = (apiKey: string) => openClient(server, { connector, credentials: { apiKey } });
    const [bobs, anas] = [await createThread(server, { owner: 'bob' }), await createThread(server, { owner: 'ana' })];
    expect(await clientOf('ana-key').isStillThere('conversations', anas)).toBe(true);
    expect(await clientOf('ana-key').isStillThere('conversations', bobs)).toBe(false);
    expect(await clientOf('admin-key').isStillThere('conversations', bobs)).toBe(true);
    expect(connector.erasure?.resources[0]?.needs?.en).toContain('sees every thread');
  });
});
