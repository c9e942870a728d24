import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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

/** Milliseconds. A machine may have other things to do. */
const patient = { timeout: 20_000 };
const jobsOf = async (name: string): Promise<JobSummary[]> =>
  (await test.call('jobs.list')).jobs.filter(({ procedure }) => procedure === name);
const scans = (): Promise<JobSummary[]> => jobsOf('findings.rescan');

async function changeRegion(region: string): Promise<void> {
  await test.call('findings.setSettings', { ...(await test.call('findings.settings')), region });
}

/** Another task may have to end before it. */
async function awaitScan(): Promise<JobSummary> {
  return test.waitForJob((await findScan()).id);
}

function findScan(): Promise<JobSummary> {
  return vi.waitFor(async () => {
    const [newest] = await scans();
    expect(newest).toBeDefined();
    return newest!;
  }, patient);
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
    const first = await findScan();
    await test.call('jobs.cancel', { id: first.id });
    await test.waitForJob(first.id);
    // A scan of so few messages may have read them all first; then there is nothing left to wait for.
    if ((await test.call('findings.coverage')).waiting === 0) return;
    await test.finish('backends.sync', backendId);
    expect(await scans()).toHaveLength(1);
    await test.call('vault.lock');
    await test.unlock();
    expect((await awaitScan()).state).toBe('done');
    expect(await test.call('findings.coverage')).toMatchObject({ waiting: 0 });
  });

  it('checks what came in, and what a scan has to read first after it', { timeout: 30_000 }, async () => {
    const allChecked = () =>
      vi.waitFor(async () => {
        expect(await test.call('checks.coverage')).toMatchObject({ waiting: 0 });
        expect((await jobsOf('checks.run'))[0]?.state).toBe('done');
      }, patient);
    await test.finish('backends.sync', backendId);
    await allChecked();
    const [first] = await jobsOf('checks.run');
    expect(first?.result).toMatchObject({ conversations: 41 });
    await changeRegion('AT');
    const scan = await awaitScan();
    await allChecked();
    const [second] = await jobsOf('checks.run');
    // Ids are in the order in which jobs began.
    expect(second!.id > scan.id && scan.id > first!.id).toBe(true);
    expect(second?.result).toMatchObject({ conversations: 41 });
  });

  it('checks again what a rule that changed concerns', async () => {
    await test.finish('backends.sync', backendId);
    const { id } = await test.call('checks.addRule', { name: 'Erste', role: 'person', phrases: ['message 0'] });
    await vi.waitFor(async () => {
      expect(await test.call('checks.coverage')).toMatchObject({ waiting: 0 });
      expect((await test.call('findings.list', { rule: id })).total).toBe(41);
    }, patient);
  });

  it('compares what is there with what is stated, after a sync and when either changes', async () => {
    const outcomes = async () =>
      (await test.call('findings.list', { rule: 'retentionDisagrees', status: 'open' })).findings
        .map(({ outcome }) => outcome)
        .sort();
    await test.finish('backends.sync', backendId);
    await vi.waitFor(async () => expect(await outcomes()).toEqual(['noPolicy', 'noPolicy']), patient);
    const [bot] = (await test.call('backends.bots', { backendId })).bots;
    await test.call('checks.setBot', { botId: bot!.id, profile: { retentionDays: 1 } });
    await vi.waitFor(
      async () => expect(await outcomes()).toEqual(['noPolicy', 'noPolicy', 'olderThanRecord']),
      patient,
    );
  });

  it('erases copies whose time is over once somebody set it, and not twice a day', async () => {
    await test.finish('backends.sync', backendId);
    expect(await jobsOf('retention.tidy')).toEqual([]);
    await test.call('retention.setOwnData', { transcriptDays: 1, note: 'nach einem Tag' });
    await vi.waitFor(async () => expect((await jobsOf('retention.tidy'))[0]?.state).toBe('done'), patient);
    expect((await jobsOf('retention.tidy'))[0]?.result).toMatchObject({ conversations: 41 });
    await test.finish('backends.sync', backendId);
    await test.call('retention.setOwnData', { transcriptDays: 2, note: 'nach zwei Tagen' });
    expect(await jobsOf('retention.tidy')).toHaveLength(1);
  });
});
