import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HoldScope } from '../../../../shared/contract/retention/holds.ts';
import { addConversation, firstInstant, minute } from '../../../sample/testing/start-test-server.ts';
import { problemCode } from '../../testing/test-core.ts';
import { workOutside } from '../../testing/work-outside.ts';
import { inContent, inRegister } from '../../vault/index.ts';
import { link, openErasureTest, type ErasureTest } from './testing/erasure-fixture.ts';

let erasure: ErasureTest;
beforeEach(async () => {
  erasure = await openErasureTest();
});
afterEach(() => erasure.dispose());

const dates = { endsOn: null, reviewOn: '2099-01-01' };
const setHold = (scope: HoldScope) =>
  erasure.test.call('retention.holds.set', { scope, reason: 'Klage vor dem Landgericht', owner: 'Recht', dates });
const release = (id: string) => erasure.test.call('retention.holds.release', { id, note: 'Vergleich geschlossen' });
const search = (query: string): HoldScope => ({ kind: 'search', backendId: null, query });
const ofPerson = (): HoldScope => ({ kind: 'person', backendId: erasure.backendIds[0]!, externalId: 'person-1' });

const served = (): string[] =>
  erasure.servers[0]!.store.prepare<[], { id: string }>(
    'SELECT id FROM conversation UNION ALL SELECT id FROM person ORDER BY 1',
  )
    .all()
    .map(({ id }) => id);

const held = async () =>
  (await erasure.items((await erasure.plan()).id, 'held'))
    .map(({ externalId, ground, note }) => [externalId, ground, note])
    .toSorted((one, other) => one.join().localeCompare(other.join()));

interface Stored {
  tasks: { kind: string; isDone: number; key: string }[];
  restricted: string[];
  events: { type: string; values: Record<string, unknown> }[];
}

function readStored(): Promise<Stored> {
  return workOutside(erasure.test, async ({ contentReader, register }) => {
    const { requestId } = erasure;
    const tasks = await contentReader.all(
      inContent.selectFrom('request_task').selectAll().where('request_id', '=', requestId).orderBy('created_at'),
    );
    const restricted = await contentReader.all(
      inContent
        .selectFrom('restriction')
        .innerJoin('conversation', 'conversation.key', 'restriction.conversation_key')
        .select('conversation.external_id as id')
        .where('request_id', '=', requestId)
        .orderBy('id'),
    );
    const events = register.all(
      inRegister.selectFrom('request_event').selectAll().where('request_id', '=', requestId).orderBy('recorded_at'),
    );
    return {
      tasks: tasks.flatMap(({ kind, is_done: isDone, details }) => {
        const { key = '' } = JSON.parse(details) as { key?: string };
        return kind === 'tellPerson' || kind === 'other' ? [{ kind, isDone, key }] : [];
      }),
      restricted: restricted.map(({ id }) => id),
      events: events.map(({ type, details }) => ({ type, values: JSON.parse(details) as Record<string, unknown> })),
    };
  });
}

/** What is left behind at the systems was done by hand, and the person has her answer. */
const answer = () =>
  workOutside(erasure.test, async ({ register, contentWriter }) => {
    await contentWriter.write([{ sql: "UPDATE request_task SET is_done = 1 WHERE kind = 'deleteByHand'", rows: [[]] }]);
    register.write((writer) =>
      writer.run(inRegister.updateTable('request').set({ answered_at: 5 }).where('id', '=', erasure.requestId)),
    );
  });

describe('an erasure of what a legal hold names', () => {
  it('keeps it with its person, tells why, restricts it, and brings it back once the hold is released', async () => {
    const { test, requestId } = erasure;
    const { id, number } = await setHold(search('"c-03 message"'));
    const { plan, job } = await erasure.erase();
    expect(job.result).toMatchObject({ counts: { gone: 20, held: 2 }, isFinished: true });
    expect(await held()).toEqual([
      ['c-03', 'gdpr.17_3.e', number],
      ['person-1', 'gdpr.17_3.e', ''],
    ]);
    expect(served()).toEqual(['c-03', 'c-long', 'person-1', 'person-2']);
    expect(plan.state).toBe('verified');
    expect(await readStored()).toMatchObject({
      tasks: [{ kind: 'tellPerson', isDone: 0, key: `held ${number}` }],
      restricted: ['c-03'],
    });
    await answer();
    const closeAs = (outcome: 'erased' | 'partlyGranted') =>
      test.call('requests.close', { id: requestId, outcome, ground: 'gdpr.17_3.e', note: '' });
    expect(await problemCode(closeAs('erased'))).toBe('request.partHeldBack');
    await closeAs('partlyGranted');

    expect(await release(id)).toEqual({ id, cases: 1 });
    const { tasks, restricted, events } = await readStored();
    expect(tasks).toEqual([{ kind: 'other', isDone: 0, key: `released ${number}` }]);
    expect(restricted).toEqual([]);
    expect(events.find(({ type }) => type === 'holdReleased')?.values).toEqual({ number, items: 1, isReopened: true });
    expect(await test.call('requests.get', { id: requestId })).toMatchObject({
      state: 'open',
      waitingFor: 'us',
      outcome: null,
    });
    expect((await erasure.erase()).job.result).toMatchObject({ counts: { gone: 22 }, isFinished: true });
    expect(served()).toEqual(['c-long', 'person-2']);
    expect((await readStored()).tasks).toEqual([{ kind: 'other', isDone: 0, key: `released ${number}` }]);
  });

  it('covers what only the chatbot system knows', async () => {
    const { store } = erasure.servers[0]!;
    addConversation(store, 'c-new', firstInstant + 900 * minute);
    const { bots } = await erasure.test.call('backends.bots', { backendId: erasure.backendIds[0]! });
    const span = { kind: 'timeSpan', backendId: null, botId: bots.find(({ name }) => name === 'A')!.id } as const;
    const at = (minutes: number) => new Date(firstInstant + minutes * minute).toISOString();
    const { number } = await setHold({ ...span, from: at(800), to: at(1000) });
    await erasure.erase();
    expect(await held()).toEqual([
      ['c-new', 'gdpr.17_3.e', number],
      ['person-1', 'gdpr.17_3.e', ''],
    ]);
    expect(served()).toEqual(['c-long', 'c-new', 'person-1', 'person-2']);
  });

  it('does not let go of it in a plan, and takes another ground of Art. 17(3) for it', async () => {
    const { test } = erasure;
    const { id, number } = await setHold(search('"c-03 message"'));
    await erasure.run('requests.planErasure');
    const { id: planId } = await erasure.plan();
    const [item] = (await erasure.items(planId, 'held')).filter(({ externalId }) => externalId === 'c-03');
    const hold = (ground: 'gdpr.17_3.b' | 'other' | null, note = '') =>
      test.call('requests.holdItems', { planId, itemIds: [item!.id], ground, note });
    expect(await problemCode(hold(null))).toBe('erasure.heldByHold');
    expect(await problemCode(hold('other', 'x'))).toBe('erasure.heldByHold');
    await hold('gdpr.17_3.b', 'Aufbewahrung nach HGB');
    expect((await held())[0]).toEqual(['c-03', 'gdpr.17_3.b', `${number}: Aufbewahrung nach HGB`]);
    // What stays for more reasons than the hold comes back all the same: somebody decides anew.
    expect(await release(id)).toEqual({ id, cases: 1 });
    expect(await hold(null)).toEqual({ held: 2 });
  });

  it('goes on keeping it for another hold that names it as well', async () => {
    const first = await setHold(search('"c-03 message"'));
    const second = await setHold(ofPerson());
    await erasure.erase();
    expect((await held()).filter(([, , note]) => note === first.number)).toHaveLength(1);
    expect(await release(first.id)).toEqual({ id: first.id, cases: 0 });
    expect((await held()).filter(([, , note]) => note === second.number)).toHaveLength(20);
    const { restricted, tasks } = await readStored();
    expect([restricted.length, tasks.some(({ kind }) => kind === 'other')]).toEqual([20, false]);
    expect(await release(second.id)).toEqual({ id: second.id, cases: 1 });
    expect((await readStored()).restricted).toEqual([]);
  });

  it('plans nothing where nobody knows any more what a hold names, until that is released', async () => {
    const { test, requestId, backendIds } = erasure;
    const { id } = await setHold(search('"c-03 message"'));
    await test.call('vault.wipeContent');
    await test.finish('backends.sync', backendIds[0]!);
    await workOutside(test, ({ contentWriter }) =>
      contentWriter.write([
        {
          sql: `INSERT INTO request_person (request_id, name, address, email, phone, note, text)
            VALUES (?, '', '', '', '', '', '')`,
          rows: [[requestId]],
        },
      ]),
    );
    await link(test, requestId, {
      backendId: backendIds[0]!,
      externalId: 'person-1',
      target: 'person',
      decision: 'accepted',
    });
    expect(await erasure.run('requests.planErasure')).toMatchObject({
      state: 'failed',
      problem: { code: 'hold.scopeMissing' },
    });
    const { holds } = await test.call('retention.holds.list', {});
    expect(holds).toMatchObject([{ scope: null, reason: '', conversations: 21 }]);
    await release(id);
    expect((await erasure.erase()).job.result).toMatchObject({ counts: { gone: 22 }, isFinished: true });
  });
});

describe('a hold that is set after an erasure was agreed to', () => {
  it('stops what has not been sent yet, and the run goes on with the rest on the same word', async () => {
    const { test, servers, backendIds } = erasure;
    const { store } = servers[0]!;
    // So many that the run is far from its end when the hold comes, however busy the machine is.
    for (let index = 100; index < 400; index++) addConversation(store, `c-${index}`, firstInstant + index * minute);
    expect((await test.finish('backends.sync', backendIds[0]!)).state).toBe('done');
    await erasure.run('requests.planErasure');
    const { id: planId } = await erasure.plan();
    const all = served().length;
    const { jobId } = await test.call('requests.execute', { id: erasure.requestId, planId });
    await vi.waitFor(() => expect(served().length).toBeLessThan(all), { interval: 1, timeout: 60_000 });
    const { number } = await setHold(ofPerson());
    const left = served().filter((one) => /^c-\d/.test(one));
    const job = await test.waitForJob(jobId);
    expect(job).toMatchObject({ state: 'done', result: { isFinished: true } });
    const stayed = served().filter((one) => /^c-\d/.test(one));
    // What had been marked as sent by then went, at most so many as are marked at once.
    expect(left.length - stayed.length).toBeLessThanOrEqual(10);
    expect(stayed.length).toBeGreaterThan(0);
    expect(served()).toContain('person-1');
    const items = await erasure.items(planId, 'held');
    expect(
      items
        .filter(({ resource }) => resource === 'conversation')
        .map(({ externalId }) => externalId)
        .sort(),
    ).toEqual(stayed);
    expect(items[0]).toMatchObject({ note: number, lastCode: 'erasure.heldSince' });
    // The copy of what had gone by then is kept as well.
    expect(items.find(({ resource }) => resource === 'vault')).toMatchObject({ note: number });
    expect(await readStored()).toMatchObject({
      tasks: [{ kind: 'tellPerson', key: `held ${number}` }],
      restricted: stayed,
    });
    expect(await erasure.run('requests.execute', planId)).toMatchObject({
      state: 'done',
      result: { isFinished: true },
    });
  });
});

describe('the copy in the vault of what a legal hold names', () => {
  it('stays when its system has it no more, until the hold is released', async () => {
    const { test, servers, backendIds } = erasure;
    const { id } = await setHold(search('"c-03 message"'));
    for (const gone of ['c-03', 'c-04']) await servers[0]!.call('DELETE', `/v1/conversations/${gone}`);
    const stored = async () => {
      expect((await test.finish('backends.sync', backendIds[0]!)).state).toBe('done');
      return (await test.call('backends.list', {})).backends[0]!.conversations;
    };
    expect(await stored()).toBe(20);
    await release(id);
    expect(await stored()).toBe(19);
  });
});
