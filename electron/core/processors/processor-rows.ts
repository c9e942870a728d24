import { processorFields, type ProcessorFields } from '../../../shared/contract/processors.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader, type RegisterTables } from '../vault/index.ts';

export type ProcessorRow = RegisterTables['processor'];

export interface StoredProcessor {
  row: ProcessorRow;
  fields: ProcessorFields;
}

interface Choice {
  controllerId?: string | undefined;
  includeRetired?: boolean;
}

/** By their numbers. */
export function listProcessors(register: RegisterReader, choice: Choice = {}): StoredProcessor[] {
  const { controllerId, includeRetired = false } = choice;
  let query = inRegister.selectFrom('processor').selectAll().orderBy('number').orderBy('id');
  if (controllerId !== undefined) query = query.where('controller_id', '=', controllerId);
  if (!includeRetired) query = query.where('retired_at', 'is', null);
  return register.all(query).map(toProcessor);
}

/** @throws Problem processor.unknown */
export function requireProcessor(register: RegisterReader, id: string): StoredProcessor {
  const row = register.get(inRegister.selectFrom('processor').selectAll().where('id', '=', id));
  if (!row) throw new Problem('processor.unknown');
  return toProcessor(row);
}

/** @throws Problem processor.unknown, processor.retired */
export function requireActiveProcessor(register: RegisterReader, id: string): StoredProcessor {
  const stored = requireProcessor(register, id);
  if (stored.row.retired_at !== null) throw new Problem('processor.retired');
  return stored;
}

function toProcessor(row: ProcessorRow): StoredProcessor {
  return { row, fields: processorFields.parse(JSON.parse(row.fields)) };
}
