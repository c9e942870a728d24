import { readDays } from '../controllers/index.ts';
import type { DueDate } from '../due-date.ts';
import type { RegisterReader } from '../vault/index.ts';
import { listDpias, readConsultation, type StoredDpia } from './assessments/dpia-rows.ts';
import { listRecords, stateOf, type StoredRecord } from './register/record-rows.ts';

/** Reviews of records and assessments, drafts that wait, measures that were promised, and answers of the authority. */
export function listRecordDates(register: RegisterReader): DueDate[] {
  const dayOf = readDays({ register });
  return [
    ...listRecords(register).flatMap((record) => datesOfRecord(record, dayOf)),
    ...listDpias(register).flatMap(datesOfDpia),
  ];
}

function datesOfRecord(record: StoredRecord, dayOf: ReturnType<typeof readDays>): DueDate[] {
  const { row, latest, draft } = record;
  const dates: DueDate[] = [];
  const add = (kind: DueDate['kind'], { name, owner }: { name: string; owner: string }, on: string | null): void => {
    if (on !== null)
      dates.push({ id: row.id, controllerId: row.controller_id, kind, name: `${row.number} ${name}`, owner, on });
  };
  if (latest && stateOf(record) === 'released') add('reviewOfRecord', latest.fields, latest.fields.reviewOn);
  if (draft && row.draft_at !== null) add('recordRelease', draft, dayOf(row.controller_id, row.draft_at));
  return dates;
}

function datesOfDpia({ row, fields }: StoredDpia): DueDate[] {
  const of = { id: row.id, controllerId: row.controller_id };
  const name = `${row.number} ${fields.name}`;
  const asked = readConsultation(row);
  const dates: DueDate[] = [];
  if (fields.reviewOn !== null) dates.push({ ...of, kind: 'reviewOfDpia', name, owner: '', on: fields.reviewOn });
  if (asked && asked.answeredOn === null)
    dates.push({ ...of, kind: 'authorityAnswer', name, owner: '', on: asked.dueOn });
  for (const [part, measure] of fields.measures.entries())
    if (measure.dueOn !== null && !measure.isDone) {
      const { owner, dueOn: on } = measure;
      dates.push({ ...of, part, kind: 'dpiaMeasure', name: `${row.number} ${measure.name}`, owner, on });
    }
  return dates;
}
