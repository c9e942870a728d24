import { Problem } from '../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader, type RegisterTables } from '../vault/index.ts';

export type RequestRow = RegisterTables['request'];

/** @throws Problem request.unknown */
export function requireRequest(register: RegisterReader, id: string): RequestRow {
  const row = register.get(inRegister.selectFrom('request').selectAll().where('id', '=', id));
  if (!row) throw new Problem('request.unknown');
  return row;
}

/** @throws Problem request.unknown, request.closed */
export function requireOpenRequest(register: RegisterReader, id: string): RequestRow {
  const row = requireRequest(register, id);
  if (row.state === 'closed') throw new Problem('request.closed');
  return row;
}

/**
 * Nothing about a person is disclosed or erased before it is clear who asks.
 * @throws Problem request.unknown, request.closed, request.notIdentified
 */
export function requireIdentifiedRequest(register: RegisterReader, id: string): RequestRow {
  const row = requireOpenRequest(register, id);
  if (row.identity !== 'confirmed' && row.identity !== 'notNeeded') throw new Problem('request.notIdentified');
  return row;
}
