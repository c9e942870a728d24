import type { RetentionPolicy } from '../../../../shared/contract/retention/policies.ts';
import type { StoredPolicy } from './policy-rows.ts';

const dayLength = 86_400_000;

export function describePolicy(
  { row, fields }: StoredPolicy,
  { names, approvedBy, now }: { names: ReadonlyMap<string, string>; approvedBy: string | null; now: number },
): RetentionPolicy {
  const nameOf = (userId: string): string => names.get(userId) ?? '';
  const { advice, advised_by: advisedBy, advised_at: advisedAt, activated_at: activatedAt } = row;
  return {
    ...fields,
    id: row.id,
    state: row.state,
    replaces: row.replaces,
    advice:
      advice !== null && advisedBy !== null && advisedAt !== null
        ? { text: advice, by: nameOf(advisedBy), at: toInstant(advisedAt) }
        : null,
    approval: activatedAt === null ? null : { by: approvedBy && nameOf(approvedBy), at: toInstant(activatedAt) },
    schedule: describeSchedule(row),
    isReviewDue: row.state === 'active' && fields.reviewOn <= toInstant(now).slice(0, 10),
    createdBy: nameOf(row.created_by),
    createdAt: toInstant(row.created_at),
    changedAt: toInstant(row.changed_at),
  };
}

/** Epoch milliseconds; null where nobody let it run by itself. The first run is due at once. */
export function nextRunAt({ every_days: everyDays, scheduled_at: scheduledAt, last_run_at: lastRunAt }: Schedule) {
  if (everyDays === null || scheduledAt === null) return null;
  return lastRunAt === null ? scheduledAt : lastRunAt + everyDays * dayLength;
}

type Schedule = Pick<StoredPolicy['row'], 'every_days' | 'scheduled_at' | 'last_run_at'>;

function describeSchedule(row: StoredPolicy['row']): RetentionPolicy['schedule'] {
  const next = nextRunAt(row);
  const { every_days: everyDays, up_to: upTo, scheduled_at: scheduledAt, last_run_at: lastRunAt } = row;
  if (next === null || everyDays === null || upTo === null || scheduledAt === null) return null;
  return {
    everyDays,
    upTo,
    agreedAt: toInstant(scheduledAt),
    lastRunAt: lastRunAt === null ? null : toInstant(lastRunAt),
    nextRunAt: toInstant(next),
  };
}

function toInstant(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
