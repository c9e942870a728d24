import { findAgreement, type Agreement } from '../../audit/index.ts';
import type { Refs } from '../../handlers.ts';
import type { RegisterReader } from '../../vault/index.ts';
import type { StoredPolicy } from '../policies/policy-rows.ts';
import { nextRunAt } from '../policies/describe-policy.ts';

/** On whose word a run of a policy is carried out, and how many conversations he agreed to. */
export interface RunAgreement extends Agreement {
  conversations: number;
}

/**
 * The last time somebody agreed to a run of a policy. What went on by itself afterwards rests on that, and so does what
 * a schedule started: its entry repeats who agreed to the schedule.
 */
export function readRunAgreement(register: RegisterReader, policyId: string): RunAgreement | null {
  const agreement = findAgreement(register, 'retention.run', ['policyId', policyId]);
  if (!agreement) return null;
  const { conversations } = agreement.refs;
  return { ...agreement, conversations: typeof conversations === 'number' ? conversations : 0 };
}

/** Whether a policy may run by itself now, and with so many conversations. */
export function isCoveredBySchedule({ row }: StoredPolicy, conversations: number, now: number): boolean {
  const next = nextRunAt(row);
  return next !== null && next <= now && conversations <= (row.up_to ?? 0);
}

/** For the log entry of a run that a schedule started: on whose word. */
export function citeSchedule(register: RegisterReader, policyId: string): Refs {
  const agreement = findAgreement(register, 'retention.policies.schedule', ['policyId', policyId]);
  if (!agreement) return {};
  const { approvalId, approvedBy, isOnePersonMode } = agreement;
  return { scheduled: true, ...(isOnePersonMode ? { onePersonMode: true } : { approvalId, approvedBy }) };
}
