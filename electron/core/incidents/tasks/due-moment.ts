import type { z } from 'zod';
import type { Clock } from '../../../../shared/contract/incidents/clocks.ts';
import type { taskDue } from '../../../../shared/contract/playbooks.ts';

export type TaskDue = z.output<typeof taskDue>;

/** What the due rule of a task may hang on. Epoch milliseconds; null: not known yet. */
export interface Anchors {
  opened: number;
  detected: number | null;
  aware: number | null;
  clocks: readonly Pick<Clock, 'id' | 'target'>[];
}

const hour = 3_600_000;

/** When a task is due by its rule, in epoch milliseconds; null as long as what it hangs on is not known. */
export function dueMoment({ hours, relation, anchor }: TaskDue, anchors: Anchors): number | null {
  const at = momentOf(anchor, anchors);
  if (at === null) return null;
  return relation === 'after' ? at + hours * hour : at - hours * hour;
}

function momentOf(anchor: string, { clocks, ...moments }: Anchors): number | null {
  if (anchor === 'opened' || anchor === 'detected' || anchor === 'aware') return moments[anchor];
  const target = clocks.find(({ id }) => id === anchor)?.target ?? null;
  return target === null ? null : Date.parse(target);
}
