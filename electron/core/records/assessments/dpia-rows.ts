import { dpiaFields, type Dpia, type DpiaFields } from '../../../../shared/contract/records/assessments.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader, type RegisterTables, type RegisterWriter } from '../../vault/index.ts';

export type DpiaRow = RegisterTables['dpia'];

export interface Settled {
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

export function readConsultation({ consultation }: Pick<DpiaRow, 'consultation'>): StoredConsultation | null {
  return consultation === null ? null : (JSON.parse(consultation) as StoredConsultation);
}

function toStored(row: DpiaRow): StoredDpia {
  return { row, fields: dpiaFields.parse(JSON.parse(row.fields)) };
}
