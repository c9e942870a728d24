import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../../shared/contract/index.ts';
import { problemCode } from '../../testing/test-core.ts';
import { openIncidentTest, type IncidentTest } from '../testing/open-incident-test.ts';

const unknown = '01a2037a-8817-7445-962b-64083af44b49';
let at: IncidentTest;
beforeAll(async () => {
  at = await openIncidentTest();
  const due = { hours: 4, relation: 'after', anchor: 'aware' } as const;
  await save('first-plan', [
    { key: 'revokeKey', phase: 'contain', title: 'Schlüssel sperren', owner: 'IT', due, evidence: 'Protokoll' },
    { key: 'countAffected', phase: 'assess', title: 'Zählen', dependsOn: ['revokeKey'] },
  ]);
  await save('second-plan', [
    { key: 'countAffected', phase: 'assess', title: 'Anders zählen' },
    { key: 'callProvider', phase: 'assess', title: 'Anbieter anrufen', dependsOn: ['countAffected'] },
  ]);
});
afterAll(() => at.dispose());

function save(id: string, tasks: InputOf<'playbooks.save'>['fields']['tasks']) {
  return at.call('playbooks.save', { id, basedOn: 0, fields: { name: id, tasks } });
}
const tasksOf = async (id: string) => (await at.get(id)).allTasks;
const taskOf = async (id: string, key: string) => (await tasksOf(id)).find((task) => task.key === key)!;

describe('a playbook', () => {
  it('brings its tasks in their order, with what they depend on', async () => {
    const id = await at.open({ playbooks: ['first-plan'] });
    const [revoke, count] = await tasksOf(id);
    expect(revoke).toMatchObject({ key: 'revokeKey', owner: 'IT', evidenceAsked: 'Protokoll', state: 'open' });
    expect(count).toMatchObject({ key: 'countAffected', dependsOn: [revoke!.id] });
    const { playbooks, timeline } = await at.get(id);
    expect(playbooks).toEqual([{ id: 'first-plan', version: 1, name: 'first-plan' }]);
    expect(timeline[0]).toMatchObject({ type: 'playbookAdded', details: { added: 2, alreadyThere: 0 } });
  });

  it('added while another is under way adds what is not there yet, and touches nothing that is', async () => {
    const id = await at.open({ playbooks: ['first-plan'] });
    const { id: taskId } = await taskOf(id, 'countAffected');
    await at.call('incidents.setTask', { id, taskId, state: 'doing', owner: 'Ana' });
    const merged = await at.call('incidents.applyPlaybook', { id, playbookId: 'second-plan' });
    expect(merged).toEqual({ added: 1, alreadyThere: 1 });
    const tasks = await tasksOf(id);
    expect(tasks.map(({ key }) => key)).toEqual(['revokeKey', 'countAffected', 'callProvider']);
    expect(tasks[1]).toMatchObject({ title: 'Zählen', state: 'doing', owner: 'Ana', playbookId: 'first-plan' });
    expect(tasks[2]!.dependsOn).toEqual([taskId]);
    const again = await at.call('incidents.applyPlaybook', { id, playbookId: 'second-plan' });
    expect(again).toEqual({ added: 0, alreadyThere: 2 });
    expect((await at.get(id)).playbooks.map((playbook) => playbook.id)).toEqual(['first-plan', 'second-plan']);
  });

  it('as shipped brings its tasks in the language that is asked for', async () => {
    const german = await at.open({ playbooks: ['leaked-api-key'] });
    const english = await at.open({ playbooks: ['leaked-api-key'], language: 'en' });
    expect((await at.get(german)).playbooks[0]!.name).not.toBe((await at.get(english)).playbooks[0]!.name);
    expect(await tasksOf(german)).toHaveLength((await tasksOf(english)).length);
  });

  it('changed later leaves the tasks of an incident as they are', async () => {
    const id = await at.open({ playbooks: ['first-plan'] });
    const fields = { name: 'first-plan', tasks: [{ key: 'revokeKey', phase: 'contain' as const, title: 'Neu' }] };
    await at.call('playbooks.save', { id: 'first-plan', basedOn: 1, fields });
    expect(await taskOf(id, 'revokeKey')).toMatchObject({ title: 'Schlüssel sperren' });
    await at.call('playbooks.restore', { id: 'first-plan', version: 1 });
  });
});

describe('a task', () => {
  it('is due by its rule as soon as the moment it hangs on is known, and late from then on', async () => {
    const id = await at.open({ playbooks: ['first-plan'] });
    expect(await taskOf(id, 'revokeKey')).toMatchObject({ dueAt: null, isLate: false });
    await at.call('incidents.setMoment', { id, moment: 'aware', at: '2026-11-26T22:00:00Z', reasons: 'x' });
    const due = await taskOf(id, 'revokeKey');
    expect(due).toMatchObject({ dueAt: '2026-11-27T02:00:00.000Z', isLate: false });
    at.clock.now += 2 * 3_600_000;
    expect((await at.get(id)).tasks).toEqual({ open: 2, done: 0, late: 1 });
    await at.call('incidents.setTask', { id, taskId: due.id, dueAt: '2026-11-27T08:00:00+01:00' });
    expect(await taskOf(id, 'revokeKey')).toMatchObject({ dueAt: '2026-11-27T07:00:00.000Z', isLate: false });
    // Without a moment of its own the rule counts again.
    await at.call('incidents.setTask', { id, taskId: due.id, dueAt: null, state: 'done' });
    expect(await taskOf(id, 'revokeKey')).toMatchObject({
      dueAt: '2026-11-27T02:00:00.000Z',
      isLate: true,
      doneAt: '2026-11-27T03:00:00.000Z',
      doneBy: 'Dana Probst',
    });
    expect((await at.get(id)).tasks).toEqual({ open: 1, done: 1, late: 0 });
    at.clock.now -= 2 * 3_600_000;
  });

  it('leaves each change in the timeline, by the names of what changed', async () => {
    const id = await at.open({ playbooks: ['first-plan'] });
    const { id: taskId } = await taskOf(id, 'revokeKey');
    await Promise.all([
      at.call('incidents.setTask', { id, taskId, state: 'done', evidence: 'Ticket 7' }),
      at.call('incidents.setTask', { id, taskId, owner: 'Nachtdienst', dueAt: '2026-11-27T04:00:00Z' }),
    ]);
    expect(await taskOf(id, 'revokeKey')).toMatchObject({
      state: 'done',
      evidence: 'Ticket 7',
      owner: 'Nachtdienst',
    });
    await at.call('incidents.setTask', { id, taskId, state: 'open' });
    expect(await taskOf(id, 'revokeKey')).toMatchObject({ state: 'open', doneAt: null, doneBy: null });
    const entries = (await at.get(id)).timeline.filter(({ type }) => type === 'taskChanged');
    expect(entries.map(({ details }) => [details['fields'], details['state']])).toEqual([
      [['state'], 'open'],
      [['owner', 'dueAt'], 'done'],
      [['state', 'evidence'], 'done'],
    ]);
  });

  it('that is not needed says why', async () => {
    const id = await at.open({ playbooks: ['first-plan'] });
    const { id: taskId } = await taskOf(id, 'revokeKey');
    const set = (evidence?: string) =>
      problemCode(
        at.call('incidents.setTask', { id, taskId, state: 'notNeeded', ...(evidence !== undefined && { evidence }) }),
      );
    expect(await set()).toBe('incident.taskReasonNeeded');
    expect(await set('Der Schlüssel war abgelaufen')).toBeNull();
    expect((await at.get(id)).tasks).toEqual({ open: 1, done: 1, late: 0 });
  });

  it('is added from anywhere into the present phase, and goes again as long as nobody began it', async () => {
    const id = await at.open({ playbooks: ['first-plan'] });
    await at.call('incidents.setPhase', { id, phase: 'contain' });
    const { taskId } = await at.call('incidents.quickTask', { id, title: 'Presse anrufen' });
    expect((await tasksOf(id)).at(-1)).toMatchObject({ id: taskId, key: null, playbookId: null, phase: 'contain' });
    const remove = (which: string) => problemCode(at.call('incidents.removeTask', { id, taskId: which }));
    await at.call('incidents.setTask', { id, taskId, state: 'doing' });
    expect(await remove(taskId)).toBe('incident.taskBegun');
    await at.call('incidents.setTask', { id, taskId, state: 'open' });
    expect(await remove(taskId)).toBeNull();
    expect(await remove(taskId)).toBe('incident.taskUnknown');
    expect(await remove((await taskOf(id, 'revokeKey')).id)).toBe('incident.taskOfPlaybook');
    expect((await at.get(id)).timeline[0]).toMatchObject({ type: 'taskRemoved', details: { title: 'Presse anrufen' } });
  });

  it('of another incident is unknown', async () => {
    const id = await at.open({ playbooks: ['first-plan'] });
    const { id: taskId } = await taskOf(await at.open({ playbooks: ['first-plan'] }), 'revokeKey');
    for (const each of [taskId, unknown])
      expect(await problemCode(at.call('incidents.setTask', { id, taskId: each, state: 'done' }))).toBe(
        'incident.taskUnknown',
      );
  });
});
