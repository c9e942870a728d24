import { inRegister, type RegisterReader } from '../../vault/index.ts';

/** When each was told first, in epoch milliseconds. What was not dispatched, or not recorded as such, was not told. */
export interface Sent {
  /** By the law whose authority it was. */
  authorities: Map<string, number>;
  persons: number | null;
  controller: number | null;
}

export function readSent(register: RegisterReader, incidentId: string): Sent {
  const notifications = register.all(
    inRegister
      .selectFrom('incident_notification')
      .select(['authority_id', 'sent_at'])
      .where('incident_id', '=', incidentId)
      .where('type', '!=', 'withdrawn')
      .where('sent_at', 'is not', null)
      .orderBy('sent_at', 'desc'),
  );
  const communications = register.all(
    inRegister
      .selectFrom('incident_communication')
      .select(['kind', 'sent_at'])
      .where('incident_id', '=', incidentId)
      .where('sent_at', 'is not', null)
      .orderBy('sent_at', 'desc'),
  );
  const firstOf = (isMeant: (kind: string) => boolean): number | null =>
    communications.findLast(({ kind }) => isMeant(kind))?.sent_at ?? null;
  return {
    // The earliest comes last and takes the place of those after it.
    authorities: new Map(notifications.map(({ authority_id: id, sent_at: at }) => [regimeOf(id), at!])),
    persons: firstOf((kind) => kind !== 'processorNotice'),
    controller: firstOf((kind) => kind === 'processorNotice'),
  };
}

/** By the region an authority is named with: GB, CH, or one of the EU. */
function regimeOf(authorityId: string | null): string {
  if (authorityId?.startsWith('GB')) return 'uk.gdpr';
  return authorityId?.startsWith('CH') ? 'ch.fadp' : 'eu.gdpr';
}
