import { policyFields, type PolicyFields } from '../../../../shared/contract/retention/policies.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader, type RegisterTables } from '../../vault/index.ts';

export type PolicyRow = RegisterTables['retention_policy'];

export interface StoredPolicy {
  row: PolicyRow;
  fields: PolicyFields;
}

/** @throws Problem retention.policyUnknown */
export function requirePolicy(register: RegisterReader, id: string): StoredPolicy {
  const row = register.get(inRegister.selectFrom('retention_policy').selectAll().where('id', '=', id));
  if (!row) throw new Problem('retention.policyUnknown');
  return toPolicy(row);
}

/** Those in force. */
export function listActivePolicies(register: RegisterReader): StoredPolicy[] {
  return listPolicies(register).filter(({ row }) => row.state === 'active');
}

/** In the order in which they were drafted. */
export function listPolicies(register: RegisterReader): StoredPolicy[] {
  return register.all(inRegister.selectFrom('retention_policy').selectAll().orderBy('id')).map(toPolicy);
}

function toPolicy(row: PolicyRow): StoredPolicy {
  return { row, fields: policyFields.parse(JSON.parse(row.fields)) };
}
