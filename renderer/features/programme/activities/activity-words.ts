import type { Activity, ActivityFields } from '../../../../shared/contract/programme.ts';
import type { Text } from '../../../lib/use-text.ts';

export type Occurrence = Activity['occurrences'][number];
export type FollowUp = Occurrence['followUps'][number];

/** "every 6 months". */
export function describeRecurrence(text: Text, { recurrence }: Pick<ActivityFields, 'recurrence'>): string {
  return recurrence === null
    ? text('programme.recurrence.none')
    : text(`programme.recurrence.${recurrence.unit}`, { every: recurrence.every });
}

/** What waits longest comes first; what has ended comes last. */
export function sortByDue<Entry extends Pick<Activity, 'dueOn' | 'isEnded' | 'name'>>(
  activities: readonly Entry[],
): Entry[] {
  return activities.toSorted(
    (a, b) => Number(a.isEnded) - Number(b.isEnded) || a.dueOn.localeCompare(b.dueOn) || a.name.localeCompare(b.name),
  );
}

/** Open ones first, the earliest due of them at the top, those without a day behind it. */
export function sortFollowUps(followUps: readonly FollowUp[]): FollowUp[] {
  const never = '9999-12-31';
  return followUps.toSorted(
    (a, b) =>
      Number(a.doneOn !== null) - Number(b.doneOn !== null) || (a.dueOn ?? never).localeCompare(b.dueOn ?? never),
  );
}
