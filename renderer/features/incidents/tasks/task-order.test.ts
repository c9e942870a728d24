import { describe, expect, it } from 'vitest';
import type { IncidentTask } from '../../../../shared/contract/incidents/fields.ts';
import { findNextTask, listBlockers, listTasks } from './task-order.ts';

const task = (id: string, changes: Partial<IncidentTask> = {}): IncidentTask => ({
  id,
  key: id,
  playbookId: 'leakedKey',
  phase: 'contain',
  title: id,
  instructions: '',
  owner: '',
  dueAt: null,
  evidenceAsked: '',
  dependsOn: [],
  state: 'open',
  evidence: '',
  doneAt: null,
  doneBy: null,
  isLate: false,
  ...changes,
});
const ids = (tasks: readonly IncidentTask[]) => tasks.map(({ id }) => id);

describe('the tasks of a phase', () => {
  const tasks = [
    task('undated'),
    task('done', { state: 'done', dueAt: '2026-11-22T01:00:00Z' }),
    task('later', { dueAt: '2026-11-22T09:00:00Z' }),
    task('elsewhere', { phase: 'learn', dueAt: '2026-11-22T01:00:00Z' }),
    task('soon', { dueAt: '2026-11-22T03:00:00Z', dependsOn: ['later'] }),
  ];

  it('stand by when they are due, settled ones at the end, and are only those of the phase', () => {
    expect(ids(listTasks(tasks, 'contain'))).toEqual(['soon', 'later', 'undated', 'done']);
  });

  it('wait for what they depend on until that is done or not needed', () => {
    const soon = tasks.find(({ id }) => id === 'soon')!;
    expect(ids(listBlockers(soon, tasks))).toEqual(['later']);
    expect(listBlockers(soon, [soon, task('later', { state: 'notNeeded' })])).toEqual([]);
  });

  it('begin with the first that waits for nothing', () => {
    expect(findNextTask(tasks, 'contain')?.id).toBe('later');
    expect(findNextTask([task('a', { state: 'done' })], 'contain')).toBeUndefined();
  });
});
