import { v7 as uuidv7 } from 'uuid';
import type { adviceProcedures } from '../../../../shared/contract/records/advice.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { localDay } from '../../../../shared/rules/local-day.ts';
import { readUserNames } from '../../access/index.ts';
import { chooseController } from '../../controllers/index.ts';
import type { Handlers } from '../../handlers.ts';
import { nextNumber } from '../../next-number.ts';
import { inRegister, type RegisterReader, type RegisterWriter } from '../../vault/index.ts';
import { describeAdvice, listAdvice, requireAdvice, type AdviceRow } from './advice-rows.ts';

/** The officer advises (Art. 39(1)(a) GDPR), the controller decides: Art. 38(6). */
export const adviceHandlers: Pick<Handlers<'records'>, keyof typeof adviceProcedures> = {
  'advice.list'({ register }, choice) {
    const names = readUserNames(register);
    return { output: { advice: listAdvice(register, choice).map((row) => describeAdvice(row, names)) } };
  },

  'advice.ask'(context, { controllerId, askedBy, askedOn, recordId, botId, ...asked }) {
    const { register, session } = context;
    const controller = chooseController(register, controllerId);
    requireSubjects(register, { recordId, botId });
    const now = context.now();
    const series = `R-${localDay(new Date(now).toISOString(), controller.zone).slice(0, 4)}-`;
    const number = nextNumber(register, { controllerId: controller.id, series, digits: 3 });
    const id = uuidv7();
    return {
      refs: { adviceId: id, controllerId: controller.id, recordId, botId },
      write(writer) {
        const columns = { asked_by: askedBy, asked_on: askedOn, record_id: recordId, bot_id: botId };
        const created = { outcome: 'open' as const, outcome_reason: '', created_by: session.userId, created_at: now };
        writer.run(
          inRegister
            .insertInto('dpo_advice')
            .values({ id, number, controller_id: controller.id, ...asked, ...columns, ...created }),
        );
        return { id, number };
      },
    };
  },

  'advice.give'(context, { id, advice }) {
    if (requireAdvice(context.register, id).advice !== null) throw new Problem('advice.given');
    const given = { advice, advised_by: context.session.userId, advised_at: context.now() };
    return { refs: { adviceId: id }, write: (writer) => change(writer, id, given) };
  },

  'advice.settle'(context, { id, outcome, reason }) {
    if (requireAdvice(context.register, id).advice === null) throw new Problem('advice.notGiven');
    if (outcome !== 'followed' && reason.trim() === '') throw new Problem('advice.reasonNeeded');
    const settled = { outcome, outcome_reason: reason, outcome_by: context.session.userId, outcome_at: context.now() };
    return { refs: { adviceId: id, outcome }, write: (writer) => change(writer, id, settled) };
  },
};

function requireSubjects(
  register: RegisterReader,
  { recordId, botId }: { recordId: string | null; botId: string | null },
): void {
  const isThere = (table: 'processing_record' | 'bot', id: string): boolean =>
    register.get(inRegister.selectFrom(table).select('id').where('id', '=', id)) !== undefined;
  if (recordId !== null && !isThere('processing_record', recordId)) throw new Problem('record.unknown');
  if (botId !== null && !isThere('bot', botId)) throw new Problem('bot.unknown');
}

function change(writer: RegisterWriter, id: string, values: Partial<AdviceRow>): { id: string } {
  writer.run(inRegister.updateTable('dpo_advice').set(values).where('id', '=', id));
  return { id };
}
