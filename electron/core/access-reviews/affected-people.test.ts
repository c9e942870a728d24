import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SyncTest } from '../backends/testing/sync-fixture.ts';
import { openSmallWorld } from '../incidents/scope/testing/small-world.ts';

let world: SyncTest;
beforeAll(async () => {
  world = await openSmallWorld();
}, 180_000);
afterAll(() => world.dispose());

it('a list of the people an incident concerns is reading in bulk like a search', async () => {
  const { test } = world;
  const from = new Date(Date.now() - 3_600_000).toISOString();
  const to = new Date(Date.now() + 3_600_000).toISOString();
  const settings = await test.call('accessReviews.settings');
  await test.call('accessReviews.setSettings', { ...settings, limits: { ...settings.limits, bulkSearch: 2 } });
  const rules = async () => (await test.call('accessReviews.preview', { from, to })).findings.map(({ rule }) => rule);
  expect(await rules()).not.toContain('bulkSearch');
  const { id } = await test.call('incidents.open', { facts: { title: 'x' } });
  await test.call('incidents.takeScope', { id, selection: {} });
  const { people } = await test.call('incidents.affected', { id, reason: { purpose: 'incident' } });
  expect(people.length).toBeGreaterThan(2);
  expect(await rules()).toContain('bulkSearch');
});
