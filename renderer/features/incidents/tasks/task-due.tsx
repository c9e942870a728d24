import type { IncidentTask } from '../../../../shared/contract/incidents/fields.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Muted } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import { meaningOf } from '../clocks/clock-state.ts';
import { describeRemaining } from '../clocks/remaining.ts';
import { isSettled } from './task-order.ts';

/** By when a task is due, and how long that is away. */
export function TaskDue({ task, now }: { task: IncidentTask; now: number }) {
  const text = useText();
  const format = useFormat();
  const { dueAt, isLate } = task;
  if (dueAt === null) return null;
  const when = format.dateTime(dueAt);
  if (isSettled(task)) {
    return isLate ? (
      <Status meaning="overdue">{text('incidents.task.wasLate', { when })}</Status>
    ) : (
      <Muted>{text('incidents.task.wasDue', { when })}</Muted>
    );
  }
  return (
    <Status meaning={meaningOf({ state: 'running', target: dueAt, latest: null }, now)}>
      {text('incidents.clock.leftUntil', { left: describeRemaining(text, dueAt, now), when })}
    </Status>
  );
}
