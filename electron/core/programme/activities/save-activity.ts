import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { ActivityFields } from '../../../../shared/contract/programme.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Context } from '../../context.ts';
import { listControllers, readController } from '../../controllers/index.ts';
import type { RegisterChange } from '../../handlers.ts';
import { inRegister, type RegisterReader } from '../../vault/index.ts';
import { requireRunning, toStoredFields } from './activity-rows.ts';
import { dayOfMonthOf } from './next-on.ts';

/** @throws Problem controller.unknown, bot.unknown, programme.activityUnknown, programme.activityEnded, processor.unknown */
export function saveActivity(
  { register, session, now }: Pick<Context, 'register' | 'session'> & { now: number },
  { id, controllerId, fields }: ParsedInputOf<'programme.save'>,
): RegisterChange<OutputOf<'programme.save'>> {
  requireNamed(register, fields);
  const known = id === undefined ? null : requireRunning(register, id);
  const controller =
    controllerId === undefined
      ? (known?.row.controller_id ?? listControllers(register)[0]!.id)
      : readController(register, controllerId).id;
  const isSameDay = known?.fields.dueOn === fields.dueOn;
  const values = {
    controller_id: controller,
    fields: toStoredFields(fields, isSameDay ? known.dayOfMonth : dayOfMonthOf(fields.dueOn)),
    changed_at: now,
  };
  const savedId = id ?? uuidv7();
  return {
    refs: { activityId: savedId, controllerId: controller },
    write(writer) {
      writer.run(
        known
          ? inRegister.updateTable('programme_activity').set(values).where('id', '=', savedId)
          : inRegister
              .insertInto('programme_activity')
              .values({ ...values, id: savedId, created_by: session.userId, created_at: now }),
      );
      return { id: savedId };
    },
  };
}

function requireNamed(register: RegisterReader, { botId, processorId }: ActivityFields): void {
  if (botId !== null && !register.get(inRegister.selectFrom('bot').select('id').where('id', '=', botId)))
    throw new Problem('bot.unknown');
  if (processorId === null) return;
  if (register.get(inRegister.selectFrom('processor').select('id').where('id', '=', processorId))) return;
  throw new Problem('processor.unknown');
}
