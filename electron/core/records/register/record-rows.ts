import { recordFields, type RecordFields } from '../../../../shared/contract/records/fields.ts';
import type { RecordState } from '../../../../shared/contract/records/vocabulary.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader, type RegisterTables } from '../../vault/index.ts';

type RecordRow = RegisterTables['processing_record'];

export interface StoredRevision {
  revision: number;
  fields: RecordFields;
  note: string;
  releasedBy: string;
  /** Epoch milliseconds. */
  releasedAt: number;
}

export interface StoredRecord {
  row: RecordRow;
  draft: RecordFields | null;
  /** The one released last. It is in force unless the record was retired. */
  latest: StoredRevision | null;
}

/** By number. */
export function listRecords(register: RegisterReader): StoredRecord[] {
  const latest = new Map(
    register
      .all(inRegister.selectFrom('record_revision').selectAll().orderBy('revision'))
      .map((row) => [row.record_id, row]),
  );
  return register
    .all(inRegister.selectFrom('processing_record').selectAll().orderBy('number').orderBy('id'))
    .map((row) => toRecord(row, latest.get(row.id)));
}

/** Those in force, with what is in force of them. */
export function listInForce(register: RegisterReader): { row: RecordRow; fields: RecordFields }[] {
  return listRecords(register).flatMap(({ row, latest }) =>
    latest && row.retired_at === null ? [{ row, fields: latest.fields }] : [],
  );
}

/** @throws Problem record.unknown */
export function requireRecord(register: RegisterReader, id: string): StoredRecord {
  const row = register.get(inRegister.selectFrom('processing_record').selectAll().where('id', '=', id));
  if (!row) throw new Problem('record.unknown');
  const latest = register.get(
    inRegister
      .selectFrom('record_revision')
      .selectAll()
      .where('record_id', '=', id)
      .orderBy('revision', 'desc')
      .limit(1),
  );
  return toRecord(row, latest);
}

/** Newest first. */
export function listRevisions(register: RegisterReader, id: string): StoredRevision[] {
  return register
    .all(inRegister.selectFrom('record_revision').selectAll().where('record_id', '=', id).orderBy('revision', 'desc'))
    .map(toRevision);
}

/** @throws Problem record.revisionUnknown */
export function requireRevision(register: RegisterReader, id: string, revision: number): StoredRevision {
  const found = listRevisions(register, id).find((one) => one.revision === revision);
  if (!found) throw new Problem('record.revisionUnknown');
  return found;
}

export function stateOf({ row, latest }: StoredRecord): RecordState {
  if (row.retired_at !== null) return 'retired';
  return latest ? 'released' : 'draft';
}

/** What is in force, or else the draft. */
export function fieldsOf({ latest, draft }: StoredRecord): RecordFields {
  const fields = latest?.fields ?? draft;
  if (!fields) throw new Problem('record.unknown');
  return fields;
}

function toRecord(row: RecordRow, latest: RegisterTables['record_revision'] | undefined): StoredRecord {
  return {
    row,
    draft: row.draft === null ? null : readFields(row.draft),
    latest: latest ? toRevision(latest) : null,
  };
}

function toRevision(row: RegisterTables['record_revision']): StoredRevision {
  const { revision, note, fields, released_by: releasedBy, released_at: releasedAt } = row;
  return { revision, note, releasedBy, releasedAt, fields: readFields(fields) };
}

function readFields(stored: string): RecordFields {
  return recordFields.parse(JSON.parse(stored));
}
