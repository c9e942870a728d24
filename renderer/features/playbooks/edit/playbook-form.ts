import { playbookTask } from '../../../../shared/contract/playbooks.ts';
import type { Playbook, PlaybookFields, PlaybookTask } from '../../../../shared/contract/playbooks.ts';
import { incidentPhases } from '../../../../shared/contract/incidents/vocabulary.ts';

/** A playbook while it is changed; it is stored as a new version only when somebody says so. */
export interface PlaybookDraft {
  id: string;
  /** The version that is changed; 0 with a new one. */
  basedOn: number;
  isNew: boolean;
  fields: PlaybookFields;
  /** As it was opened. */
  before: PlaybookFields;
  note: string;
}

export function draftOf({ id, version, name, description, tasks }: Playbook): PlaybookDraft {
  const fields = { name, description, tasks };
  return { id, basedOn: version, isNew: false, fields, before: fields, note: '' };
}

/** An own playbook, empty or with what another one holds. @param random letters and digits nobody else has drawn */
export function newDraft(random: string, from: PlaybookFields | null): PlaybookDraft {
  const before = { name: '', description: '', tasks: [] };
  const fields = from === null ? before : { ...from, name: '' };
  return { id: `own-${random}`, basedOn: 0, isNew: true, fields, before, note: '' };
}

/**
 * A task's own name for programmes: the same task keeps it in every playbook, so that adding a second playbook does not
 * bring it twice.
 */
export function makeKey(random: string): string {
  return `own${random}`;
}

export function addTask(tasks: readonly PlaybookTask[], key: string, phase: PlaybookTask['phase']): PlaybookTask[] {
  return placeInPhase(tasks, { ...playbookTask.parse({ key, phase, title: 'x' }), title: '' });
}

/** A task of another playbook, without what it depends on where that is not here. */
export function adoptTask(tasks: readonly PlaybookTask[], task: PlaybookTask): PlaybookTask[] {
  const known = new Set(tasks.map(({ key }) => key));
  return placeInPhase(tasks, { ...task, dependsOn: task.dependsOn.filter((key) => known.has(key)) });
}

/** Behind the last of its phase, or of the phases before it. */
function placeInPhase(tasks: readonly PlaybookTask[], task: PlaybookTask): PlaybookTask[] {
  const order = incidentPhases.indexOf(task.phase);
  const at = tasks.findLastIndex(({ phase }) => incidentPhases.indexOf(phase) <= order) + 1;
  return tasks.toSpliced(at, 0, task);
}

export function removeTask(tasks: readonly PlaybookTask[], key: string): PlaybookTask[] {
  return tasks
    .filter((task) => task.key !== key)
    .map((task) => ({ ...task, dependsOn: task.dependsOn.filter((each) => each !== key) }));
}

/** One place up (-1) or down (1); the ends stay where they are. */
export function moveTask(tasks: readonly PlaybookTask[], key: string, by: -1 | 1): PlaybookTask[] {
  const from = tasks.findIndex((task) => task.key === key);
  const moved = tasks[from];
  const to = from + by;
  if (!moved || to < 0 || to >= tasks.length) return [...tasks];
  return tasks.toSpliced(from, 1).toSpliced(to, 0, moved);
}

export function changeTask(tasks: readonly PlaybookTask[], changed: PlaybookTask): PlaybookTask[] {
  return tasks.map((task) => (task.key === changed.key ? changed : task));
}

/** What a task can wait for: every other one that does not wait for it, near or far. */
export function listPossibleDependencies(tasks: readonly PlaybookTask[], key: string): PlaybookTask[] {
  const waiting = new Set([key]);
  for (let before = 0; before !== waiting.size;) {
    before = waiting.size;
    for (const task of tasks) if (task.dependsOn.some((each) => waiting.has(each))) waiting.add(task.key);
  }
  return tasks.filter((task) => !waiting.has(task.key));
}
