import { inRegister, type RegisterReader } from '../vault/index.ts';
import type { AccessEvent, Period } from './rules/access-event.ts';
import type { FirstReading } from './rules/find-findings.ts';

/** What a chatbot system said about its administrators, in the order of time. */
export function readBackendEvents(register: RegisterReader, backendId: string, { from, to }: Period): AccessEvent[] {
  const rows = register.all(
    inRegister
      .selectFrom('backend_access')
      .select(['external_id', 'at', 'actor', 'target_hash'])
      .where('backend_id', '=', backendId)
      .where('at', '>=', from)
      .where('at', '<', to)
      .orderBy('at')
      .orderBy('external_id'),
  );
  return rows.map(({ external_id: reference, at, actor, target_hash: target }) => ({
    reference,
    at,
    person: actor,
    kind: target === null ? 'listed' : 'opened',
    target,
    isExport: false,
    unmasked: [],
    hits: 0,
    purpose: null,
    hasCase: false,
  }));
}

export function readFirstBackendReadings(register: RegisterReader, backendId: string): FirstReading[] {
  // SQLite takes the other columns of a group from the row that holds the least.
  const rows = register.all(
    inRegister
      .selectFrom('backend_access')
      .select(({ fn }) => ['actor', 'external_id', fn.min<number>('at').as('at')])
      .where('backend_id', '=', backendId)
      .groupBy('actor'),
  );
  return rows.map(({ actor: person, external_id: reference, at }) => ({ person, at, reference }));
}
