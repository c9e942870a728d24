import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson, switchTo, switchToOwner } from '../../../testing/people.ts';
import { problemCode } from '../../../testing/test-core.ts';
import { openCaseTest, type CaseTest } from '../testing/open-case-test.ts';

let cases: CaseTest;
beforeAll(async () => {
  cases = await openCaseTest();
}, 60_000);
afterAll(() => cases.dispose());

const close = (id: string, outcome: 'granted' | 'erased' | 'refused' | 'partlyGranted' | 'duplicate' | 'withdrawn') =>
  cases.call('requests.close', { id, outcome });

/** As the erasure leaves it: a plan and its items. */
async function planErasure(requestId: string, state: string, items: readonly string[]): Promise<void> {
  const planId = randomUUID();
  const { now } = cases.clock;
  await cases.inside(({ contentWriter }) =>
    contentWriter.write([
      {
        sql: "INSERT INTO erasure_plan (id, request_id, state, snapshot, created_by, created_at) VALUES (?, ?, ?, '{}', 'u', ?)",
        rows: [[planId, requestId, state, now]],
      },
      {
        sql: `INSERT INTO erasure_item (id, plan_id, resource, external_id, step, state, updated_at)
          VALUES (?, ?, 'conversation', 'c', 0, ?, ?)`,
        rows: items.map((item) => [randomUUID(), planId, item, now]),
      },
    ]),
  );
  cases.clock.now += 1000;
}

describe('closing a case', () => {
  it('with an answer needs its recorded dispatch', async () => {
    const { id } = await cases.open();
    expect(await problemCode(close(id, 'granted'))).toBe('request.notAnswered');
    await cases.answer(id);
    const closed = await close(id, 'granted');
    expect(closed).toMatchObject({
      state: 'closed',
      outcome: 'granted',
      stage: 'close',
      waitingFor: null,
      dueState: 'closed',
    });
    const read = await cases.get(id);
    expect(read.events.at(-1)).toMatchObject({ type: 'closed', values: { outcome: 'granted' } });
    // The end of the year, and three years more.
    expect(read.deleteOn).toBe('2029-12-31');
    expect(await problemCode(close(id, 'granted'))).toBe('request.closed');
    expect(await problemCode(cases.call('requests.update', { id, changes: { text: 'x' } }))).toBe('request.closed');
  });

  it('with a refusal, in whole or in part, needs its ground', async () => {
    const { id } = await cases.open();
    await cases.answer(id);
    for (const outcome of ['refused', 'partlyGranted'] as const)
      expect(await problemCode(close(id, outcome))).toBe('request.groundNeeded');
    await cases.call('requests.close', {
      id,
      outcome: 'refused',
      ground: 'gdpr.12_5.excessive',
      note: 'zum dritten Mal',
    });
    expect(await cases.get(id)).toMatchObject({ outcome: 'refused', ground: 'gdpr.12_5.excessive' });
  });

  it('as a duplicate names the case it repeats; nobody waits for an answer to it', async () => {
    const [first, second] = [await cases.open(), await cases.open()];
    expect(await problemCode(close(second.id, 'duplicate'))).toBe('request.sameAsNeeded');
    await cases.call('requests.update', { id: second.id, changes: { sameAs: first.id } });
    expect((await close(second.id, 'duplicate')).outcome).toBe('duplicate');
    expect((await close(first.id, 'withdrawn')).outcome).toBe('withdrawn');
  });

  it('as erased needs the newest plan read back, nothing of it left, and nothing to be deleted by hand', async () => {
    const { id } = await cases.open({ kind: 'erasure' });
    await cases.answer(id);
    const refused = () => problemCode(close(id, 'erased'));
    expect(await refused()).toBe('request.notErased');
    await planErasure(id, 'verified', ['gone', 'stillThere']);
    expect(await refused()).toBe('request.notErased');
    await planErasure(id, 'verified', ['gone', 'byHand']);
    expect(await refused()).toBe('request.notErased');
    await planErasure(id, 'partial', ['gone']);
    expect(await refused()).toBe('request.notErased');
    await planErasure(id, 'verified', ['gone', 'held']);
    expect(await refused()).toBe('request.partHeldBack');
    await planErasure(id, 'verified', ['gone', 'doneByHand']);
    // An older plan that is not finished no longer counts.
    const task = await cases.call('requests.addTask', { id, kind: 'deleteByHand', text: 'Sicherung' });
    expect(await refused()).toBe('request.notErased');
    await cases.call('requests.finishTask', { id, taskId: task.id, isDone: true, evidence: 'Ticket 4' });
    expect((await close(id, 'erased')).outcome).toBe('erased');
  });

  it('can be taken back with a reason', async () => {
    const { id } = await cases.open();
    expect(await problemCode(cases.call('requests.reopen', { id, note: 'x' }))).toBe('request.notClosed');
    await close(id, 'withdrawn');
    const reopened = await cases.call('requests.reopen', { id, note: 'doch nicht' });
    expect(reopened).toMatchObject({ state: 'open', outcome: null, waitingFor: 'us' });
    expect((await cases.get(id)).events.at(-1)).toMatchObject({ type: 'reopened', values: { note: 'doch nicht' } });
  });

  it('is for those who decide, not for those who prepare', async () => {
    const { id } = await cases.open();
    await addPerson(cases.test, 'reviewer');
    await switchTo(cases.test, 'reviewer');
    expect(await problemCode(cases.call('requests.comment', { id, text: 'gesehen' }))).toBeNull();
    expect(await problemCode(close(id, 'withdrawn'))).toBe('permission.denied');
    await switchToOwner(cases.test);
    expect((await cases.get(id)).comments).toMatchObject([{ by: 'Person reviewer', text: 'gesehen' }]);
  }, 120_000);
});
