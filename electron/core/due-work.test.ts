import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JobSummary } from '../../shared/contract/jobs.ts';
import { testToken, type TestServer } from '../sample/testing/start-test-server.ts';
import { hasty, startFilledServer } from './backends/testing/sync-fixture.ts';
import { openTestCore, type TestCore } from './testing/test-core.ts';

let server: TestServer;
let test: TestCore;
let backendId: string;
beforeEach(async () => {
  server = await startFilledServer(20);
  test = await openTestCore({ resumesJobs: true, worksAlone: true, network: hasty });
  const added = await test.call('backends.add', {
    connector: 'open-admin-api',
    name: 'Chatbot',
    baseUrl: server.baseUrl,
    credentials: { token: testToken },
    allowPrivate: true,
  });
  backendId = added.id;
});
afterEach(async () => {
  await test.dispose();
  await server.close();
});

const scans = async (): Promise<JobSummary[]> =>
  (await test.call('jobs.list')).jobs.filter(({ procedure }) => procedure === 'findings.rescan');

async function changeRegion(region: string): Promise<void> {
  await test.call('findings.setSettings', { ...(await test.call('findings.settings')), region });
}

async function awaitScan(): Promise<JobSummary> {
  const [newest] = await scans();
  return test.waitForJob(newest!.id);
}

describe('work that nobody asks for', () => {
  it('begins when a call makes it due, and not when nothing waits for it', async () => {
    await changeRegion('CH');
    expect(await scans()).toEqual([]);
    await test.finish('backends.sync', backendId);
    expect(await scans()).toEqual([]);
    await changeRegion('AT');
    expect((await awaitScan()).state).toBe('done');
    expect(await test.call('findings.coverage')).toMatchObject({ waiting: 0 });
    expect(await scans()).toHaveLength(1);
  });

  it('that was cancelled waits until something changes or the vault is opened again', async () => {
    await test.finish('backends.sync', backendId);
    await changeRegion('AT');
    const [first] = await scans();
    await test.call('jobs.cancel', { id: first!.id });
    const ended = await test.waitForJob(first!.id);
    // A scan of so few messages may have ended first; then there is nothing left to wait for.
    if (ended.state === 'done') return;
    await test.finish('backends.sync', backendId);
    expect(await scans()).toHaveLength(1);
    await test.call('vault.lock');
    await test.unlock();
    expect((await awaitScan()).state).toBe('done');
    expect(await test.call('findings.coverage')).toMatchObject({ waiting: 0 });
  });
});
