import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeletedResource, LiveBackend } from '../../electron/core/backends/index.ts';
import { openClient, outcomesOf, redescribe } from '../../electron/core/backends/testing/open-client.ts';
import { openTestCore, type TestCore } from '../../electron/core/testing/test-core.ts';
import { withLiveBackend } from '../../electron/core/testing/with-live-backend.ts';
import { ask, call, readRows, setUpFlowise } from './flowise-content.ts';
import { installServer, type RealServer } from './real-server.ts';
import { startFlowise } from './start-flowise.ts';

const whyNot = await installServer('flowise', { builds: ['sqlite3'] });
if (whyNot !== null) console.log(`The tests against the real Flowise server are skipped: ${whyNot}.`);

const reason = { purpose: 'review' };

async function outcomes(deletions: AsyncIterable<DeletedResource>): Promise<string[]> {
  const all: string[] = [];
  for await (const one of deletions) all.push(one.outcome + ('problem' in one ? ` ${one.problem.code}` : ''));
  return all;
}

describe.skipIf(whyNot !== null)('the flowise connector against the real server', { timeout: 120_000 }, () => {
  const ana = { session: 'user-ana', leadEmail: 'ana@example.com' };
  let server: RealServer;
  let test: TestCore;
  let backendId: string;
  let apiKey: string;
  /** A shop, a help desk, and one for what must not happen to the others. */
  let [shop, help, ruin]: string[] = [];

  beforeAll(async () => {
    server = await startFlowise();
    const made = await setUpFlowise(server, ['Shop', 'Help', 'Ruin']);
    apiKey = made.apiKey;
    [shop, help, ruin] = made.flows;
    await ask(server, shop!, ana, 'hello I am Ana');
    await ask(server, shop!, ana, 'where is my parcel');
    await ask(server, help!, ana, 'how do I return it');
    for (let index = 0; index < 30; index++)
      await ask(server, shop!, { session: `user-${index}` }, `question ${index}`);
    const lead = { chatflowid: shop, chatId: 'user-ana-chat', name: 'Ana', email: 'ana@example.com', phone: '555' };
    await call(server, '/api/v1/leads', { method: 'POST', body: lead });
    test = await openTestCore();
    const place = { baseUrl: server.baseUrl, credentials: { apiKey }, allowPrivate: true };
    backendId = (await test.call('backends.add', { connector: 'flowise', name: 'Flows', ...place })).id;
  }, 400_000);

  afterAll(async () => {
    await test?.dispose();
    await server?.stop();
  });

  const sync = async () => (await test.finish('backends.sync', backendId)).result;
  const live = <Result>(work: (live: LiveBackend) => Promise<Result>) => withLiveBackend(test, backendId, work);
  const inShop = (session: string) => `${shop}:${session}`;

  it('is reached with its version, and says what its deletion leaves behind', async () => {
    const check = await test.call('backends.check', { id: backendId });
    expect(check).toMatchObject({ reachable: true, authorised: true, version: '3.1.2', problem: null });
    expect(check.residuals.map(({ where }) => where.en)).toContain('Leads (/api/v1/leads)');
  });

  it('reads the sessions of all flows as conversations, and nothing the second time', async () => {
    expect(await sync()).toMatchObject({ conversations: 32, messages: 66, unread: 0 });
    const { bots } = await test.call('backends.bots');
    expect(bots.map(({ name }) => name).toSorted()).toEqual(['Help', 'Ruin', 'Shop']);
    expect(await sync()).toMatchObject({ conversations: 0, messages: 0 });
    const { hits } = await test.call('transcripts.search', { text: 'parcel', reason });
    const { messages } = await test.call('transcripts.get', { conversationId: hits[0]!.conversationId, reason });
    expect(messages.map(({ role }) => role)).toEqual(['person', 'bot', 'person', 'bot']);
  });

  it('gives all messages whatever page is asked for, which is why none is', async () => {
    const headers = { authorization: `Bearer ${apiKey}` };
    const { json } = await call(server, `/api/v1/chatmessage/${shop}?page=1&limit=2`, { headers });
    expect(json).toHaveLength(64);
  });

  it('finds a person by the session id letter by letter, and by the e-mail address a flow asked for', async () => {
    await live(async (system) => {
      expect(await system.findPeople({ kind: 'user', value: 'user-ana' })).toMatchObject({
        people: [{ externalId: 'user-ana' }],
        inexact: 0,
      });
      expect(await system.findPeople({ kind: 'user', value: 'USER-ANA' })).toMatchObject({ people: [] });
      expect(await system.findPeople({ kind: 'email', value: 'ANA@example.com' })).toMatchObject({
        people: [{ externalId: 'user-ana' }],
      });
      const listed = await system.listConversationsOf('user-ana');
      expect(listed?.conversations.map(({ externalId }) => externalId).toSorted()).toEqual(
        [inShop('user-ana'), `${help}:user-ana`].toSorted(),
      );
      expect(listed).toMatchObject({ inexact: 0, unusable: [] });
    });
  });

  it('erases a session with its runs, reads back, and leaves everybody else’s', async () => {
    expect(await readRows(server, 'user-7')).toMatchObject({ messages: 2, executions: 1 });
    await live(async (system) => {
      expect(await system.isStillThere('conversations', inShop('user-7'))).toBe(true);
      expect(await outcomes(system.deleteResource('conversations', [inShop('user-7')]))).toEqual(['deleted']);
      expect(await system.isStillThere('conversations', inShop('user-7'))).toBe(false);
      expect(await system.readConversation(inShop('user-7'))).toBeNull();
      expect(await outcomes(system.deleteResource('conversations', [inShop('user-7')]))).toEqual(['alreadyGone']);
      expect(await system.readConversation(inShop('user-8'))).toMatchObject({ messages: { length: 2 } });
    });
    expect(await readRows(server, 'user-7')).toMatchObject({ messages: 0, executions: 0 });
    expect(await readRows(server, 'user-8')).toMatchObject({ messages: 2, executions: 1 });
  });

  it('sends nothing where its filter is misspelt, with which the server deletes everybody’s', async () => {
    const connector = redescribe('flowise', ({ erasure }) => {
      for (const { request } of erasure?.resources ?? []) if (request.filter) request.filter.parameter = 'sesionId';
    });
    const client = openClient(server, { connector, credentials: { apiKey } });
    expect(await outcomesOf(client.deleteResource('conversations', [inShop('user-9')]))).toEqual([
      `${inShop('user-9')} refused backend.filterIgnored`,
    ]);
    expect(await readRows(server, 'user-9')).toMatchObject({ messages: 2 });

    for (const session of ['one', 'two']) await ask(server, ruin!, { session }, 'anything');
    const headers = { authorization: `Bearer ${apiKey}` };
    const wiped = await call(server, `/api/v1/chatmessage/${ruin}?sesionId=one`, { method: 'DELETE', headers });
    expect(wiped).toMatchObject({ status: 200, json: { affected: 4 } });
    expect(await readRows(server, 'two')).toMatchObject({ messages: 0 });
  });

  it('is stopped after the first deletion that removed something else than was listed', async () => {
    for (const session of ['three', 'four']) await ask(server, ruin!, { session }, 'anything');
    // The list knows this filter, and the deletion does not: exactly what no question beforehand can show.
    const connector = redescribe('flowise', ({ erasure }) => {
      for (const { request } of erasure?.resources ?? []) {
        if (request.filter) Object.assign(request.filter, { parameter: 'messageId', id: 'id' });
      }
    });
    const headers = { authorization: `Bearer ${apiKey}` };
    const { json } = await call(server, `/api/v1/chatmessage/${ruin}`, { headers });
    const ids = (json as { id: string }[]).map(({ id }) => `${ruin}:${id}`);
    const client = openClient(server, { connector, credentials: { apiKey } });
    expect(await outcomesOf(client.deleteResource('conversations', ids.slice(0, 2)))).toEqual([
      `${ids[0]} unknown backend.filterIgnored`,
      `${ids[1]} refused backend.filterIgnored`,
    ]);
  });

  it('notices the runs that a deletion by chat id leaves behind', async () => {
    await ask(server, shop!, { session: 'by-chat' }, 'a secret');
    const headers = { authorization: `Bearer ${apiKey}` };
    await call(server, `/api/v1/chatmessage/${shop}?chatId=by-chat-chat`, { method: 'DELETE', headers });
    expect(await readRows(server, 'by-chat')).toMatchObject({ messages: 0, executions: 1 });
    await live(async (system) => expect(await system.isStillThere('conversations', inShop('by-chat'))).toBe(true));
  });

  it('cannot be certified by a key that may not see runs', async () => {
    const login = await call(server, '/api/v1/auth/login', {
      method: 'POST',
      body: { email: 'dpo@example.com', password: 'Passw0rd!x' },
    });
    const made = await call(server, '/api/v1/apikey', {
      method: 'POST',
      body: { keyName: 'less', permissions: ['chatflows:view'] },
      headers: { cookie: login.cookies, 'x-request-from': 'internal' },
    });
    const less = (made.json as { keyName: string; apiKey: string }[]).find(({ keyName }) => keyName === 'less');
    const client = openClient(server, {
      connector: redescribe('flowise', () => undefined),
      credentials: { apiKey: less!.apiKey },
    });
    await expect(client.isStillThere('conversations', inShop('by-chat'))).rejects.toMatchObject({
      code: 'backend.forbidden',
    });
  });

  it('does not reach leads, which anybody can read without a key and which outlive every deletion', async () => {
    await live(async (system) => {
      const ids = [inShop('user-ana'), `${help}:user-ana`];
      expect(await outcomes(system.deleteResource('conversations', ids))).toEqual(['deleted', 'deleted']);
      for (const id of ids) expect(await system.isStillThere('conversations', id)).toBe(false);
    });
    expect(await readRows(server, 'user-ana')).toMatchObject({ messages: 0, executions: 0, leads: 1 });
    const leads = await call(server, `/api/v1/leads/${shop}`);
    expect(leads).toMatchObject({ status: 200, json: [{ email: 'ana@example.com', phone: '555' }] });
  });

  it('leaves the session’s id in the server’s own logs, by the deletion itself, as its residuals say', async () => {
    await ask(server, shop!, { session: 'logged' }, 'anything');
    await live(async (system) => {
      expect(await outcomes(system.deleteResource('conversations', [inShop('logged')]))).toEqual(['deleted']);
    });
    expect(await readRows(server, 'logged')).toMatchObject({ messages: 0, executions: 0 });
    const logs = path.join(server.folder, 'logs');
    const texts = readdirSync(logs).map((name) => readFileSync(path.join(logs, name), 'utf8'));
    expect(texts.join('')).toContain('sessionId=logged');
  });

  it('mixes up ratings of chats with an underscore, as its residuals say', async () => {
    for (const [session, chat] of [
      ['under', 'chat_one'],
      ['other', 'chat'],
    ] as const) {
      const messageId = await ask(server, shop!, { session, chat }, 'anything');
      const body = { chatflowid: shop, chatId: chat, messageId, rating: 'THUMBS_UP', content: '' };
      const made = await call(server, `/api/v1/feedback/${shop}`, { method: 'POST', body });
      expect([chat, made.status]).toEqual([chat, 200]);
    }
    await live(async (system) => {
      expect(await outcomes(system.deleteResource('conversations', [inShop('under')]))).toEqual(['deleted']);
    });
    expect(await readRows(server, 'chat_one')).toMatchObject({ ratings: 1 });
    expect(await readRows(server, 'chat')).toMatchObject({ ratings: 0 });
  });

  it('removes from the vault what was deleted over there, also a whole flow', async () => {
    await sync();
    const login = await call(server, '/api/v1/auth/login', {
      method: 'POST',
      body: { email: 'dpo@example.com', password: 'Passw0rd!x' },
    });
    const headers = { cookie: login.cookies, 'x-request-from': 'internal' };
    await call(server, `/api/v1/chatflows/${help}`, { method: 'DELETE', headers });
    await live(async (system) => expect(await system.readConversation(`${help}:anybody`)).toBeNull());
    await sync();
    const { hits } = await test.call('transcripts.search', { text: 'parcel', reason });
    expect(hits).toEqual([]);
  });
});
