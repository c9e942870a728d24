import { afterEach, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../testing/test-core.ts';
import { sendJson, startScriptedServer, type ScriptedServer } from '../testing/start-server.ts';
import { hasty } from '../testing/sync-fixture.ts';

let server: ScriptedServer;
let test: TestCore;
afterEach(async () => {
  await test.dispose();
  await server.close();
});

const at = '2026-03-02T08:00:00.000Z';

/** An installation of VoltAgent with these conversations: what was said in them by id, or the status they answer with. */
async function open(said: Map<string, string[] | number>): Promise<() => ReturnType<TestCore['finish']>> {
  const row = (id: string) => ({ id, userId: 'u', resourceId: 'echo', createdAt: at, updatedAt: at, metadata: {} });
  server = await startScriptedServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    const id = url.pathname.split('/')[4];
    if (url.pathname === '/agents') return sendJson(response, { data: [{ id: 'echo', name: 'echo' }] });
    if (id === undefined) {
      const isFirst = url.searchParams.get('offset') === '0';
      const conversations = isFirst ? [...said.keys()].map(row) : [];
      return sendJson(response, { data: { conversations, total: said.size } });
    }
    const texts = said.get(id) ?? 404;
    if (typeof texts === 'number') return sendJson(response, {}, texts);
    const messages = texts.map((text, index) => ({
      id: `${id}.${index}`,
      role: 'user',
      parts: [{ type: 'text', text }],
      metadata: { createdAt: at },
    }));
    sendJson(response, { data: { conversation: row(id), messages } });
  });
  test = await openTestCore({ network: { ...hasty, retries: { attempts: 2, firstDelayMs: 1, longestDelayMs: 1 } } });
  const place = { connector: 'voltagent', name: 'Agents', baseUrl: server.baseUrl, allowPrivate: true };
  const { id } = await test.call('backends.add', place);
  return () => test.finish('backends.sync', id);
}

it('what the list says nothing of is noticed by the messages themselves', async () => {
  const said = new Map([
    ['c1', ['one']],
    ['c2', ['two']],
  ]);
  const sync = await open(said);
  expect((await sync()).result).toMatchObject({ conversations: 2, messages: 2 });
  expect((await sync()).result).toMatchObject({ conversations: 0, messages: 0 });
  said.set('c1', ['one', 'and more']);
  expect((await sync()).result).toMatchObject({ conversations: 1, messages: 1 });
  said.delete('c2');
  await sync();
  expect((await test.call('backends.list')).backends[0]).toMatchObject({ conversations: 1 });
});

it('a conversation whose messages cannot be read stops no other, and leaves the vault only when it is gone', async () => {
  const said = new Map<string, string[] | number>([
    ['c1', ['one']],
    ['c2', ['two']],
  ]);
  const sync = await open(said);
  await sync();
  said.set('c1', 500);
  said.set('c3', ['three']);
  expect(await sync()).toMatchObject({ state: 'done', result: { conversations: 1, unread: 1 } });
  expect((await test.call('backends.list')).backends[0]).toMatchObject({ conversations: 3 });
  said.set('c1', ['one', 'again']);
  expect((await sync()).result).toMatchObject({ messages: 1, unread: 0 });
});
