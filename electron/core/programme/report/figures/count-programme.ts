import { adviceOutcomes } from '../../../../../shared/contract/records/advice.ts';
import { inRegister, type RegisterTables } from '../../../vault/index.ts';
import { listActivities } from '../../activities/activity-rows.ts';
import { readOccurrences } from '../../activities/describe-activity.ts';
import { listTrainings } from '../../trainings/training-rows.ts';
import { isDayOf, isInstantOf } from '../year.ts';
import { count, type Figure, type Scope } from './scope.ts';

/** Activities done in the year, and those that were due in it and were not done to this day. */
export function countActivities(scope: Scope): Figure[] {
  const { register, year, today } = scope;
  const activities = listActivities(register).filter(({ row }) => row.controller_id === scope.controllerId);
  const occurrences = readOccurrences(register);
  const all = activities.flatMap(({ row }) => occurrences.get(row.id) ?? []);
  const done = all.filter(({ doneOn }) => isDayOf(year, doneOn));
  const followUps = all.flatMap((each) => each.followUps);
  const isLate = (dueOn: string | null): boolean => isDayOf(year, dueOn) && dueOn! < today;
  return [
    count('done', done),
    count(
      'doneLate',
      done.filter(({ doneOn, dueOn }) => doneOn > dueOn),
    ),
    count(
      'overdue',
      activities.filter(({ row, fields }) => row.ended_at === null && isLate(fields.dueOn)),
    ),
    count(
      'followUpsDone',
      followUps.filter(({ doneOn }) => isDayOf(year, doneOn)),
    ),
    count(
      'followUpsOverdue',
      followUps.filter(({ doneOn, dueOn }) => doneOn === null && isLate(dueOn)),
    ),
  ];
}

export function countTrainings({ register, controllerId, year }: Scope): Figure[] {
  const held = listTrainings(register)
    .filter(({ row, fields }) => row.controller_id === controllerId && isDayOf(year, fields.heldOn))
    .map(({ fields }) => fields);
  const invited = held.reduce((sum, each) => sum + each.invited, 0);
  const attended = held.reduce((sum, each) => sum + each.attended, 0);
  return [
    count('held', held),
    count('teams', [...new Set(held.map(({ team }) => team))]),
    { key: 'invited', value: invited },
    { key: 'attended', value: attended },
    ...(invited > 0 ? [{ key: 'attendanceRate', value: attended / invited }] : []),
  ];
}

export function countAdvice(scope: Scope): Figure[] {
  const { asked, given } = readAdvice(scope);
  return [
    count('asked', asked),
    count('given', given),
    ...adviceOutcomes.map((outcome) =>
      count(
        outcome,
        given.filter((row) => row.outcome === outcome),
      ),
    ),
  ];
}

/** What was asked in the year, and what was advised in it; by number. */
export function readAdvice({
  register,
  controllerId,
  year,
}: Scope): Record<'asked' | 'given', RegisterTables['dpo_advice'][]> {
  const rows = register.all(
    inRegister.selectFrom('dpo_advice').selectAll().where('controller_id', '=', controllerId).orderBy('number'),
  );
  return {
    asked: rows.filter((row) => isDayOf(year, row.asked_on)),
    given: rows.filter((row) => isInstantOf(year, row.advised_at)),
  };
}
