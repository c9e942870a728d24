import { v7 as uuidv7 } from 'uuid';
import type { RecordFields } from '../../../shared/contract/records/fields.ts';
import { inRegister, type RegisterWriter } from '../vault/index.ts';

export interface NewDraft {
  /** The record that gets the draft; left out: a new record. */
  id?: string;
  controllerId: string;
  /** Of a new record; left out: the next one. */
  number?: string;
  fields: RecordFields;
  userId: string;
  now: number;
}

/** The draft takes the place of one that was there. The revision in force stays as it is. */
export function storeDraft(
  register: RegisterWriter,
  { id, controllerId, number, fields, userId, now }: NewDraft,
): { id: string; number: string } {
  const draft = { draft: JSON.stringify(fields), draft_by: userId, draft_at: now, changed_at: now };
  if (id !== undefined) {
    register.run(inRegister.updateTable('processing_record').set(draft).where('id', '=', id));
    const stored = inRegister.selectFrom('processing_record').select('number').where('id', '=', id);
    return { id, number: register.get(stored)?.number ?? '' };
  }
  const record = { id: uuidv7(), number: number ?? nextNumber(register, controllerId) };
  register.run(
    inRegister
      .insertInto('processing_record')
      .values({ ...record, ...draft, controller_id: controllerId, created_by: userId, created_at: now }),
  );
  return record;
}

/** Numbers are never used again: those of retired records count as well. */
function nextNumber(register: RegisterWriter, controllerId: string): string {
  const numbers = register
    .all(inRegister.selectFrom('processing_record').select('number').where('controller_id', '=', controllerId))
    .map(({ number }) => Number(/^V-(\d{1,9})$/.exec(number)?.[1] ?? 0));
  return `V-${String(numbers.reduce((most, one) => Math.max(most, one), 0) + 1).padStart(4, '0')}`;
}
