import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { requireBots } from '../../checks/index.ts';
import type { Context } from '../../context.ts';
import { chooseController } from '../../controllers/index.ts';
import type { RegisterChange } from '../../handlers.ts';
import { requireRecord } from './record-rows.ts';
import { nextRecordNumber, storeDraft } from './store-draft.ts';

/** @throws Problem record.unknown, record.retired, controller.unknown, bot.unknown */
export function saveRecord(
  context: Context,
  { id, controllerId, fields }: ParsedInputOf<'records.save'>,
): RegisterChange<OutputOf<'records.save'>> {
  const { register, session } = context;
  const known = id === undefined ? null : requireRecord(register, id).row;
  if (known && known.retired_at !== null) throw new Problem('record.retired');
  requireBots(register, fields.botIds);
  const owner = known?.controller_id ?? chooseController(register, controllerId).id;
  const recordId = known?.id ?? uuidv7();
  const number = known?.number ?? nextRecordNumber(register, owner, fields.role);
  const draft = { id: recordId, controllerId: owner, number, fields, userId: session.userId, now: context.now() };
  return {
    refs: { recordId, number, bots: fields.botIds.length },
    write: (writer) => storeDraft(writer, draft),
  };
}

export const withoutDraft = { draft: null, draft_by: null, draft_at: null };
