import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestContent, type TestContent } from '../../transcripts/testing/open-test-content.ts';
import type { LiveSystem } from '../live-system.ts';
import { makePlan, type BackendScope, type PlanMaker } from '../plan/make-plan.ts';
import { changeItems, insertPlan, readItems, requirePlan, type ItemRow } from '../plan/plan-rows.ts';
import { FakeSystem, fakeBackendId } from '../testing/fake-system.ts';
import { executePlan } from './execute-plan.ts';

let content: TestContent;
let system: FakeSystem;
beforeEach(async () => {
  content = await openTestContent();
  system = new FakeSystem();
});
afterEach(() => content.close());

const { signal } = new AbortController();
let time = 1000;
const open = async (): Promise<LiveSystem> => system.open();
const place = () => ({
  content: content.writer,
  open,
  clock: { now: () => (time += 1), sleep: async () => undefined },
  signal,
  progress: () => undefined,
});
const scope: BackendScope = {
  backendId: fakeBackendId,
  name: 'A',
  people: ['p-1'],
  conversations: [],
  excluded: [],
  holds: new Map(),
  heldPeople: new Map(),
};
const identifiers = [{ kind: 'email', value: 'a@example.org' }];

async function plan(before: Parameters<typeof makePlan>[1] = null): Promise<string> {
  const maker: PlanMaker = { open, signal, now: () => (time += 1), userId: 'u', progress: () => undefined };
  const local = { conversations: 0, messages: 0, people: 0 };
  const made = await makePlan({ subjectId: 'r', backends: [scope], identifiers, local }, before, maker);
  await content.writer.write(insertPlan(made.plan, made.items));
  return made.plan.id;
}

const planAgain = async (planId: string): Promise<string> =>
  plan({ plan: await requirePlan(content.writer, planId), items: await readItems(content.writer, planId) });

const execute = async (planId: string) =>
  executePlan(await requirePlan(content.writer, planId), {
    ...place(),
    afterBackend: async () => undefined,
    eraseLocally: async (items) => {
      const vault = items.filter(({ resource }) => resource === 'vault');
      await content.writer.write([changeItems(vault.map((item) => Object.assign(item, { state: 'gone' })))]);
    },
  });

async function setItem(planId: string, externalId: string, changes: Partial<ItemRow>): Promise<void> {
  const item = (await readItems(content.writer, planId)).find((one) => one.external_id === externalId)!;
  await content.writer.write([changeItems([{ ...item, ...changes }])]);
}

describe('a plan is carried out', () => {
  it('as it is agreed to: what is there is deleted, read back and looked up', async () => {
    const planId = await plan();
    system.lookedUp.length = 0;
    expect((await execute(planId)).state).toBe('verified');
    expect([system.conversations.size, system.lookedUp]).toEqual([0, ['a@example.org']]);
  });

  it('and a message is told apart by its conversation and its person where a system wants both', async () => {
    system.deletesMessagesFirst = true;
    expect((await execute(await plan())).state).toBe('verified');
    expect(system.withins).toEqual([
      { conversation: 'c-1', person: 'p-1' },
      { conversation: 'c-2', person: 'p-1' },
    ]);
  });

  it('only where a conversation whose deletion may not have been sent has not grown since', async () => {
    const planId = await plan();
    await setItem(planId, 'c-1', { state: 'submitted' });
    system.conversations.set('c-1', 5);
    await expect(execute(planId)).rejects.toMatchObject({ code: 'erasure.changed' });
    expect([...system.conversations]).toEqual([
      ['c-1', 5],
      ['c-2', 3],
    ]);
    expect((await execute(await planAgain(planId))).state).toBe('verified');
  });
});
