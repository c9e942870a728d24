import type { Activity } from '../../../../shared/contract/programme.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Status } from '../../../ui/status.tsx';

/** When an activity falls due, and whether that day is over. */
export function DueDate({ dueOn, isOverdue, isEnded }: Pick<Activity, 'dueOn' | 'isOverdue' | 'isEnded'>) {
  const text = useText();
  const format = useFormat();
  const day = format.day(dueOn);
  if (isEnded) return <Status meaning="information">{text('programme.due.over', { day })}</Status>;
  return isOverdue ? <Status meaning="overdue">{text('programme.due.overdue', { day })}</Status> : <span>{day}</span>;
}
