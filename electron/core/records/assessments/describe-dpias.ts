import { dpia, type Dpia } from '../../../../shared/contract/records/assessments.ts';
import { countOpenQuestions, thresholdOutcome } from '../../../../shared/rules/dpia/questions.ts';
import { readUserNames } from '../../access/index.ts';
import type { RegisterReader } from '../../vault/index.ts';
import { readConsultation, type Settled, type StoredDpia } from './dpia-rows.ts';
import { readWithdrawn, type WithdrawnRow } from './withdrawn.ts';

/** Display names by user id. */
type Names = ReadonlyMap<string, string>;

/** With who settled what, and with what holds no longer. */
export function describeDpias(register: RegisterReader, all: readonly StoredDpia[]): Dpia[] {
  const names = readUserNames(register);
  const withdrawn = readWithdrawn(register);
  return all.map((stored) => describeDpia(stored, withdrawn.get(stored.row.id) ?? [], names));
}

function describeDpia({ row, fields }: StoredDpia, withdrawn: readonly WithdrawnRow[], names: Names): Dpia {
  const isAssessed = row.state !== 'threshold' && row.state !== 'notRequired';
  return dpia.parse({
    id: row.id,
    number: row.number,
    controllerId: row.controller_id,
    state: row.state,
    fields,
    thresholdOutcome: thresholdOutcome(fields.threshold),
    openQuestions: countOpenQuestions(fields, { isAssessed }),
    advice: withPerson(row.advice, names),
    decision: withPerson(row.decision, names),
    consultation: readConsultation(row),
    withdrawn: withdrawn.map((each) => describeWithdrawn(each, names)),
    createdAt: new Date(row.created_at).toISOString(),
    changedAt: new Date(row.changed_at).toISOString(),
  });
}

function describeWithdrawn(row: WithdrawnRow, names: Names): unknown {
  return {
    threshold: row.threshold === null ? null : (JSON.parse(row.threshold) as unknown),
    advice: withPerson(row.advice, names),
    decision: withPerson(row.decision, names),
    consultation: readConsultation(row),
    why: row.why,
    changed: JSON.parse(row.changed) as unknown,
    note: row.note,
    by: names.get(row.withdrawn_by) ?? row.withdrawn_by,
    at: new Date(row.withdrawn_at).toISOString(),
  };
}

function withPerson(stored: string | null, names: Names): object | null {
  if (stored === null) return null;
  const settled = JSON.parse(stored) as Settled;
  return { ...settled, by: names.get(settled.by) ?? settled.by, at: new Date(settled.at).toISOString() };
}
