import type { DueDate } from '../../due-date.ts';
import type { RegisterReader } from '../../vault/index.ts';
import { listBackendRows } from '../backend-row.ts';
import { newestOf, readFactRows } from './fact-rows.ts';

/** When what is declared about a system is to be looked at again: once for all of it, at the earliest of its dates. */
export function listFactReviews(register: RegisterReader): DueDate[] {
  return listBackendRows(register, false).flatMap((backend): DueDate[] => {
    const declared = newestOf(readFactRows(register, backend.id)).filter((row) => row.is_read === 0);
    const [first] = declared.flatMap((row) => row.review_on ?? []).toSorted();
    if (first === undefined) return [];
    const { id, name, controller_id: controllerId } = backend;
    return [{ id, controllerId, kind: 'reviewOfBackend', name, owner: '', on: first }];
  });
}
