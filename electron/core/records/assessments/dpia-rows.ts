import { dpia, dpiaFields, type Dpia, type DpiaFields } from '../../../../shared/contract/records/assessments.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { countOpenQuestions, thresholdOutcome } from '../../../../shared/rules/dpia/questions.ts';
import { inRegister, type RegisterReader, type RegisterTables, type RegisterWriter } from '../../vault/index.ts';

export type DpiaRow = RegisterTables['dpia'];

interface Settled {
  by: string;
  at: number;
}

/** As they are stored: people by their ids, times in epoch milliseconds. */
export type StoredAdvice = Settled & { text: string };
export type StoredDecision = Settled & { isAccepted: boolean; function: string; reason: string };
export type StoredConsultation = NonNullable<Dpia['consultation']>;

export interface StoredDpia {
  row: DpiaRow;
  fields: DpiaFields;
}

/** By their numbers. */
export function listDpias(register: RegisterReader, controllerId?: string): StoredDpia[] {
  const all = inRegister.selectFrom('dpia').selectAll().orderBy('number').orderBy('id');
  return register.all(controllerId === undefined ? all : all.where('controller_id', '=', controllerId)).map(toStored);
}

/** @throws Problem dpia.unknown */
export function requireDpia(register: RegisterReader, id: string): StoredDpia {
  const row = register.get(inRegister.selectFrom('dpia').selectAll().where('id', '=', id));
  if (!row) throw new Problem('dpia.unknown');
  return toStored(row);
}

export function changeDpia(
  writer: RegisterWriter,
  id: string,
  values: Partial<Omit<DpiaRow, 'id' | 'number' | 'controller_id'>>,
): void {
  writer.run(inRegister.updateTable('dpia').set(values).where('id', '=', id));
}

/** @param names display names by user id */
export function describeDpia({ row, fields }: StoredDpia, names: ReadonlyMap<string, string>): Dpia {
  const isAssessed = row.state !== 'threshold' && row.state !== 'notRequired';
  const withPerson = (settled: Settled): object => ({
    ...settled,
    by: names.get(settled.by) ?? settled.by,
    at: new Date(settled.at).toISOString(),
  });
  const parse = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
  const advice = parse(row.advice) as StoredAdvice | null;
  const decision = parse(row.decision) as StoredDecision | null;
  return dpia.parse({
    id: row.id,
    number: row.number,
    controllerId: row.controller_id,
    state: row.state,
    fields,
    thresholdOutcome: thresholdOutcome(fields.threshold),
    openQuestions: countOpenQuestions(fields, { isAssessed }),
    advice: advice && withPerson(advice),
    decision: decision && withPerson(decision),
    consultation: parse(row.consultation),
    createdAt: new Date(row.created_at).toISOString(),
    changedAt: new Date(row.changed_at).toISOString(),
  });
}

function toStored(row: DpiaRow): StoredDpia {
  return { row, fields: dpiaFields.parse(JSON.parse(row.fields)) };
}
