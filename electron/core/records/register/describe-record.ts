import type { Controller } from '../../../../shared/contract/controllers.ts';
import type { RecordSummary } from '../../../../shared/contract/records/records.ts';
import { findMissing } from './find-missing.ts';
import { fieldsOf, stateOf, type StoredRecord } from './record-rows.ts';

export function describeRecord(
  record: StoredRecord,
  { controllers, today }: { controllers: readonly Controller[]; today: string },
): RecordSummary {
  const { row, latest, draft } = record;
  const fields = fieldsOf(record);
  const organisation = controllers.find(({ id }) => id === row.controller_id);
  return {
    id: row.id,
    controllerId: row.controller_id,
    number: row.number,
    name: fields.name,
    role: fields.role,
    state: stateOf(record),
    hasChanges: draft !== null,
    revision: latest?.revision ?? null,
    releasedAt: latest ? toInstant(latest.releasedAt) : null,
    botIds: fields.botIds,
    owner: fields.owner,
    reviewOn: fields.reviewOn,
    isReviewDue: isReviewDue(record, today),
    missing: findMissing(fields, organisation ?? { address: '', dataProtectionOfficer: '' }),
    changedAt: toInstant(row.changed_at),
  };
}

/** Of what is in force alone: a draft is being looked at already. */
export function isReviewDue(record: StoredRecord, today: string): boolean {
  const reviewOn = record.latest?.fields.reviewOn ?? null;
  return stateOf(record) === 'released' && reviewOn !== null && reviewOn <= today;
}

export function toInstant(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
