import { recordFields } from '../../../shared/contract/records/fields.ts';
import { inRegister, type RegisterReader } from '../vault/index.ts';

/** Records of processing that name a processor in force or in draft, by its id. Ended ones count no more. */
export function readNamingRecords(register: RegisterReader): Map<string, string[]> {
  const records = register.all(
    inRegister
      .selectFrom('processing_record')
      .select(['id', 'draft'])
      .where('retired_at', 'is', null)
      .orderBy('number'),
  );
  const inForce = new Map<string, string>();
  const revisions = inRegister.selectFrom('record_revision').select(['record_id', 'fields']).orderBy('revision');
  for (const { record_id: recordId, fields } of register.all(revisions)) inForce.set(recordId, fields);
  const naming = new Map<string, string[]>();
  for (const { id, draft } of records) {
    const texts = [inForce.get(id), draft].filter((text) => text !== undefined && text !== null);
    for (const processorId of new Set(texts.flatMap(listNamed))) {
      naming.set(processorId, [...(naming.get(processorId) ?? []), id]);
    }
  }
  return naming;
}

function listNamed(fields: string): string[] {
  const { recipients } = recordFields.parse(JSON.parse(fields));
  return recipients.flatMap(({ processorId }) => processorId ?? []);
}
