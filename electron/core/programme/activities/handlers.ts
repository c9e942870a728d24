import { readToday } from '../../controllers/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Handlers } from '../../handlers.ts';
import { inRegister } from '../../vault/index.ts';
import { listActivities, requireRunning } from './activity-rows.ts';
import { completeActivity } from './complete-activity.ts';
import { describeActivities } from './describe-activity.ts';
import { saveActivity } from './save-activity.ts';

type Actions = 'list' | 'save' | 'complete' | 'end' | 'settleFollowUp';

export const activityHandlers: Pick<Handlers<'programme'>, Actions> = {
  list(context, { controllerId, kind, includeEnded }) {
    const wanted = listActivities(context.register)
      .filter(({ row }) => includeEnded || row.ended_at === null)
      .filter(({ row }) => controllerId === undefined || row.controller_id === controllerId)
      .filter(({ fields }) => kind === undefined || fields.kind === kind)
      .toSorted((one, other) => (one.fields.dueOn < other.fields.dueOn ? -1 : 1));
    return { output: { activities: describeActivities(context.register, wanted, readToday(context)) } };
  },

  save: (context, input) =>
    saveActivity({ register: context.register, session: context.session, now: context.now() }, input),

  complete: completeActivity,

  end(context, { id, note }) {
    requireRunning(context.register, id);
    const now = context.now();
    const ended = { ended_at: now, ended_by: context.session.userId, end_note: note, changed_at: now };
    return {
      refs: { activityId: id },
      write(writer) {
        writer.run(inRegister.updateTable('programme_activity').set(ended).where('id', '=', id));
        return { id };
      },
    };
  },

  settleFollowUp(context, { id, doneOn, note }) {
    const found = context.register.get(
      inRegister
        .selectFrom('programme_follow_up as f')
        .innerJoin('programme_occurrence as o', 'o.id', 'f.occurrence_id')
        .innerJoin('programme_activity as a', 'a.id', 'o.activity_id')
        .select(['f.done_on', 'a.controller_id'])
        .where('f.id', '=', id),
    );
    if (!found) throw new Problem('programme.followUpUnknown');
    if (found.done_on !== null) throw new Problem('programme.followUpDone');
    if (doneOn > readToday(context)(found.controller_id)) throw new Problem('programme.doneInFuture');
    const done = { done_on: doneOn, done_note: note, done_by: context.session.userId };
    return {
      refs: { followUpId: id },
      write(writer) {
        writer.run(inRegister.updateTable('programme_follow_up').set(done).where('id', '=', id));
        return { id };
      },
    };
  },
};
