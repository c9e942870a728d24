import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { RecordRole } from '../../../../shared/contract/records/vocabulary.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { requireBots } from '../../checks/index.ts';
import type { Context } from '../../context.ts';
import { chooseController } from '../../controllers/index.ts';
import type { RegisterChange } from '../../handlers.ts';
import { inRegister, type RegisterReader, type RegisterWriter } from '../../vault/index.ts';
import { requireRecord } from './record-rows.ts';

/** V: of a controller (Art. 30(1) GDPR), A: of a processor (Art. 30(2)). */
const letters: Record<RecordRole, string> = { controller: 'V', processor: 'A' };

/** @throws Problem record.unknown, record.retired, controller.unknown, bot.unknown */
export function saveRecord(
  context: Context,
  { id, controllerId, fields }: ParsedInputOf<'records.save'>,
): RegisterChange<OutputOf<'records.save'>> {
  const { register, session } = context;
  const known = id === undefined ? null : requireRecord(register, id).row;
  if (known && known.retired_at !== null) throw new Problem('record.retired');
  requireBots(register, fields.botIds);
  const owner = known?.controller_id ?? chooseController(register, controllerId);
  const recordId = known?.id ?? uuidv7();
  const number = known?.number ?? nextNumber(register, owner, fields.role);
  const now = context.now();
  const draft = { draft: JSON.stringify(fields), draft_by: session.userId, draft_at: now, changed_at: now };
  return {
    refs: { recordId, number, bots: fields.botIds.length },
    write(writer) {
      if (known) changeRecord(writer, recordId, draft);
      else {
        const columns = { id: recordId, controller_id: owner, number, created_by: session.userId, created_at: now };
        writer.run(inRegister.insertInto('processing_record').values({ ...columns, ...draft }));
      }
      return { id: recordId, number };
    },
  };
}

export function changeRecord(
  writer: RegisterWriter,
  id: string,
  values: Partial<ReturnType<typeof requireRecord>['row']>,
): void {
  writer.run(inRegister.updateTable('processing_record').set(values).where('id', '=', id));
}

export const withoutDraft = { draft: null, draft_by: null, draft_at: null };

function nextNumber(register: RegisterReader, controllerId: string, role: RecordRole): string {
  const prefix = `${letters[role]}-`;
  const last = register.get(
    inRegister
      .selectFrom('processing_record')
      .select(sql<number | null>`max(CAST(substr(number, ${prefix.length + 1}) AS INTEGER))`.as('number'))
      .where('controller_id', '=', controllerId)
      .where('number', 'like', `${prefix}%`),
  );
  return `${prefix}${String((last?.number ?? 0) + 1).padStart(4, '0')}`;
}
