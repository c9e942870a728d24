import { Problem } from '../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader, type RegisterTables } from '../vault/index.ts';

export type BackendRow = RegisterTables['backend'];

/** @throws Problem backend.unknown */
export function readBackend(register: RegisterReader, id: string): BackendRow {
  const row = register.get(inRegister.selectFrom('backend').selectAll().where('id', '=', id));
  if (!row) throw new Problem('backend.unknown');
  return row;
}

/** @throws Problem backend.unknown, backend.removed */
export function readActiveBackend(register: RegisterReader, id: string): BackendRow {
  const row = readBackend(register, id);
  if (row.state === 'removed') throw new Problem('backend.removed');
  return row;
}

/** One that may be asked. @throws Problem backend.unknown, backend.removed, backend.disabled */
export function readEnabledBackend(register: RegisterReader, id: string): BackendRow {
  const row = readActiveBackend(register, id);
  if (row.disabled_at !== null) throw new Problem('backend.disabled');
  return row;
}

/** Also of one that was removed; empty where there is none. */
export function readBackendName(register: RegisterReader, id: string): string {
  return register.get(inRegister.selectFrom('backend').select('name').where('id', '=', id))?.name ?? '';
}

export function listBackendRows(register: RegisterReader, includeRemoved: boolean): BackendRow[] {
  const all = inRegister.selectFrom('backend').selectAll().orderBy('created_at').orderBy('id');
  return register.all(includeRemoved ? all : all.where('state', '=', 'active'));
}

/** The sample chatbot is one program with one data folder: a vault has it once. */
export function findActiveSample(register: RegisterReader): BackendRow | undefined {
  return listBackendRows(register, false).find((row) => row.is_sample === 1);
}
