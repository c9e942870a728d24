import type { DueDate } from '../../due-date.ts';
import { inRegister, type RegisterReader } from '../../vault/index.ts';
import { listActivePolicies } from './policy-rows.ts';

/** When policies in force are to be looked at again, of systems that are still connected. */
export function listPolicyReviews(register: RegisterReader): DueDate[] {
  const backends = new Map(
    register
      .all(inRegister.selectFrom('backend').select(['id', 'controller_id']).where('state', '=', 'active'))
      .map(({ id, controller_id: controllerId }) => [id, controllerId]),
  );
  return listActivePolicies(register).flatMap(({ row, fields: { name, owner, reviewOn } }): DueDate[] => {
    const controllerId = backends.get(row.backend_id);
    return controllerId === undefined
      ? []
      : [{ id: row.id, controllerId, kind: 'reviewOfPolicy', name, owner, on: reviewOn }];
  });
}
