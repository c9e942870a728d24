import type { IncidentTask } from '../../../../shared/contract/incidents/fields.ts';
import { toInstantOrNull } from '../moments.ts';
import { dueMoment, type Anchors } from './due-moment.ts';
import type { StoredTask } from './task-rows.ts';

interface Scope {
  anchors: Anchors;
  /** By the clock of the incident, epoch milliseconds. */
  now: number;
  names: ReadonlyMap<string, string>;
}

/** The tasks of one incident with the moments they are due by; one that somebody set counts instead of the rule's. */
export function describeTasks(tasks: readonly StoredTask[], { anchors, now, names }: Scope): IncidentTask[] {
  const ids = new Map(tasks.flatMap(({ id, task_key: key }) => (key === null ? [] : [[key, id] as const])));
  return tasks.map((task) => {
    const dueAt = task.due_at ?? (task.due ? dueMoment(task.due, anchors) : null);
    const isDone = task.state === 'done';
    return {
      id: task.id,
      key: task.task_key,
      playbookId: task.playbook_id,
      phase: task.phase,
      title: task.title,
      instructions: task.instructions,
      owner: task.owner,
      dueAt: toInstantOrNull(dueAt),
      evidenceAsked: task.evidence_asked,
      dependsOn: task.dependsOn.flatMap((key) => ids.get(key) ?? []),
      state: task.state,
      evidence: task.evidence,
      doneAt: toInstantOrNull(task.done_at),
      doneBy: task.done_by === null ? null : (names.get(task.done_by) ?? ''),
      isLate: dueAt !== null && task.state !== 'notNeeded' && ((isDone ? task.done_at : null) ?? now) > dueAt,
    };
  });
}
