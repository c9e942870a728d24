import type { PlaybookTask } from '../../../contract/playbooks.ts';

export type PlaybookMistake =
  'playbook.keyTwice' | 'playbook.dependencyUnknown' | 'playbook.dependsInCircle' | 'playbook.anchorUnknown';

/** Moments of an incident after which a task can be due. */
export const momentAnchors = ['opened', 'detected', 'aware'] as const;

const isMoment = (anchor: string): boolean => (momentAnchors as readonly string[]).includes(anchor);

/** What the form of tasks does not say. @returns what is wrong and with which task, by its place from 1 on; or null */
export function findPlaybookMistake(
  tasks: readonly Pick<PlaybookTask, 'key' | 'dependsOn' | 'due'>[],
): { code: PlaybookMistake; task: number } | null {
  const places = new Map<string, number>();
  for (const [index, { key, due }] of tasks.entries()) {
    if (places.has(key)) return { code: 'playbook.keyTwice', task: index + 1 };
    if (due && isMoment(due.anchor) !== (due.relation === 'after'))
      return { code: 'playbook.anchorUnknown', task: index + 1 };
    places.set(key, index + 1);
  }
  for (const [index, { dependsOn }] of tasks.entries())
    if (!dependsOn.every((key) => places.has(key))) return { code: 'playbook.dependencyUnknown', task: index + 1 };
  const inCircle = tasks.findIndex(({ key }) => leadsTo(key, key, tasks, new Set()));
  return inCircle === -1 ? null : { code: 'playbook.dependsInCircle', task: inCircle + 1 };
}

function leadsTo(
  from: string,
  to: string,
  tasks: readonly Pick<PlaybookTask, 'key' | 'dependsOn'>[],
  seen: Set<string>,
): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  const next = tasks.find(({ key }) => key === from)!.dependsOn;
  return next.includes(to) || next.some((key) => leadsTo(key, to, tasks, seen));
}
