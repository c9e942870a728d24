import { readToday } from '../../controllers/index.ts';
import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Context } from '../../context.ts';
import type { RegisterChange } from '../../handlers.ts';
import { inRegister } from '../../vault/index.ts';
import { requireRunning, toStoredFields } from './activity-rows.ts';
import { nextOn } from './next-on.ts';

/**
 * One that recurs falls due anew, counted from the day it was due: being late, or early, moves no date. Any other ends.
 * @throws Problem programme.activityUnknown, programme.activityEnded, programme.doneInFuture
 */
export function completeActivity(
  context: Context,
  { id, doneOn, evidence, result, followUps }: ParsedInputOf<'programme.complete'>,
): RegisterChange<OutputOf<'programme.complete'>> {
  const { row, fields, dayOfMonth } = requireRunning(context.register, id);
  if (doneOn > readToday(context)(row.controller_id)) throw new Problem('programme.doneInFuture');
  const now = context.now();
  const by = context.session.userId;
  const next = fields.recurrence && nextOn(fields.dueOn, fields.recurrence, dayOfMonth);
  const occurrenceId = uuidv7();
  return {
    refs: { activityId: id, occurrenceId, followUps: followUps.length },
    write(writer) {
      writer.run(
        inRegister.insertInto('programme_occurrence').values({
          id: occurrenceId,
          activity_id: id,
          due_on: fields.dueOn,
          done_on: doneOn,
          evidence,
          result,
          recorded_by: by,
          recorded_at: now,
        }),
      );
      for (const { text, severity, owner, dueOn } of followUps)
        writer.run(
          inRegister.insertInto('programme_follow_up').values({
            id: uuidv7(),
            occurrence_id: occurrenceId,
            text,
            severity,
            owner,
            due_on: dueOn,
            done_note: '',
          }),
        );
      const change =
        next === null
          ? { ended_at: now, ended_by: by, end_note: '' }
          : { fields: toStoredFields({ ...fields, dueOn: next }, dayOfMonth) };
      writer.run(
        inRegister
          .updateTable('programme_activity')
          .set({ ...change, changed_at: now })
          .where('id', '=', id),
      );
      return { id: occurrenceId, nextOn: next };
    },
  };
}
