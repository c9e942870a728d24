import { afterEach, describe, expect, it } from 'vitest';
import { addConversation, firstInstant, minute, type TestServer } from '../../../sample/testing/start-test-server.ts';
import { problemCode } from '../../testing/test-core.ts';
import { openSyncTest, startFilledServer, type SyncTest } from '../testing/sync-fixture.ts';

let current: SyncTest;
afterEach(() => current.dispose());

const open = async (count: number, options?: Parameters<typeof openSyncTest>[1]): Promise<SyncTest> =>
  (current = await openSyncTest(await startFilledServer(count), options));

/** How often the interface was used for something since the last call. */
function takeAccesses({ store }: TestServer): Record<string, number> {
  const rows = store
    .prepare<[], { action: string; count: number }>('SELECT action, count(*) AS count FROM access GROUP BY action')
    .all();
  store.exec('DELETE FROM access');
  return Object.fromEntries(rows.map(({ action, count }) => [action, count]));
}

/** The person writes one more message. */
function writeMessage({ store, clock }: TestServer, conversation: string, text: string): void {
  clock.now += minute;
  const changes = store.prepare(
    'UPDATE conversation SET message_count = message_count + 1, changed_at = ? WHERE id = ?',
  );
  changes.run(clock.now, conversation);
  store
    .prepare(
      `INSERT INTO message SELECT conversation_id, max(position) + 1, 'person', NULL, ?, ? FROM message WHERE conversation_id = ?`,
    )
    .run(clock.now, text, conversation);
}

describe('a sync of what changed', { timeout: 60_000 }, () => {
  it('asks for the changes alone and stores them alone', async () => {
    const { server, sync, storedRows, servedRows } = await open(500);
    await sync();
    takeAccesses(server);
    writeMessage(server, 'n-00007', 'one more thing');
    addConversation(server.store, 'n-new', server.clock.now, { count: 4 });
    const { result } = await sync();
    expect(result).toMatchObject({ conversations: 2, messages: 5 });
    // The changes, and one page whose total says that nothing is gone.
    expect(takeAccesses(server)).toEqual({ listConversations: 2, getPerson: 1 });
    expect(await storedRows()).toEqual(servedRows());
  });

  it('takes out what was deleted over there: a message, a conversation, a person', async () => {
    const { server, test, sync, storedRows, servedRows } = await open(50);
    await sync();
    server.clock.now += minute;
    await server.call('DELETE', '/v1/messages/c-01.1');
    await server.call('DELETE', '/v1/conversations/c-02');
    await server.call('DELETE', '/v1/people/person-2');
    await sync();
    expect((await test.call('backends.list')).backends[0]).toMatchObject({ conversations: 21 + 50 - 2 });
    expect(await storedRows()).toEqual(servedRows());
  });

  it('takes out a conversation whose last message was deleted', async () => {
    const { server, test, sync } = await open(1);
    await sync();
    server.clock.now += minute;
    for (const position of [0, 1]) await server.call('DELETE', `/v1/messages/n-00000.${position}`);
    await sync();
    expect((await test.call('backends.list')).backends[0]).toMatchObject({ conversations: 21 });
  });

  it('is not thrown off by a stated count that is wrong where the messages themselves add up', async () => {
    const { server, sync, storedRows, servedRows } = await open(1);
    server.store.exec(`UPDATE conversation SET message_count = 7 WHERE id = 'c-03'`);
    expect((await sync()).problem).toBeNull();
    expect(await storedRows()).toEqual(servedRows());
  });
});

describe('a sync that is stopped', { timeout: 60_000 }, () => {
  it('keeps what it finished and goes on from there', async () => {
    const { test, backendId, sync, storedRows, servedRows } = await open(6000);
    const { jobId } = await test.call('backends.sync', { id: backendId });
    while (
      !test.events.some(({ event, payload }) => event === 'job.changed' && payload.id === jobId && payload.done > 0)
    ) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    await test.call('jobs.cancel', { id: jobId });
    expect(await test.waitForJob(jobId)).toMatchObject({ state: 'cancelled', problem: { code: 'job.cancelled' } });
    const part = (await test.call('backends.list')).backends[0]!;
    expect(part).toMatchObject({ lastSync: { outcome: 'cancelled', code: 'job.cancelled' } });
    expect(part.conversations).toBeGreaterThan(0);
    expect(part.conversations).toBeLessThan(6021);
    const rest = (await sync()).result as { conversations: number };
    expect((part.conversations ?? 0) + rest.conversations).toBe(6021);
    expect(await storedRows()).toEqual(servedRows());
  });

  it('does not let a second one start beside it', async () => {
    const { test, backendId } = await open(500);
    const { jobId } = await test.call('backends.sync', { id: backendId });
    expect(await problemCode(test.call('backends.sync', { id: backendId }))).toBe('job.busy');
    expect(await problemCode(test.call('backends.remove', { id: backendId }))).toBe('job.busy');
    await test.waitForJob(jobId);
  });

  it('by a lock is interrupted and leaves a vault that opens', async () => {
    const { test, backendId, sync, storedRows, servedRows } = await open(2000);
    const { jobId } = await test.call('backends.sync', { id: backendId });
    await test.call('vault.lock');
    await test.unlock();
    expect((await test.call('jobs.get', { id: jobId })).state).toBe('interrupted');
    await sync();
    expect(await storedRows()).toEqual(servedRows());
  });
});

describe('a chosen date', { timeout: 60_000 }, () => {
  // c-19 and c-20 begin seven hours after the first instant; the n- conversations begin at 100 minutes.
  const syncFrom = new Date(firstInstant + 7 * 60 * minute + 1000).toISOString();
  const isWanted = (row: string): boolean => /^c-(19|20) .*\.[12] /.test(row);

  it('keeps out what was said before it, also inside a conversation', async () => {
    const { sync, storedRows, servedRows } = await open(30, { syncFrom });
    await sync();
    expect(await storedRows()).toEqual(servedRows().filter(isWanted));
    expect((await sync()).result).toMatchObject({ conversations: 0, messages: 0 });
  });

  it('that moves later takes out what is older, and one that moves earlier brings it back', async () => {
    const { test, backendId, sync, storedRows, servedRows } = await open(30);
    await sync();
    await test.call('backends.update', { id: backendId, syncFrom });
    await sync();
    expect(await storedRows()).toEqual(servedRows().filter(isWanted));
    await test.call('backends.update', { id: backendId, syncFrom: null });
    await sync();
    expect(await storedRows()).toEqual(servedRows());
  });
});

it('after a wipe of the content everything is fetched again', async () => {
  const { test, sync, storedRows, servedRows } = await open(30);
  await sync();
  await test.call('vault.wipeContent');
  expect((await sync()).result).toMatchObject({ conversations: 51 });
  expect(await storedRows()).toEqual(servedRows());
});

describe('a removal', { timeout: 60_000 }, () => {
  it('destroys credentials and transcripts; the backend and the log stay', async () => {
    const { test, backendId, sync, storedRows, servedRows } = await open(300);
    await sync();
    const messages = servedRows().length;
    expect((await test.finish('backends.remove', backendId)).result).toEqual({ conversations: 321, messages });
    expect(await storedRows()).toEqual([]);
    expect((await test.call('backends.list')).backends).toEqual([]);
    const { backends } = await test.call('backends.list', { includeRemoved: true });
    expect(backends).toMatchObject([{ id: backendId, state: 'removed', conversations: 0, messages: 0 }]);
    expect(await problemCode(test.call('backends.sync', { id: backendId }))).toBe('backend.removed');
    const { entries } = await test.call('audit.list');
    const phases = entries.filter(({ procedure }) => procedure === 'backends.remove').map(({ phase }) => phase);
    expect(phases).toEqual(['done', 'begun']);
    expect(await test.call('audit.verify')).toMatchObject({ intact: true });
  });

  it('of one backend leaves the other one whole', async () => {
    const { test, server, backendId, sync, storedRows, servedRows } = await open(20);
    await sync();
    const other = { connector: 'open-admin-api', name: 'Other', baseUrl: server.baseUrl };
    const credentials = { token: 'token-of-the-test' };
    const { id } = await test.call('backends.add', { ...other, credentials, allowPrivate: true });
    await test.finish('backends.sync', id);
    await test.finish('backends.remove', backendId);
    expect(await storedRows()).toEqual(servedRows());
  });
});
