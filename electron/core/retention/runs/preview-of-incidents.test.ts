import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRetentionTest, type RetentionTest } from '../testing/retention-fixture.ts';

let retention: RetentionTest;
let policyId: string;
beforeAll(async () => {
  retention = await openRetentionTest();
  policyId = await retention.save({ period: { amount: 1, unit: 'days' } });
}, 120_000);
afterAll(() => retention.dispose());

const preview = () => retention.test.call('retention.preview', { policyId });
async function openCounted(isDrill = false): Promise<string> {
  const { id } = await retention.test.call('incidents.open', { facts: { title: 'x' }, isDrill });
  const { bots } = await retention.test.call('backends.bots', {});
  await retention.test.call('incidents.takeScope', { id, selection: { botId: bots[0]!.id } });
  return id;
}

it('the preview of a policy says how much of what would go belongs to an open incident', async () => {
  const { due, byBot, ofOpenIncidents } = await preview();
  expect([due.conversations > 0, ofOpenIncidents]).toEqual([true, 0]);
  await openCounted(true);
  expect((await preview()).ofOpenIncidents).toBe(0);
  const id = await openCounted();
  // Counted twice, it is still the same conversations.
  const other = await openCounted();
  const { bots } = await retention.test.call('backends.bots', {});
  const own = byBot.find(({ botId }) => botId === bots[0]!.id)!.conversations;
  expect(own).toBeGreaterThan(0);
  expect((await preview()).ofOpenIncidents).toBe(own);
  for (const each of [id, other]) await retention.test.call('incidents.close', { id: each, note: 'x' });
  expect((await preview()).ofOpenIncidents).toBe(0);
});

it('no open incident is named where its selection was wiped', async () => {
  await openCounted();
  await retention.test.call('vault.wipeContent');
  await retention.test.finish('backends.sync', retention.backendId);
  const { due, ofOpenIncidents } = await preview();
  expect([due.conversations > 0, ofOpenIncidents]).toEqual([true, 0]);
});
