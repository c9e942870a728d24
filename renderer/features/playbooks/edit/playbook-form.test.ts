import { describe, expect, it } from 'vitest';
import { contract } from '../../../../shared/contract/index.ts';
import { playbookTask } from '../../../../shared/contract/playbooks.ts';
import type { PlaybookTask } from '../../../../shared/contract/playbooks.ts';
import {
  addTask,
  adoptTask,
  changeTask,
  draftOf,
  listPossibleDependencies,
  makeKey,
  moveTask,
  newDraft,
  removeTask,
} from './playbook-form.ts';

const task = (key: string, phase: PlaybookTask['phase'] = 'assess', dependsOn: string[] = []) =>
  playbookTask.parse({ key, phase, title: key, dependsOn });
const tasks = [task('lookIn'), task('lockKey', 'contain', ['lookIn']), task('tellPeople', 'notify', ['lockKey'])];
const keysOf = (list: readonly PlaybookTask[]) => list.map(({ key }) => key);

describe('the tasks of a playbook', () => {
  it('are added behind those of their phase', () => {
    expect(keysOf(addTask(tasks, 'newOne', 'assess'))).toEqual(['lookIn', 'newOne', 'lockKey', 'tellPeople']);
    expect(keysOf(addTask(tasks, 'newOne', 'learn'))).toEqual(['lookIn', 'lockKey', 'tellPeople', 'newOne']);
    expect(keysOf(addTask([tasks[2]!], 'newOne', 'assess'))).toEqual(['newOne', 'tellPeople']);
    expect(addTask([], 'newOne', 'recover')[0]).toMatchObject({ title: '', phase: 'recover', due: null });
  });

  it('are moved by one place and stop at the ends', () => {
    expect(keysOf(moveTask(tasks, 'lockKey', -1))).toEqual(['lockKey', 'lookIn', 'tellPeople']);
    expect(keysOf(moveTask(tasks, 'lockKey', 1))).toEqual(['lookIn', 'tellPeople', 'lockKey']);
    expect(keysOf(moveTask(tasks, 'lookIn', -1))).toEqual(keysOf(tasks));
    expect(keysOf(moveTask(tasks, 'tellPeople', 1))).toEqual(keysOf(tasks));
    expect(keysOf(moveTask(tasks, 'unheardOf', 1))).toEqual(keysOf(tasks));
  });

  it('go without leaving others waiting for them', () => {
    expect(removeTask(tasks, 'lookIn').map(({ dependsOn }) => dependsOn)).toEqual([[], ['lockKey']]);
  });

  it('are changed in their place', () => {
    expect(changeTask(tasks, { ...tasks[1]!, title: 'Lock it' }).map(({ title }) => title)).toEqual([
      'lookIn',
      'Lock it',
      'tellPeople',
    ]);
  });

  it('of another playbook wait only for what is here', () => {
    const adopted = adoptTask(tasks, task('tellBoard', 'notify', ['lockKey', 'elsewhere']));
    expect(adopted.at(-1)).toMatchObject({ key: 'tellBoard', dependsOn: ['lockKey'] });
  });
});

describe('what a task can wait for', () => {
  it('never waits for it, not even by way of another', () => {
    expect(keysOf(listPossibleDependencies(tasks, 'lookIn'))).toEqual([]);
    expect(keysOf(listPossibleDependencies(tasks, 'lockKey'))).toEqual(['lookIn']);
    expect(keysOf(listPossibleDependencies(tasks, 'tellPeople'))).toEqual(['lookIn', 'lockKey']);
  });
});

describe('a draft', () => {
  const saveInput = contract.playbooks.save.input;

  it('of a playbook is based on the version it was opened in', () => {
    const opened = {
      id: 'leakedKey',
      version: 3,
      name: 'Leaked key',
      description: '',
      tasks,
      isOwn: true,
      isShipped: true,
      changedAt: null,
    };
    const draft = draftOf(opened);
    expect(draft).toMatchObject({ id: 'leakedKey', basedOn: 3, isNew: false });
    expect(draft.fields).toEqual(draft.before);
    expect(saveInput.safeParse({ id: draft.id, basedOn: draft.basedOn, fields: draft.fields }).success).toBe(true);
  });

  it('of a new one takes the tasks of another, and needs a name of its own', () => {
    const draft = newDraft('ab12cd34', { name: 'Leaked key', description: '', tasks });
    const input = { id: draft.id, basedOn: draft.basedOn, fields: draft.fields };
    expect(saveInput.safeParse(input).success).toBe(false);
    expect(saveInput.safeParse({ ...input, fields: { ...draft.fields, name: 'Ours' } }).success).toBe(true);
    expect(newDraft('ab12cd34', null).fields.tasks).toEqual([]);
  });

  it('names its new tasks as the contract wants', () => {
    expect(playbookTask.safeParse({ key: makeKey('ab12cd34'), phase: 'learn', title: 'Tell' }).success).toBe(true);
  });
});
