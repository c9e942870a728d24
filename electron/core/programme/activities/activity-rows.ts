import { activityFields, type ActivityFields } from '../../../../shared/contract/programme.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader, type RegisterTables } from '../../vault/index.ts';
import { dayOfMonthOf } from './next-on.ts';

export interface StoredActivity {
  row: RegisterTables['programme_activity'];
  fields: ActivityFields;
  /** The day of the month that is meant, which not every month has. */
  dayOfMonth: number;
}

export function listActivities(register: RegisterReader): StoredActivity[] {
  return register
    .all(inRegister.selectFrom('programme_activity').selectAll().orderBy('created_at').orderBy('id'))
    .map(toActivity);
}

/** @throws Problem programme.activityUnknown */
export function requireActivity(register: RegisterReader, id: string): StoredActivity {
  const row = register.get(inRegister.selectFrom('programme_activity').selectAll().where('id', '=', id));
  if (!row) throw new Problem('programme.activityUnknown');
  return toActivity(row);
}

/** @throws Problem programme.activityUnknown, programme.activityEnded */
export function requireRunning(register: RegisterReader, id: string): StoredActivity {
  const activity = requireActivity(register, id);
  if (activity.row.ended_at !== null) throw new Problem('programme.activityEnded');
  return activity;
}

export function toStoredFields(fields: ActivityFields, dayOfMonth: number): string {
  return JSON.stringify({ ...fields, dayOfMonth });
}

function toActivity(row: RegisterTables['programme_activity']): StoredActivity {
  const { dayOfMonth, ...stored } = JSON.parse(row.fields) as ActivityFields & { dayOfMonth?: number };
  const fields = activityFields.parse(stored);
  return { row, fields, dayOfMonth: dayOfMonth ?? dayOfMonthOf(fields.dueOn) };
}
