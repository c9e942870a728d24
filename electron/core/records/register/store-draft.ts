import { v7 as uuidv7 } from 'uuid';
import type { RecordFields } from '../../../../shared/contract/records/fields.ts';
import type { RecordRole } from '../../../../shared/contract/records/vocabulary.ts';
import { nextNumber } from '../../next-number.ts';
import { inRegister, type RegisterReader, type RegisterTables, type RegisterWriter } from '../../vault/index.ts';

/** V: of a controller (Art. 30(1) GDPR), A: of a processor (Art. 30(2)). */
const letters: Record<RecordRole, string> = { controller: 'V', processor: 'A' };

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
  writer: RegisterWriter,
  { id = uuidv7(), controllerId, number, fields, userId, now }: NewDraft,
): { id: string; number: string } {
  const draft = { draft: JSON.stringify(fields), draft_by: userId, draft_at: now, changed_at: now };
  const known = writer.get(inRegister.selectFrom('processing_record').select('number').where('id', '=', id));
  if (known) {
    changeRecord(writer, id, draft);
    return { id, number: known.number };
  }
  const record = { id, number: number ?? nextRecordNumber(writer, controllerId, fields.role) };
  writer.run(
    inRegister
      .insertInto('processing_record')
      .values({ ...record, ...draft, controller_id: controllerId, created_by: userId, created_at: now }),
  );
  return record;
}

export function changeRecord(
  writer: RegisterWriter,
  id: string,
  values: Partial<RegisterTables['processing_record']>,
): void {
  writer.run(inRegister.updateTable('processing_record').set(values).where('id', '=', id));
}

export function nextRecordNumber(register: RegisterReader, controllerId: string, role: RecordRole): string {
  return nextNumber(register, { controllerId, series: `${letters[role]}-`, digits: 4 });
}
