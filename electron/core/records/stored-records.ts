import { recordFields, type RecordFields } from '../../../shared/contract/records/fields.ts';
import type { RecordState } from '../../../shared/contract/records/vocabulary.ts';
import { inRegister, type RegisterReader } from '../vault/index.ts';

export interface StoredRecord {
  id: string;
  controllerId: string;
  number: string;
  state: RecordState;
  inForce: StoredRevision | null;
  draft: RecordFields | null;
  createdAt: number;
  changedAt: number;
}

export interface StoredRevision {
  revision: number;
  releasedAt: number;
  fields: RecordFields;
}

/** Every record by its organisation and number, with the revision in force. */
export function listStoredRecords(register: RegisterReader): StoredRecord[] {
  const inForce = readInForce(register);
  return register
    .all(inRegister.selectFrom('processing_record').selectAll().orderBy('controller_id').orderBy('number'))
    .map((row) => {
      const revision = inForce.get(row.id) ?? null;
      return {
        id: row.id,
        controllerId: row.controller_id,
        number: row.number,
        state: row.retired_at !== null ? 'retired' : revision ? 'released' : 'draft',
        inForce: revision,
        draft: row.draft === null ? null : parseFields(row.draft),
        createdAt: row.created_at,
        changedAt: row.changed_at,
      };
    });
}

function readInForce(register: RegisterReader): Map<string, StoredRevision> {
  const newestLast = inRegister
    .selectFrom('record_revision')
    .select(['record_id', 'revision', 'released_at', 'fields'])
    .where(({ eb, selectFrom }) =>
      eb(
        'revision',
        '=',
        selectFrom('record_revision as other')
          .select(({ fn }) => fn.max('other.revision').as('newest'))
          .whereRef('other.record_id', '=', 'record_revision.record_id'),
      ),
    );
  return new Map(
    register
      .all(newestLast)
      .map((row) => [
        row.record_id,
        { revision: row.revision, releasedAt: row.released_at, fields: parseFields(row.fields) },
      ]),
  );
}

function parseFields(json: string): RecordFields {
  return recordFields.parse(JSON.parse(json));
}
