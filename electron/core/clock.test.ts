import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addConversation, minute, testToken } from '../sample/testing/start-test-server.ts';
import { hasty, readServedRows, readStoredRows, startFilledServer } from './backends/testing/sync-fixture.ts';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from './testing/test-core.ts';

const hour = 3_600_000;
const year = 365 * 24 * hour;

describe('a clock that is set back', () => {
  let clock: number;
  let test: TestCore;
  beforeEach(async () => {
    clock = Date.parse('2026-11-24T10:00:00.000Z');
    test = await openTestCore({ now: () => clock, network: hasty, worksAlone: true });
  });
  afterEach(() => test.dispose());

  it('leaves the log intact, in the order in which things happened, and each entry with the time it was given', async () => {
    for (const [index, step] of [0, -hour, -10 * year, 20 * year, -5 * year].entries()) {
      clock += step;
      await test.call('vault.setIdleLock', { minutes: 10 + index });
    }
    expect(await test.call('audit.verify')).toMatchObject({ intact: true });
    const { entries } = await test.call('audit.list', { procedure: 'vault.setIdleLock' });
    expect(entries.map(({ refs }) => refs.minutes)).toEqual([14, 13, 12, 11, 10]);
    expect(entries[2]?.at.slice(0, 4)).toBe('2016');
    clock = -1;
    await test.call('vault.setIdleLock', { minutes: 5 });
    await test.call('vault.lock');
    await test.unlock();
    expect(await test.call('audit.verify')).toMatchObject({ intact: true });
  });

  it('keeps nobody out for longer than a minute', async () => {
    await test.call('vault.lock');
    const fail = () => problemCode(test.call('vault.unlock', { user: testUser, passphrase: 'wrong' }));
    for (let index = 0; index < 5; index += 1) {
      await fail();
      clock += 61_000;
    }
    await fail();
    clock -= 3 * year;
    const refused = await test
      .call('vault.unlock', { user: testUser, passphrase: testPassphrase })
      .catch((error: unknown) => error as { details: { retryAfterSeconds: number } });
    const { retryAfterSeconds } = (refused as { details: { retryAfterSeconds: number } }).details;
    expect(retryAfterSeconds).toBeLessThanOrEqual(60);
    clock += 60_000;
    await test.unlock();
  });

  it('lets an open request for approval neither vanish nor end before its time', async () => {
    await test.call('approvals.setMode', { mode: 'fourEyes' });
    const request = { procedure: 'vault.wipeContent', input: {}, note: 'end of the contract' };
    const { id } = await test.call('approvals.request', request);
    clock -= year;
    const { approvals } = await test.call('approvals.list', { state: 'open' });
    expect(approvals.map((approval) => approval.id)).toEqual([id]);
    expect(await problemCode(test.call('vault.wipeContent', {}))).toBe('approval.needed');
  });

  it('in the middle of a sync loses no message, and no estimate is negative', async () => {
    const server = await startFilledServer(300);
    try {
      const { id } = await test.call('backends.add', {
        connector: 'open-admin-api',
        name: 'Chatbot',
        baseUrl: server.baseUrl,
        credentials: { token: testToken },
        allowPrivate: true,
      });
      for (const step of [-hour, -2 * year, hour]) {
        server.clock.now += minute;
        for (let index = 0; index < 20; index += 1) {
          addConversation(server.store, `clock-${step}-${index}`, server.clock.now, { count: 2 });
        }
        const { jobId } = await test.call('backends.sync', { id });
        clock += step;
        const job = await test.waitForJob(jobId);
        expect(job).toMatchObject({ state: 'done', problem: null });
      }
      const estimates = test.events.flatMap(({ event, payload }) =>
        event === 'job.changed' ? [payload.remainingSeconds ?? 0] : [],
      );
      expect(estimates.length).toBeGreaterThan(0);
      expect(estimates.filter((seconds) => seconds < 0)).toEqual([]);
      await test.call('vault.lock');
      expect(await readStoredRows(test.vaultPath)).toEqual(readServedRows(server));
    } finally {
      await server.close();
    }
  });
});
