import { afterEach, describe, expect, it } from 'vitest';
import { describeSystem } from '../testing/bare-description.ts';
import { openClient } from '../testing/open-client.ts';
import { sendJson, startScriptedServer, type Script, type ScriptedServer } from '../testing/start-server.ts';
import type { BackendClient } from './backend-client.ts';
import type { Connector } from './description.ts';

let server: ScriptedServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const list = (path: string) => ({ request: { path }, rows: '', pagination: { style: 'none' } });
const at = Date.parse('2026-03-02T08:00:00Z') / 1000;

async function open(connector: Connector, script: Script, credentials = {}): Promise<BackendClient> {
  server = await startScriptedServer(script);
  return openClient(server, { connector, credentials });
}

async function listAll(client: BackendClient): Promise<{ ids: string[]; totals: (number | null)[] }> {
  const [ids, totals]: [string[], (number | null)[]] = [[], []];
  for await (const page of client.listConversations({ changedSince: null, withMessages: false })) {
    ids.push(...page.conversations.map(({ externalId }) => externalId));
    totals.push(page.total);
  }
  return { ids, totals };
}

describe('a system that lists the conversations of one bot at a time', () => {
  const connector = describeSystem({
    conversations: {
      each: { of: 'bots' },
      list: { ...list('/bots/{bot}/conversations'), rows: 'items', count: { from: 'page', path: 'total' } },
      bot: '$.bot',
      read: { path: '/bots/{bot}/conversations/{id}' },
    },
    messages: { list: list('/bots/{bot}/conversations/{id}/messages') },
  });
  const script: Script = (request, response) => {
    if (request.url === '/bots') return sendJson(response, [{ id: 'shop' }, { id: 'help/2' }]);
    const items = [{ id: 'c1', at }];
    if (request.url?.endsWith('/conversations')) return sendJson(response, { items, total: 1 });
    if (request.url?.endsWith('/messages')) return sendJson(response, [{ id: 'm', from: 'user', text: 'hello', at }]);
    return request.url?.endsWith('/c1') ? sendJson(response, items[0]) : sendJson(response, {}, 404);
  };

  it('is read bot by bot, and the same id at two bots is two conversations', async () => {
    const client = await open(connector, script);
    expect(await listAll(client)).toEqual({ ids: ['shop:c1', 'help%2F2:c1'], totals: [1, 2] });
    expect(await client.countConversations(null)).toBe(2);
  });

  it('is told which bot a conversation belongs to', async () => {
    const client = await open(connector, script);
    expect(await client.readConversation('help%2F2:c1')).toMatchObject({
      externalId: 'help%2F2:c1',
      botExternalId: 'help/2',
      startedAt: at * 1000,
    });
    expect(await client.readMessages('help%2F2:c1')).toMatchObject({ isComplete: true, messages: [{ text: 'hello' }] });
    expect(server?.requests.map(({ url }) => url)).toEqual([
      '/bots/help%2F2/conversations/c1',
      '/bots/help%2F2/conversations/c1/messages',
    ]);
    expect(await client.readConversation('shop:other')).toBeNull();
  });

  it('asks for nothing by an id that names no bot', async () => {
    const client = await open(connector, script);
    await expect(client.readConversation('c1')).rejects.toMatchObject({ code: 'backend.unexpectedAnswer' });
    expect(server?.requests).toHaveLength(0);
  });
});

describe('a system that lists the conversations of one person at a time', () => {
  const label = { en: 'Users', de: 'Personen' };
  const connector = describeSystem({
    credentials: [{ name: 'users', label, secret: false, required: false, kind: 'lines' }],
    capabilities: ['conversations.ofPerson'],
    conversations: {
      each: { of: 'people', credential: 'users' },
      list: { ...list('/conversations'), request: { path: '/conversations', query: { user: '{person}' } } },
      person: {
        externalId: ['$.person'],
        identifiers: { from: 'fields', fields: [{ kind: 'user', path: '$.person' }] },
      },
      ofPerson: {},
      read: { path: '/conversations', query: { user: '{person}' }, rows: '' },
    },
  });
  const conversations: Record<string, string[]> = { ana: ['a1', 'a2'], 'bob:x': ['b1'] };
  const script: Script = (request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    if (url.pathname === '/info') return sendJson(response, {});
    const found = conversations[url.searchParams.get('user') ?? ''];
    return found
      ? sendJson(
          response,
          found.map((id) => ({ id, at })),
        )
      : sendJson(response, {}, 404);
  };

  it('is asked for everybody whom the user named, also where one of them is not known there', async () => {
    const client = await open(connector, script, { users: ' ana \nnobody\n\nbob:x' });
    expect((await listAll(client)).ids).toEqual(['ana:a1', 'ana:a2', 'bob%3Ax:b1']);
    expect(await client.readConversation('bob%3Ax:b1')).toMatchObject({ personExternalId: 'bob:x' });
    expect(await client.readConversation('ana:b1')).toBeNull();
  });

  it('lists nobody’s without names, and is asked for nothing', async () => {
    const client = await open(connector, script);
    expect((await listAll(client)).ids).toEqual([]);
    expect(server?.requests).toHaveLength(0);
  });

  it('is not believed that nobody has anything when it answers 404 to everything', async () => {
    const client = await open(connector, (_request, response) => sendJson(response, {}, 404), { users: 'ana' });
    await expect(listAll(client)).rejects.toMatchObject({ code: 'backend.unexpectedAnswer' });
    await expect(client.listConversationsOf('ana')).rejects.toMatchObject({ code: 'backend.unexpectedAnswer' });
  });

  it('says whose conversations these are, once it has shown that it knows whom it is asked for', async () => {
    const client = await open(connector, script);
    const found = await client.listConversationsOf('ana');
    expect(found?.conversations.map(({ externalId }) => externalId)).toEqual(['ana:a1', 'ana:a2']);
    const [first] = server?.requests ?? [];
    expect(first?.url).toMatch(/user=[0-9a-f-]{36}$/);
  });

  it('and ignores whose they are to be is found out before anything is believed', async () => {
    const client = await open(connector, (request, response) =>
      sendJson(response, request.url === '/info' ? {} : [{ id: 'a1', at }]),
    );
    await expect(client.listConversationsOf('ana')).rejects.toMatchObject({ code: 'backend.filterIgnored' });
  });
});
