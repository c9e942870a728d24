import { afterEach, describe, expect, it } from 'vitest';
import { openTestCore, testPassphrase, testUser, type TestCore } from '../../testing/test-core.ts';
import { inContent } from '../../vault/index.ts';
import { unlockVault } from '../../vault/unlock.ts';
import { sendJson, startScriptedServer, type ScriptedServer } from '../testing/start-server.ts';
import { hasty } from '../testing/sync-fixture.ts';

let server: ScriptedServer;
let test: TestCore;
afterEach(async () => {
  await test.dispose();
  await server.close();
});

interface System {
  /** Ids in the list of conversations. */
  listed: string[];
  total: number;
  /** Ids that can be read singly. */
  readable: string[];
  /** Ids whose messages are cut off in the list and never add up on their own. */
  unsteady?: string[];
}

/** An installation of the open admin API that answers what the test holds in `system`. */
async function openOdd(system: System): Promise<() => ReturnType<TestCore['finish']>> {
  const at = '2026-03-02T08:00:00.000Z';
  const conversation = (id: string) => ({
    id,
    botId: 'bot',
    personId: null,
    startedAt: at,
    changedAt: at,
    messageCount: 1,
    messages: [{ id: `${id}.0`, role: 'person', at, text: `said in ${id}` }],
    messagesComplete: !system.unsteady?.includes(id),
  });
  server = await startScriptedServer((request, response) => {
    const [, , list, id, rest] = new URL(request.url ?? '', 'http://x').pathname.split('/');
    if (list === 'bots') sendJson(response, { items: [{ id: 'bot', name: 'Bot' }], total: 1 });
    else if (id === undefined) {
      sendJson(response, { items: system.listed.map(conversation), total: system.total, nextCursor: null });
    } else if (rest === 'messages') {
      sendJson(response, { items: conversation(id).messages, total: 3, nextCursor: null });
    } else sendJson(response, conversation(id), system.readable.includes(id) ? 200 : 404);
  });
  test = await openTestCore({ network: hasty, worksAlone: true });
  const { id } = await test.call('backends.add', {
    connector: 'open-admin-api',
    name: 'Odd',
    baseUrl: server.baseUrl,
    credentials: { token: 't' },
    allowPrivate: true,
  });
  return () => test.finish('backends.sync', id);
}

const counts = async () => {
  const [backend] = (await test.call('backends.list')).backends;
  return [backend?.conversations, backend?.messages];
};

describe('a system whose pages never add up', () => {
  it('is reported as incomplete; what was read is kept, and nothing is removed', async () => {
    const system = { listed: ['a', 'b', 'c'], total: 3, readable: [] };
    const sync = await openOdd(system);
    await sync();
    Object.assign(system, { listed: ['a', 'd'], total: 4 });
    expect(await sync()).toMatchObject({
      state: 'failed',
      problem: { code: 'backend.incomplete', details: { listed: 2, stated: 4 } },
    });
    expect(await counts()).toEqual([4, 4]);
  });

  it('is synced as soon as they do', async () => {
    const system = { listed: ['a'], total: 2, readable: [] };
    const sync = await openOdd(system);
    expect((await sync()).state).toBe('failed');
    Object.assign(system, { listed: ['a', 'b'] });
    expect(await sync()).toMatchObject({ state: 'done', result: { conversations: 1 } });
    expect(await counts()).toEqual([2, 2]);
  });
});

describe('a conversation whose messages never add up', () => {
  it('is kept as it was read and read again by the next sync', async () => {
    const system: System = { listed: ['a', 'b'], total: 2, readable: ['b'], unsteady: ['b'] };
    const sync = await openOdd(system);
    expect(await sync()).toMatchObject({ state: 'done', result: { unread: 1 } });
    expect((await test.call('backends.list')).backends[0]?.lastSync).toMatchObject({ outcome: 'partial', unread: 1 });
    expect(await counts()).toEqual([2, 2]);
    system.unsteady = [];
    expect(await sync()).toMatchObject({ state: 'done', result: { conversations: 1, messages: 0, unread: 0 } });
    expect((await sync()).result).toMatchObject({ conversations: 0, messages: 0 });
  });
});

describe('a conversation that is no longer listed', () => {
  it('stays while it can still be read over there, and leaves once it cannot', async () => {
    const system = { listed: ['a', 'b'], total: 2, readable: ['a', 'b'] };
    const sync = await openOdd(system);
    await sync();
    Object.assign(system, { listed: ['a'], total: 1 });
    expect((await sync()).state).toBe('done');
    expect(await counts()).toEqual([2, 2]);
    system.readable = ['a'];
    await sync();
    expect(await counts()).toEqual([1, 1]);
  });

  it('leaves no free pages behind, also when the sync that removed it was cut short', async () => {
    const many = Array.from({ length: 300 }, (_, index) => `c${index}`);
    const system = { listed: many, total: 300, readable: [] };
    const sync = await openOdd(system);
    await sync();
    await openOutside(async (vault) => {
      await vault.contentWriter.write([
        { sql: 'DELETE FROM message WHERE conversation_key > 1', rows: [[]] },
        { sql: 'DELETE FROM conversation WHERE key > 1', rows: [[]] },
        { sql: `UPDATE sync_state SET state = json_set(state, '$.needsCompaction', json('true'))`, rows: [[]] },
      ]);
      expect(await vault.contentWriter.pragma('freelist_count')).not.toEqual([{ freelist_count: 0 }]);
    });
    Object.assign(system, { listed: many.slice(0, 1), total: 1 });
    await sync();
    await openOutside(async (vault) => {
      expect(await vault.contentWriter.pragma('freelist_count')).toEqual([{ freelist_count: 0 }]);
      const row = await vault.contentReader.get(inContent.selectFrom('sync_state').select('state'));
      expect(JSON.parse(row?.state ?? '')).toMatchObject({ needsCompaction: false });
    });
  });
});

async function openOutside(work: (vault: Awaited<ReturnType<typeof unlockVault>>) => Promise<void>): Promise<void> {
  await test.call('vault.lock');
  const vault = await unlockVault(test.vaultPath, { user: testUser, passphrase: testPassphrase });
  try {
    await work(vault);
  } finally {
    await vault.close();
  }
  await test.unlock();
}
