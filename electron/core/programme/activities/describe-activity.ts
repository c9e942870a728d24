import type { Activity } from '../../../../shared/contract/programme.ts';
import { readUserNames } from '../../access/index.ts';
import { inRegister, type RegisterReader } from '../../vault/index.ts';
import type { StoredActivity } from './activity-rows.ts';

type Occurrence = Activity['occurrences'][number];

/** Activities with what was done, newest first, and what followed from it. */
export function describeActivities(
  register: RegisterReader,
  activities: readonly StoredActivity[],
  todayOf: (controllerId: string) => string,
): Activity[] {
  const occurrences = readOccurrences(register);
  return activities.map(({ row, fields }) => ({
    ...fields,
    id: row.id,
    controllerId: row.controller_id,
    isEnded: row.ended_at !== null,
    isOverdue: row.ended_at === null && fields.dueOn < todayOf(row.controller_id),
    occurrences: occurrences.get(row.id) ?? [],
    createdAt: new Date(row.created_at).toISOString(),
    changedAt: new Date(row.changed_at).toISOString(),
  }));
}

export function readOccurrences(register: RegisterReader): Map<string, Occurrence[]> {
  const names = readUserNames(register);
  const followUps = Map.groupBy(
    register.all(
      inRegister
        .selectFrom('programme_follow_up as f')
        .innerJoin('programme_occurrence as o', 'o.id', 'f.occurrence_id')
        .selectAll('f')
        .select('o.activity_id')
        .orderBy('f.id'),
    ),
    (row) => row.occurrence_id,
  );
  const rows = register.all(
    inRegister.selectFrom('programme_occurrence').selectAll().orderBy('done_on', 'desc').orderBy('id', 'desc'),
  );
  const found = new Map<string, Occurrence[]>();
  for (const row of rows) {
    const occurrence: Occurrence = {
      id: row.id,
      dueOn: row.due_on,
      doneOn: row.done_on,
      evidence: row.evidence,
      result: row.result,
      recordedBy: names.get(row.recorded_by) ?? '',
      followUps: (followUps.get(row.id) ?? []).map((each) => ({
        id: each.id,
        activityId: each.activity_id,
        text: each.text,
        severity: each.severity,
        owner: each.owner,
        dueOn: each.due_on,
        doneOn: each.done_on,
        doneNote: each.done_note,
      })),
    };
    found.set(row.activity_id, [...(found.get(row.activity_id) ?? []), occurrence]);
  }
  return found;
}
