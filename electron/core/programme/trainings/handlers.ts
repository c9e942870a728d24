import { v7 as uuidv7 } from 'uuid';
import { Problem } from '../../../../shared/errors/problem.ts';
import { listControllers, readController, readToday } from '../../controllers/index.ts';
import type { Handlers } from '../../handlers.ts';
import { inRegister } from '../../vault/index.ts';
import { requireActivity } from '../activities/activity-rows.ts';
import { listTrainings } from './training-rows.ts';

export const trainingHandlers: Pick<Handlers<'programme'>, 'trainings' | 'recordTraining' | 'removeTraining'> = {
  trainings(context, { controllerId, team }) {
    const todayOf = readToday(context);
    const trainings = listTrainings(context.register)
      .filter(({ row }) => controllerId === undefined || row.controller_id === controllerId)
      .filter(({ fields }) => team === undefined || fields.team === team)
      .map(({ row, fields }) => ({
        ...fields,
        id: row.id,
        controllerId: row.controller_id,
        isExpired: fields.validUntil !== null && fields.validUntil < todayOf(row.controller_id),
        recordedAt: new Date(row.recorded_at).toISOString(),
      }));
    return { output: { trainings } };
  },

  recordTraining(context, { controllerId, fields }) {
    const { register, session } = context;
    const controller =
      controllerId === undefined ? listControllers(register)[0]! : readController(register, controllerId);
    if (fields.attended > fields.invited) throw new Problem('programme.moreAttended');
    if (fields.heldOn > readToday(context)(controller.id)) throw new Problem('programme.doneInFuture');
    if (fields.activityId !== null) requireActivity(register, fields.activityId);
    const id = uuidv7();
    const row = {
      id,
      controller_id: controller.id,
      fields: JSON.stringify(fields),
      recorded_by: session.userId,
      recorded_at: context.now(),
    };
    return {
      refs: { trainingId: id, controllerId: controller.id },
      write(writer) {
        writer.run(inRegister.insertInto('training').values(row));
        return { id };
      },
    };
  },

  removeTraining(context, { id }) {
    if (!context.register.get(inRegister.selectFrom('training').select('id').where('id', '=', id)))
      throw new Problem('programme.trainingUnknown');
    return {
      refs: { trainingId: id },
      write(writer) {
        writer.run(inRegister.deleteFrom('training').where('id', '=', id));
        return { removed: true };
      },
    };
  },
};
