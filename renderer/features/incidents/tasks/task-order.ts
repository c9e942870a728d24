import type { IncidentTask } from '../../../../shared/contract/incidents/fields.ts';
import type { IncidentPhase } from '../../../../shared/contract/incidents/vocabulary.ts';

export function isSettled({ state }: Pick<IncidentTask, 'state'>): boolean {
  return state === 'done' || state === 'notNeeded';
}

/** Tasks of a phase: what is left first, by when it is due; what has no date after it, and what is settled last. */
export function listTasks(tasks: readonly IncidentTask[], phase: IncidentPhase): IncidentTask[] {
  const never = '9999';
  return tasks
    .filter((task) => task.phase === phase)
    .toSorted(
      (one, other) =>
        Number(isSettled(one)) - Number(isSettled(other)) || (one.dueAt ?? never).localeCompare(other.dueAt ?? never),
    );
}

/** What a task waits for: those it depends on that nobody has settled. */
export function listBlockers(task: IncidentTask, tasks: readonly IncidentTask[]): IncidentTask[] {
  return tasks.filter((other) => task.dependsOn.includes(other.id) && !isSettled(other));
}

/** The one to do next: the first that is left and waits for nothing. */
export function findNextTask(tasks: readonly IncidentTask[], phase: IncidentPhase): IncidentTask | undefined {
  return listTasks(tasks, phase).find((task) => !isSettled(task) && listBlockers(task, tasks).length === 0);
}
