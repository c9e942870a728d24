import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemCode } from '../../testing/test-core.ts';

import { insertErasureCase, link, openErasureTest, type ErasureTest } from './testing/erasure-fixture.ts';
import { workOutside } from '../../testing/work-outside.ts';
import { readErasureState } from './erasure-complete.ts';

let erasure: ErasureTest;
beforeEach(async () => {
  erasure = await openErasureTest();
});
afterEach(() => erasure.dispose());

const served = (): string[] =>
  erasure.servers[0]!.store.prepare<[], { id: string }>(
    'SELECT id FROM conversation UNION ALL SELECT id FROM person ORDER BY 1',
  )
    .all()
    .map(({ id }) => id);

describe('what is held back', () => {
  it('stays at its system and in the vault, and its person with it', async () => {
    const { test } = erasure;
    await erasure.run('requests.planErasure');
    const { id: planId } = await erasure.plan();
    const items = await erasure.items(planId);
    const held = items.filter(({ externalId }) => ['c-01', 'c-02'].includes(externalId)).map(({ id }) => id);
    const hold = (itemIds: string[], ground: 'gdpr.17_3.e' | null) =>
      test.call('requests.holdItems', { planId, itemIds, ground, note: ground === null ? '' : 'Rechtsstreit' });
    expect(await hold(held, 'gdpr.17_3.e')).toEqual({ held: 3 });
    expect(await hold([held[1]!], null)).toEqual({ held: 1 });
    expect((await erasure.items(planId, 'held')).map(({ externalId }) => externalId).sort()).toEqual([
      'c-01',
      'person-1',
    ]);
    const job = await erasure.run('requests.execute');
    expect(job.result).toMatchObject({ counts: { gone: 20, held: 2 }, isFinished: true });
    expect(served()).toEqual(['c-01', 'c-long', 'person-1', 'person-2']);
    expect(await problemCode(hold([held[0]!], null))).toBe('erasure.planRunning');
    // Nobody of whom something is kept is taken for erased.
    await test.call('vault.wipeContent');
    await test.finish('backends.sync', erasure.backendIds[0]!);
    expect((await test.call('backends.list', {})).backends[0]).toMatchObject({ conversations: 2 });
  });

  it('is what another open case needs, and what was rejected as somebody else’s', async () => {
    const { test, requestId, backendIds } = erasure;
    const [backendId] = backendIds as [string];
    const access = await insertErasureCase(test, [], 'access');
    await link(test, access, { backendId, externalId: 'c-03', target: 'conversation', decision: 'accepted' });
    await link(test, requestId, { backendId, externalId: 'c-04', target: 'conversation', decision: 'rejected' });
    await erasure.run('requests.planErasure');
    const { id: planId } = await erasure.plan();
    const items = await erasure.items(planId);
    expect(items.find(({ externalId }) => externalId === 'c-03')).toMatchObject({ state: 'held', ground: 'openCase' });
    expect(items.some(({ externalId }) => externalId === 'c-04')).toBe(false);
    expect((await erasure.run('requests.execute')).result).toMatchObject({ counts: { gone: 19, held: 2 } });
    expect(served()).toEqual(['c-03', 'c-04', 'c-long', 'person-1', 'person-2']);
  });

  it('does not hide that something is left behind: the case is not erased until somebody records it', async () => {
    const { test, requestId } = erasure;
    await erasure.erase();
    const state = () => workOutside(test, ({ contentReader }) => readErasureState(contentReader, requestId));
    expect(await state()).toEqual({ hasPlan: true, isVerified: true, openItems: 0, held: 0, openResiduals: 3 });
    await erasure.run('requests.planErasure');
    // A second plan asks nobody for the same again, and has nothing to delete.
    expect(await state()).toMatchObject({ isVerified: false, openItems: 1, openResiduals: 3 });
  });
});
