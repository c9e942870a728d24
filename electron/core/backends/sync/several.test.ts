import { afterEach, describe, expect, it } from 'vitest';
import { testToken, type TestServer } from '../../../sample/testing/start-test-server.ts';
import { openTestCore, type TestCore } from '../../testing/test-core.ts';
import { HostGate } from '../http/host-gate.ts';
import { hasty, startFilledServer } from '../testing/sync-fixture.ts';

let test: TestCore;
const servers: TestServer[] = [];
afterEach(async () => {
  await test.dispose();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** A gate that remembers how many were let through at once. */
class WatchedGate extends HostGate {
  readonly most = new Map<string, number>();
  readonly #now = new Map<string, number>();

  override run<Result>(host: string, owner: object, signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    return super.run(host, owner, signal, async () => {
      const count = (this.#now.get(host) ?? 0) + 1;
      this.#now.set(host, count);
      this.most.set(host, Math.max(this.most.get(host) ?? 0, count));
      return work().finally(() => this.#now.set(host, this.#now.get(host)! - 1));
    });
  }
}

async function add(server: TestServer, name: string): Promise<string> {
  const place = { connector: 'open-admin-api', baseUrl: server.baseUrl, allowPrivate: true };
  return (await test.call('backends.add', { ...place, name, credentials: { token: testToken } })).id;
}

async function finishAll(): Promise<string[]> {
  const { started } = await test.call('backends.syncAll', {});
  const { jobs } = await test.call('jobs.list', {});
  const own = jobs.filter(({ subjectId, procedure }) => procedure === 'backends.sync' && started.includes(subjectId!));
  const ended = await Promise.all(own.map(({ id }) => test.waitForJob(id)));
  return ended.map(({ state }) => state);
}

describe('several systems at once', { timeout: 120_000 }, () => {
  it('are synced beside each other, each as a task of its own, and all arrive whole', async () => {
    servers.push(await startFilledServer(300), await startFilledServer(200), await startFilledServer(100));
    test = await openTestCore({ network: hasty });
    for (const [index, server] of servers.entries()) await add(server, `Bot ${index}`);
    expect(await finishAll()).toEqual(['done', 'done', 'done']);
    const { backends } = await test.call('backends.list', {});
    expect(backends.map(({ conversations }) => conversations)).toEqual([321, 221, 121]);
    // Nothing has changed, so nothing is stored again.
    await finishAll();
    const { backends: health } = await test.call('backends.health', {});
    expect(health.map(({ runs }) => runs.at(-1)?.messages)).toEqual([0, 0, 0]);
  });

  it('that share a host never burden it with more than its share, and one that fails keeps no other from it', async () => {
    const gate = new WatchedGate({ perHost: 3, inAll: 16 });
    servers.push(await startFilledServer(200), await startFilledServer(200, { faults: 'errors' }));
    test = await openTestCore({ network: { ...hasty, gate } });
    const [one, faulty] = servers as [TestServer, TestServer];
    const first = await add(one, 'One');
    await add(one, 'The same host');
    await add(faulty, 'Faulty');
    const wrong = await add(one, 'Wrong token');
    await test.call('backends.update', { id: wrong, credentials: { token: 'x'.repeat(20) } });
    expect((await finishAll()).toSorted()).toEqual(['done', 'done', 'done', 'failed']);
    for (const most of gate.most.values()) expect(most).toBeLessThanOrEqual(3);
    expect(gate.most.get(new URL(one.baseUrl).host)).toBe(3);
    const { backends } = await test.call('backends.list', {});
    expect(backends.find(({ id }) => id === first)?.conversations).toBe(221);
  });

  it('are at work only once each', async () => {
    servers.push(await startFilledServer(400));
    test = await openTestCore({ network: hasty });
    const id = await add(servers[0]!, 'Bot');
    const { jobId } = await test.call('backends.sync', { id });
    expect(await test.call('backends.syncAll', {})).toEqual({ started: [], atWork: [id] });
    expect((await test.waitForJob(jobId)).state).toBe('done');
  });
});
