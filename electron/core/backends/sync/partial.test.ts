import { afterEach, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../testing/test-core.ts';
import { sendJson, startScriptedServer, type ScriptedServer } from '../testing/start-server.ts';
import { hasty } from '../testing/sync-fixture.ts';

let server: ScriptedServer;
let test: TestCore;
afterEach(async () => {
  await test.dispose();
  await server.close();
});

interface System {
  ids: string[];
  /** Ids whose messages are answered with this status. */
  broken: Map<string, number>;
  /** Rows of the list besides, with ids or without. */
  oddRows: unknown[];
  oddBots: object[];
}

const at = '2026-03-02T08:00:00.000Z';
const said = (id: string) => ({ id: `${id}.0`, role: 'person', at, text: `said in ${id}` });
const row = (id: string) => ({ id, botId: 'bot', personId: null, startedAt: at, changedAt: at, messageCount: 1 });
const named = (count: number): string[] => Array.from({ length: count }, (_, index) => `c${index}`);

/** An installation of the open admin API of which single conversations are broken; each has to be read singly. */
async function open(given: Partial<System>): Promise<{ system: System; sync: () => ReturnType<TestCore['finish']> }> {
  const system: System = { ids: [], broken: new Map(), oddRows: [], oddBots: [], ...given };
  server = await startScriptedServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    const [, , list, id, rest] = url.pathname.split('/');
    if (list === 'bots') {
      const items = [{ id: 'bot', name: 'Bot' }, ...system.oddBots];
      sendJson(response, { items, total: items.length });
    } else if (id === undefined) {
      // What did not change since the last sync is not listed again.
      const all = [...system.ids.map(row), ...system.oddRows];
      const items = url.searchParams.has('changedSince') ? system.oddRows : all;
      sendJson(response, { items, total: items.length, nextCursor: null });
    } else if (system.broken.has(id)) sendJson(response, {}, system.broken.get(id));
    else if (rest === 'messages') sendJson(response, { items: [said(id)], total: 1, nextCursor: null });
    else sendJson(response, row(id));
  });
  test = await openTestCore({ network: { ...hasty, retries: { attempts: 2, firstDelayMs: 1, longestDelayMs: 1 } } });
  const { id } = await test.call('backends.add', {
    connector: 'open-admin-api',
    name: 'Odd',
    baseUrl: server.baseUrl,
    credentials: { token: 't' },
    allowPrivate: true,
  });
  return { system, sync: () => test.finish('backends.sync', id) };
}

const backend = async () => (await test.call('backends.list')).backends[0];

describe('one conversation that cannot be read', () => {
  it.each([500, 503, 403])(
    '(%i) stops no other; it is counted, tried again by each sync, and read once that is possible',
    async (status) => {
      const { system, sync } = await open({ ids: named(30), broken: new Map([['c7', status]]) });
      expect(await sync()).toMatchObject({ state: 'done', result: { conversations: 29, messages: 29, unread: 1 } });
      expect(await backend()).toMatchObject({ conversations: 29, lastSync: { outcome: 'partial', unread: 1 } });

      expect((await sync()).result).toMatchObject({ conversations: 0, unread: 1 });
      system.broken.clear();
      expect((await sync()).result).toMatchObject({ conversations: 1, messages: 1, unread: 0 });
      expect(await backend()).toMatchObject({ conversations: 30, lastSync: { outcome: 'done', unread: 0 } });
    },
  );

  it('is forgotten once it is gone over there', async () => {
    const { system, sync } = await open({ ids: named(5), broken: new Map([['c4', 500]]) });
    await sync();
    system.ids = named(4);
    system.broken.set('c4', 404);
    expect((await sync()).result).toMatchObject({ unread: 0 });
    expect(await backend()).toMatchObject({ conversations: 4, lastSync: { outcome: 'done' } });
  });

  it('does not bring the pages to add up anew with every sync', async () => {
    const { sync } = await open({ ids: named(30), broken: new Map([['c7', 500]]) });
    await sync();
    await sync();
    server.requests.length = 0;
    await sync();
    const paths = server.requests.map(({ url }) => (url ?? '').split('?')[0] ?? '');
    // Bots, the changes, one page for its total, two tries of the one conversation, and the system's own setting.
    expect(paths.toSorted()).toEqual([
      '/v1/bots',
      '/v1/conversations',
      '/v1/conversations',
      '/v1/conversations/c7',
      '/v1/conversations/c7',
      '/v1/retention',
    ]);
  });
});

describe('a row of the list that cannot be used', () => {
  it.each<[string, unknown[]]>([
    ['without an id', [{ startedAt: at }]],
    ['with an id that is no text', [{ id: { a: 1 }, startedAt: at }]],
    ['with an endless id', [{ id: 'x'.repeat(5000), startedAt: at }]],
    ['that is empty, twice', [{}, {}]],
    ['that is nothing', [null]],
  ])('%s stops no other, and is counted', async (_what, oddRows) => {
    const { sync } = await open({ ids: named(3), oddRows });
    expect(await sync()).toMatchObject({ state: 'done', result: { conversations: 3, unread: 1 } });
    expect((await backend())?.conversations).toBe(3);
    expect(await sync()).toMatchObject({ state: 'done', result: { conversations: 0, unread: 1 } });
  });

  it('without a time is tried again singly', async () => {
    const { sync } = await open({ ids: named(3), oddRows: [{ id: 'late', messageCount: 1 }] });
    expect((await sync()).result).toMatchObject({ conversations: 3, unread: 1 });
  });

  it('of the bots, too', async () => {
    const { sync } = await open({ ids: named(3), oddBots: [{ name: 'nobody' }, {}] });
    expect(await sync()).toMatchObject({ state: 'done', result: { conversations: 3, unread: 0 } });
  });
});

describe('a system that fails as a whole', () => {
  it.each([
    [500, 'backend.failing'],
    [403, 'backend.forbidden'],
  ])('(%i) is not asked for every conversation', async (status, code) => {
    const ids = named(200);
    const { sync } = await open({ ids, broken: new Map(ids.map((id) => [id, status])) });
    expect(await sync()).toMatchObject({ state: 'failed', problem: { code } });
    expect(server.requests.length).toBeLessThan(100);
  });

  it('is said to where nothing at all can be read, however little there is', async () => {
    const { sync } = await open({ oddRows: [{ other: 'product' }] });
    expect(await sync()).toMatchObject({ state: 'failed', problem: { code: 'backend.unexpectedAnswer' } });
  });
});

it('a list that never ends is left, and what was read is kept', { timeout: 60_000 }, async () => {
  let count = 0;
  server = await startScriptedServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
    if (pathname.endsWith('/bots')) return sendJson(response, { items: [], total: 0 });
    const from = Number(searchParams.get('cursor') ?? 0);
    const messages = (id: string) => ({ messages: [said(id)], messagesComplete: true });
    const ids = Array.from({ length: 1000 }, () => `c${count++}`);
    const items = ids.map((id) => ({ ...row(id), ...messages(id) }));
    sendJson(response, { items, total: 1000, nextCursor: String(from + 1) });
  });
  test = await openTestCore({ network: hasty });
  const { id } = await test.call('backends.add', {
    connector: 'open-admin-api',
    name: 'Endless',
    baseUrl: server.baseUrl,
    credentials: { token: 't' },
    allowPrivate: true,
  });
  const job = await test.finish('backends.sync', id);
  expect(job).toMatchObject({ state: 'failed', problem: { code: 'backend.incomplete', details: { stated: 1000 } } });
  expect((await backend())?.conversations).toBeGreaterThanOrEqual(13_000);
  expect(server.requests.length).toBeLessThan(30);
});
