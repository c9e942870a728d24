import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { verifyCertificate } from '../../erasure/index.ts';
import { openErasureTest, type ErasureTest } from './testing/erasure-fixture.ts';

let erasure: ErasureTest;
afterEach(() => erasure.dispose());

const deletionsAt = (system: number): number =>
  erasure.servers[system]!.store.prepare<[], { n: number }>(
    `SELECT count(*) AS n FROM access WHERE action LIKE 'delete%'`,
  ).get()!.n;

async function confirmAll(): Promise<void> {
  const { id: planId } = await erasure.plan();
  const items = await erasure.items(planId, 'byHand');
  const itemIds = items.map(({ id }) => id);
  await erasure.test.call('requests.confirmByHand', { planId, itemIds, evidence: 'Ticket des Betreibers' });
}

describe('a system that is switched off', { timeout: 120_000 }, () => {
  it('leaves the others to be erased; what it holds is deleted by hand, and then the case is certified', async () => {
    erasure = await openErasureTest();
    await erasure.addSystem();
    const [off] = erasure.backendIds;
    await erasure.test.call('backends.disable', { id: off!, reason: 'contract ended' });

    const planned = await erasure.run('requests.planErasure');
    expect(planned.result).toMatchObject({ problems: [] });
    const { backends } = await erasure.plan();
    expect(backends.find(({ backendId }) => backendId === off)?.counts).toEqual({ byHand: 21 });

    const executed = await erasure.run('requests.execute');
    expect(executed.result).toMatchObject({ counts: { byHand: 21, gone: 21 }, problems: [], isFinished: false });
    expect([deletionsAt(0), deletionsAt(1)]).toEqual([0, 21]);
    const { tasks } = await erasure.test.call('requests.get', { id: erasure.requestId });
    expect(tasks.some(({ kind, values }) => kind === 'deleteByHand' && values['items'] === 21)).toBe(true);

    await confirmAll();
    expect(await erasure.run('requests.execute')).toMatchObject({ state: 'done', result: { isFinished: true } });
    expect((await erasure.plan()).state).toBe('verified');
    expect(deletionsAt(0)).toBe(0);
    const to = path.join(erasure.test.folder, 'certificate.json');
    const { id: planId } = await erasure.plan();
    await erasure.test.call('requests.certificate', { planId, format: 'json', to });
    expect(verifyCertificate(readFileSync(to))).toMatchObject({ intact: true });
  });

  it('in the middle of an erasure fails alone, and a new plan goes on without it', async () => {
    erasure = await openErasureTest();
    await erasure.addSystem();
    await erasure.run('requests.planErasure');
    const [off] = erasure.backendIds;
    await erasure.test.call('backends.disable', { id: off!, reason: 'moved' });
    const executed = await erasure.run('requests.execute');
    expect(executed.result).toMatchObject({
      problems: [{ backendId: off, code: 'backend.disabled' }],
      counts: { pending: 22, gone: 21 },
    });
    expect(await erasure.erase()).toMatchObject({
      job: { result: { counts: { byHand: 21, gone: 21 }, problems: [] } },
    });
    await confirmAll();
    expect((await erasure.run('requests.execute')).result).toMatchObject({ isFinished: true });
  });

  it('keeps nobody from being found elsewhere: it is named as not asked', async () => {
    erasure = await openErasureTest();
    await erasure.addSystem();
    const { test, requestId } = erasure;
    const [off] = erasure.backendIds;
    await test.call('backends.disable', { id: off!, reason: 'moved' });
    const { jobId } = await test.call('requests.findSubjects', { id: requestId });
    const found = await test.waitForJob(jobId);
    expect(found).toMatchObject({
      state: 'done',
      result: { unsearched: [{ backendId: off, code: 'backend.disabled' }] },
    });
  });
});

describe('a system that was removed', { timeout: 120_000 }, () => {
  it('keeps no erasure open: what was accepted there is deleted by hand', async () => {
    erasure = await openErasureTest();
    await erasure.addSystem();
    const [gone] = erasure.backendIds;
    expect((await erasure.test.finish('backends.remove', gone!)).state).toBe('done');
    const { job, plan } = await erasure.erase();
    expect(job).toMatchObject({ state: 'done', result: { problems: [] } });
    expect(plan.backends.find(({ backendId }) => backendId === gone)?.counts).toEqual({ byHand: 1 });
    await confirmAll();
    expect((await erasure.run('requests.execute')).result).toMatchObject({ isFinished: true });
  });
});
