import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addConversation, firstInstant, minute } from '../../../sample/testing/start-test-server.ts';
import { openErasureTest, type ErasureTest } from './testing/erasure-fixture.ts';

let erasure: ErasureTest;
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'custos-system-'));
});
afterEach(async () => {
  await erasure.dispose();
  rmSync(dataDir, { recursive: true, force: true });
});

/** How often each deletion was asked for, by the system's own log. */
const deletions = (system = 0): Map<string, number> => {
  const rows = erasure.servers[system]!.store.prepare<[], { target: string; n: number }>(
    `SELECT target_id AS target, count(*) AS n FROM access WHERE action LIKE 'delete%' GROUP BY target_id`,
  ).all();
  return new Map(rows.map(({ target, n }) => [target, n]));
};

const stored = async (): Promise<number | null> =>
  (await erasure.test.call('backends.list', {})).backends.reduce((sum, { messages }) => sum + (messages ?? 0), 0);

describe('a system that says yes and keeps data', () => {
  it.each(['lying-delete', 'keep-message'] as const)('is told from one that deletes: %s', async (faults) => {
    erasure = await openErasureTest({ dataDir, fixture: true, faults });
    const { plan, job } = await erasure.erase();
    expect(job).toMatchObject({ state: 'done', result: { isFinished: false } });
    expect(plan).toMatchObject({ state: 'partial', backends: [{ counts: { stillThere: 20, pending: 1 } }] });
    // Nothing of the copy goes before: it is what shows whose data is still there.
    expect(await stored()).toBe(190);
    await erasure.restartSystem(0);
    const again = await erasure.run('requests.execute');
    expect(again).toMatchObject({ state: 'done', result: { counts: { gone: 22 }, isFinished: true } });
    expect(await stored()).toBe(130);
  });
});

describe('a system that deletes later', () => {
  it('is asked what became of each deletion before it is read back', async () => {
    erasure = await openErasureTest({ deletion: 'deferred', deletionDelayMs: 5000 });
    const { plan, job } = await erasure.erase();
    expect(job).toMatchObject({ state: 'done', result: { counts: { gone: 22 }, isFinished: true } });
    expect(plan.state).toBe('verified');
  });

  it('and never does, leaves items submitted that are not sent again', async () => {
    erasure = await openErasureTest({ faults: 'pending-delete' });
    const { plan, job } = await erasure.erase();
    expect(job.result).toMatchObject({ counts: { submitted: 20, pending: 2 }, isFinished: false });
    expect(plan.backends[0]!.continuesAt).not.toBeNull();
    await erasure.run('requests.execute');
    expect([...deletions().values()].every((count) => count === 1)).toBe(true);
  });
});

describe('a system that fails', () => {
  it('leaves the other one done, is named, and is tried again', async () => {
    erasure = await openErasureTest({ dataDir, fixture: true });
    await erasure.addSystem();
    await erasure.run('requests.planErasure');
    expect((await erasure.plan()).effects[0]!.values).toEqual({ conversations: 40, messages: 120, systems: 2 });
    await erasure.servers[0]!.close();
    const job = await erasure.run('requests.execute');
    const [first, second] = erasure.backendIds;
    expect(job.result).toMatchObject({ problems: [{ backendId: first }], isFinished: false });
    const { backends } = await erasure.plan();
    expect(backends.find(({ backendId }) => backendId === second)).toMatchObject({
      counts: { gone: 21 },
      problem: null,
    });
    expect(backends.find(({ backendId }) => backendId === first)?.counts).toEqual({ pending: 21 });
    erasure.servers.splice(0, 1, await reopen());
    expect(await erasure.run('requests.execute')).toMatchObject({ result: { counts: { gone: 43 }, isFinished: true } });
  });

  it('does not keep others from being planned', async () => {
    erasure = await openErasureTest({ dataDir, fixture: true });
    await erasure.addSystem();
    await erasure.servers[0]!.close();
    const planned = await erasure.run('requests.planErasure');
    expect(planned.result).toMatchObject({ items: 22, problems: [{ backendId: erasure.backendIds[0] }] });
    expect(await erasure.run('requests.execute')).toMatchObject({ result: { isFinished: false } });
    erasure.servers.splice(0, 1, await reopen());
    const { job, plan } = await erasure.erase();
    expect(job).toMatchObject({ state: 'done', result: { counts: { gone: 43 }, problems: [], isFinished: true } });
    expect(plan.backends).toHaveLength(2);
  });

  it.each(['failing-delete', 'errors', 'cut', 'timeouts', 'rate-limit'] as const)(
    'now and then is worked through: %s',
    async (faults) => {
      erasure = await openErasureTest({ faults });
      await erasure.run('requests.planErasure');
      for (let run = 0; run < 5 && (await erasure.plan()).state !== 'verified'; run += 1) {
        expect((await erasure.run('requests.execute')).state).toBe('done');
      }
      expect((await erasure.plan()).state).toBe('verified');
      expect(erasure.servers[0]!.store.prepare('SELECT count(*) AS n FROM conversation').get()).toEqual({ n: 1 });
    },
  );

  it('because it allows a few deletions an hour, is gone on with by and by', async () => {
    erasure = await openErasureTest({ faults: 'delete-limit' });
    const { job, plan } = await erasure.erase();
    expect(job).toMatchObject({ state: 'done', result: { isFinished: false, problems: [] } });
    const { continuesAt } = plan.backends[0]!;
    expect(Date.parse(continuesAt!)).toBeGreaterThan(Date.now());
    expect(plan.backends[0]!.counts).toMatchObject({ gone: 3, pending: 18 });
    erasure.servers[0]!.clock.now += 61 * minute;
    await erasure.run('requests.execute');
    expect((await erasure.plan()).backends[0]!.counts).toMatchObject({ gone: 6, pending: 15 });
  });
});

describe('what changed since the plan', () => {
  it('stops all of it, shows what changed, and wants a new plan', async () => {
    erasure = await openErasureTest();
    await erasure.run('requests.planErasure');
    addConversation(erasure.servers[0]!.store, 'c-new', firstInstant + 900 * minute);
    const job = await erasure.run('requests.execute');
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'erasure.changed' } });
    const plan = await erasure.plan();
    expect(plan).toMatchObject({ state: 'draft', changes: [{ externalId: 'c-new', was: 0, is: 3 }] });
    expect(deletions().size).toBe(0);
    expect(await erasure.erase()).toMatchObject({ job: { result: { counts: { gone: 23 }, isFinished: true } } });
  });
});

async function reopen() {
  const { startTestServer } = await import('../../../sample/testing/start-test-server.ts');
  return startTestServer({ dataDir, fixture: false, port: erasure.servers[0]!.port });
}
