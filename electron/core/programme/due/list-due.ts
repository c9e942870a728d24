import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { RegisterReader } from '../../vault/index.ts';
import { listActivities } from '../activities/activity-rows.ts';
import { readOccurrences } from '../activities/describe-activity.ts';
import { listNewestTrainings } from '../trainings/training-rows.ts';

export type DueItem = Omit<OutputOf<'programme.due'>['items'][number], 'isOverdue'> & { controllerId: string };

/** All of the programme itself that is still to be done. */
export function listOwn(register: RegisterReader): DueItem[] {
  const activities = listActivities(register);
  const occurrences = readOccurrences(register);
  const open = activities.filter(({ row }) => row.ended_at === null);
  const items: DueItem[] = open.map(({ row, fields }) => ({
    id: row.id,
    controllerId: row.controller_id,
    kind: fields.kind,
    name: fields.name,
    owner: fields.owner,
    on: fields.dueOn,
  }));
  // What follows from an activity is to be done even where the activity has ended.
  for (const { row } of activities)
    for (const { id, text, owner, dueOn, doneOn } of (occurrences.get(row.id) ?? []).flatMap((each) => each.followUps))
      if (dueOn !== null && doneOn === null)
        items.push({ id, controllerId: row.controller_id, kind: 'followUp', name: text, owner, on: dueOn });
  for (const { row, fields } of listNewestTrainings(register))
    if (fields.validUntil !== null)
      items.push({
        id: row.id,
        controllerId: row.controller_id,
        kind: 'trainingExpires',
        name: fields.topic,
        owner: fields.team,
        on: fields.validUntil,
      });
  return items;
}

/** The earliest first. */
export function byDay(one: Pick<DueItem, 'on' | 'id'>, other: Pick<DueItem, 'on' | 'id'>): number {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
