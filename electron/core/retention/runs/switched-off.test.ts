import { afterEach, describe, expect, it } from 'vitest';
import { startTestServer, testToken, type TestServer } from '../../../sample/testing/start-test-server.ts';
import { problemCode } from '../../testing/test-core.ts';
import { openRetentionTest, type RetentionTest } from '../testing/retention-fixture.ts';

const day = 86_400_000;
let retention: RetentionTest;
let other: TestServer | null = null;
afterEach(async () => {
  await retention.dispose();
  await other?.close();
  other = null;
});

describe('a policy for a system that is switched off', { timeout: 120_000 }, () => {
  it('is not carried out, and keeps no other from it', async () => {
    retention = await openRetentionTest();
    const { test, backendId } = retention;
    other = await startTestServer();
    const place = { connector: 'open-admin-api', name: 'Zweiter', baseUrl: other.baseUrl, allowPrivate: true };
    const { id: second } = await test.call('backends.add', { ...place, credentials: { token: testToken } });
    await test.finish('backends.sync', second);
    const off = await retention.activate();
    const on = await retention.activate({ backendId: second, name: 'Andere' });
    await test.call('backends.disable', { id: backendId, reason: 'Vertrag beendet' });

    expect(await problemCode(test.call('retention.run', { policyId: off }))).toBe('backend.disabled');
    expect((await test.call('retention.preview', { policyId: off })).due.conversations).toBeGreaterThan(0);
    expect(await retention.run(on)).toMatchObject({ state: 'done', result: { isFinished: true, problems: [] } });
    expect(retention.deletions().size).toBe(0);

    await test.call('backends.enable', { id: backendId });
    expect(await retention.run(off)).toMatchObject({ state: 'done', result: { isFinished: true } });
    expect(retention.left()).toBe(0);
  });

  it('waits in its schedule, and does not keep the schedule of another from its turn', async () => {
    retention = await openRetentionTest({}, { resumesJobs: true });
    const { test, backendId, offset } = retention;
    other = await startTestServer();
    const place = { connector: 'open-admin-api', name: 'Zweiter', baseUrl: other.baseUrl, allowPrivate: true };
    const { id: second } = await test.call('backends.add', { ...place, credentials: { token: testToken } });
    await test.finish('backends.sync', second);
    const off = await retention.activate();
    const on = await retention.activate({ backendId: second, name: 'Andere' });
    await test.call('backends.disable', { id: backendId, reason: 'Umzug' });
    for (const id of [off, on])
      await test.call('retention.policies.schedule', { id, schedule: { everyDays: 1, upTo: 1000 } });
    offset.ms += 2 * day;
    await test.call('vault.lock');
    await test.unlock();
    await settle();
    expect((await retention.runs(on)).map(({ state }) => state)).toEqual(['verified']);
    expect(await retention.runs(off)).toEqual([]);
    expect(retention.deletions().size).toBe(0);
  });
});

/** Until nothing runs any more. */
async function settle(): Promise<void> {
  for (;;) {
    const { jobs } = await retention.test.call('jobs.list', {});
    const running = jobs.find(({ state }) => state === 'running');
    if (!running) return;
    await retention.test.waitForJob(running.id);
  }
}
