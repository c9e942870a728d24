import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, testToken, type TestServer } from '../../../sample/testing/start-test-server.ts';
import { addPerson, switchTo, switchToOwner } from '../../testing/people.ts';
import { openTestCore, problemCode, type TestCore } from '../../testing/test-core.ts';
import { sendJson, startScriptedServer, type ScriptedServer } from '../testing/start-server.ts';
import { hasty } from '../testing/sync-fixture.ts';

let server: TestServer;
let limited: ScriptedServer;
let test: TestCore;
let id: string;
let ahead = 0;
beforeAll(async () => {
  server = await startTestServer();
  limited = await startScriptedServer((request, response) => {
    const isInfo = request.url?.startsWith('/v1/info');
    const body = isInfo ? { version: '1' } : { items: [], total: 0, nextCursor: null };
    sendJson(response, body, 200, { 'ratelimit-limit': '100', 'ratelimit-remaining': '37', 'ratelimit-reset': '60' });
  });
  test = await openTestCore({ network: hasty, now: () => Date.now() + ahead });
  id = await add('Shop', server.baseUrl);
});
afterAll(async () => {
  await test.dispose();
  await server.close();
  await limited.close();
});

async function add(name: string, baseUrl: string): Promise<string> {
  const place = { connector: 'open-admin-api', baseUrl, allowPrivate: true };
  return (await test.call('backends.add', { ...place, name, credentials: { token: testToken } })).id;
}
const health = async (of = id) => (await test.call('backends.health', { id: of })).backends[0]!;

describe('the health of a chatbot system', () => {
  it('begins with nothing: no sync, no error, no limit, and what will never be covered', async () => {
    const before = await health();
    expect(before).toMatchObject({ freshness: null, lastError: null, unread: 0, quota: null, runs: [] });
    expect(before.notCovered.length).toBeGreaterThan(0);
  });

  it('says how fresh what is stored is, and how far behind it falls', async () => {
    await test.finish('backends.sync', id);
    const after = await health();
    expect(after.freshness).toMatchObject({ newestMessageAt: '2026-03-02T15:00:02.000Z' });
    expect(after.freshness!.completeUntil).not.toBeNull();
    expect(after.runs).toMatchObject([{ outcome: 'done', conversations: 21 }]);
    ahead = 86_400_000;
    expect((await health()).freshness!.behindSeconds).toBeGreaterThanOrEqual(86_400);
    ahead = 0;
  });

  it('says in words what went wrong last, until it goes well again', async () => {
    await test.call('backends.update', { id, credentials: { token: 'wrong-token' } });
    await test.finish('backends.sync', id);
    const failing = await health();
    expect(failing.lastError).toMatchObject({ code: 'backend.unauthorised' });
    expect(failing.lastError!.words.de).toContain('Zugangsdaten abgelehnt');
    // What was fetched before is as fresh as it was.
    expect(failing.freshness?.syncedAt).toBe(failing.runs[0]?.at);
    await test.call('backends.update', { id, credentials: { token: testToken } });
    await test.finish('backends.sync', id);
    expect((await health()).lastError).toBeNull();
    expect((await health()).runs.map(({ outcome }) => outcome)).toEqual(['done', 'failed', 'done']);
  });

  it('knows how many requests are left where answers name it', async () => {
    const other = await add('Limited', limited.baseUrl);
    await test.finish('backends.sync', other);
    expect((await health(other)).quota).toMatchObject({ most: 100, remaining: 37 });
    expect((await health()).quota).toBeNull();
  });

  it('is shown without anything of the content to whoever holds no key to it', async () => {
    await addPerson(test, 'auditor');
    await switchTo(test, 'auditor');
    const { backends } = await test.call('backends.health', {});
    await switchToOwner(test);
    expect(backends).toHaveLength(2);
    expect(backends[0]!.freshness).toMatchObject({ newestMessageAt: null, completeUntil: null });
  });
});

describe('a chatbot system that is switched off', () => {
  const disable = () => test.call('backends.disable', { id, reason: 'contract ended' });

  it('is not asked for anything, and keeps what is stored', async () => {
    await disable();
    const before = limited.requests.length;
    const asked = server.store.prepare('SELECT count(*) AS n FROM access').get();
    for (const call of [
      test.call('backends.sync', { id }),
      test.call('backends.check', { id }),
      test.call('backends.inspect', { id }),
      disable(),
    ])
      expect(await problemCode(call)).toBe('backend.disabled');
    expect(server.store.prepare('SELECT count(*) AS n FROM access').get()).toEqual(asked);
    expect(limited.requests.length).toBe(before);
    const { backends } = await test.call('backends.list', {});
    expect(backends.find((backend) => backend.id === id)).toMatchObject({
      state: 'active',
      conversations: 21,
      disabled: { reason: 'contract ended' },
    });
    expect((await health()).notCovered.some(({ en }) => en.includes('switched off since'))).toBe(true);
  });

  it('is left out when all are synced', async () => {
    const { started, atWork } = await test.call('backends.syncAll', {});
    expect([started, atWork]).toEqual([expect.not.arrayContaining([id]), []]);
    for (const { id: jobId, state } of (await test.call('jobs.list', {})).jobs)
      if (state === 'running') await test.waitForJob(jobId);
  });

  it('can be renamed, and is asked again once it is switched on', async () => {
    await test.call('backends.update', { id, name: 'Old shop' });
    await test.call('backends.enable', { id });
    expect(await problemCode(test.call('backends.enable', { id }))).toBe('backend.notDisabled');
    expect((await test.finish('backends.sync', id)).state).toBe('done');
  });
});
