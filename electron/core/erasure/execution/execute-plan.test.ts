import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../../../../shared/errors/problem.ts';
import { openTestContent, type TestContent } from '../../transcripts/testing/open-test-content.ts';
import type { LiveSystem } from '../live-system.ts';
import { makePlan, type BackendScope, type PlanMaker } from '../plan/make-plan.ts';
import { changeItems, insertPlan, readItems, requirePlan, type ItemRow } from '../plan/plan-rows.ts';
import { FakeSystem, fakeBackendId } from '../testing/fake-system.ts';
import { executePlan } from './execute-plan.ts';
import type { ListHeldNow } from './leave-held.ts';

let content: TestContent;
let system: FakeSystem;
beforeEach(async () => {
  content = await openTestContent();
  system = new FakeSystem();
  mustStay = () => false;
});
afterEach(() => content.close());

const { signal } = new AbortController();
let time = 1000;
/** Nothing, unless a test says otherwise. */
let mustStay: (externalId: string) => boolean = () => false;
const listHeldNow: ListHeldNow = async (going) =>
  going.map(({ externalId }) => (mustStay(externalId) ? { reason: 'gdpr.17_3.e' as const, note: 'H-2026-001' } : null));
const open = async (): Promise<LiveSystem> => system.open();
const place = () => ({
  content: content.writer,
  open,
  clock: { now: () => (time += 1), sleep: async () => undefined },
  signal,
  progress: () => undefined,
  listHeldNow,
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

  it('without what must stay by now, and the parents of that', async () => {
    const planId = await plan();
    mustStay = (externalId) => externalId === 'c-2';
    expect((await execute(planId)).state).toBe('verified');
    expect([[...system.conversations.keys()], [...system.people]]).toEqual([['c-2'], ['p-1']]);
    const items = await readItems(content.writer, planId);
    expect(
      items.filter(({ state }) => state === 'held').map((item) => [item.external_id, item.ground, item.note]),
    ).toEqual([
      ['c-2', 'gdpr.17_3.e', 'H-2026-001'],
      ['p-1', 'gdpr.17_3.e', ''],
    ]);
  });

  it('and asks again before each deletion, because it may have to stop in between', async () => {
    for (let index = 3; index <= 40; index += 1) system.conversations.set(`c-${index}`, 3);
    const planId = await plan();
    mustStay = () => system.conversations.size < 40;
    expect((await execute(planId)).state).toBe('verified');
    // One group of ten was on its way.
    expect([system.conversations.size, system.people.size]).toEqual([30, 1]);
  });

  it('as far as it grew only in what stays', async () => {
    const planId = await plan();
    system.conversations.set('c-2', 9);
    mustStay = (externalId) => externalId === 'c-2';
    expect((await execute(planId)).state).toBe('verified');
    expect([...system.conversations]).toEqual([['c-2', 9]]);
  });

  it('leaves what people were to delete by hand, and what failed before', async () => {
    const planId = await plan();
    await setItem(planId, 'c-1', { state: 'byHand' });
    await setItem(planId, 'c-2', { state: 'failed' });
    mustStay = () => true;
    expect((await execute(planId)).state).toBe('verified');
    const items = await readItems(content.writer, planId);
    expect(items.filter(({ resource }) => resource !== 'vault').every(({ state }) => state === 'held')).toBe(true);
  });

  it('not at all where nobody can tell what must stay', async () => {
    const planId = await plan();
    mustStay = () => {
      throw new Problem('hold.scopeMissing');
    };
    await expect(execute(planId)).rejects.toMatchObject({ code: 'hold.scopeMissing' });
    expect(system.conversations.size).toBe(2);
  });
});
