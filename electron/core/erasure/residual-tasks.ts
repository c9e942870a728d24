import type { Residual } from '../../../shared/contract/backends.ts';
import type { SnapshotBackend } from './plan/plan-snapshot.ts';

/** What a system's deletion leaves behind is a task that somebody does by hand. Tells it apart from the others. */
export function residualKey(backendId: string, { where }: Pick<Residual, 'where'>): string {
  return `residual ${backendId} ${where.en}`;
}

/** What is stored with the task, so that it can be said in both languages. */
export function describeResidual(
  { backendId, name }: Pick<SnapshotBackend, 'backendId' | 'name'>,
  { where, what, whoActs }: Residual,
) {
  return {
    backendId,
    backend: name,
    whereDe: where.de,
    whereEn: where.en,
    whatDe: what.de,
    whatEn: what.en,
    whoActsDe: whoActs.de,
    whoActsEn: whoActs.en,
  };
}

/** By the key of each task. @param tasks with their details as they are stored */
export function readDoneByKey(tasks: readonly { details: string; is_done: 0 | 1 }[]): ReadonlyMap<string, boolean> {
  return new Map(
    tasks.map(({ details, is_done: isDone }) => [(JSON.parse(details) as { key?: string }).key ?? '', isDone === 1]),
  );
}
