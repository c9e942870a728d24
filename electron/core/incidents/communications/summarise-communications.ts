import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { RegisterReader } from '../../vault/index.ts';
import { toInstant } from '../moments.ts';
import { readDispatch } from '../read-dispatch.ts';
import { listCommunications } from './communication-rows.ts';

/** Newest first. @param names of users by their id */
export function summariseCommunications(
  register: RegisterReader,
  incidentId: string,
  names: ReadonlyMap<string, string>,
): OutputOf<'incidents.get'>['communications'] {
  return listCommunications(register, incidentId).map((row) => ({
    id: row.id,
    kind: row.kind,
    language: row.language,
    createdAt: toInstant(row.created_at),
    recipients: row.recipients,
    dispatch: readDispatch(row.dispatch, names),
  }));
}
