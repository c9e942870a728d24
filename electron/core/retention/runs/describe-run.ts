import type { RetentionRun } from '../../../../shared/contract/retention/runs.ts';
import {
  addCounts,
  countItems,
  describeBackends,
  toInstant,
  type ItemRow,
  type StoredPlan,
} from '../../erasure/index.ts';
import { inContent, inRegister, type ContentReader, type RegisterReader } from '../../vault/index.ts';
import { listResiduals } from './residuals.ts';
import type { Effect } from '../../../../shared/contract/approvals.ts';

/** Newest first. */
export async function listRunPlanIds(
  content: ContentReader,
  policyIds: readonly string[],
  limit: number,
): Promise<string[]> {
  if (policyIds.length === 0) return [];
  const rows = await content.all(
    inContent
      .selectFrom('erasure_plan')
      .select('id')
      .where('request_id', 'in', policyIds)
      .where('state', '<>', 'superseded')
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit),
  );
  return rows.map(({ id }) => id);
}

export async function describeRun(
  content: ContentReader,
  register: RegisterReader,
  plan: StoredPlan,
): Promise<RetentionRun> {
  const counts = await countItems(content, plan.id);
  const certificate = register.get(
    inRegister.selectFrom('erasure_certificate').select('id').where('plan_id', '=', plan.id),
  );
  return {
    planId: plan.id,
    policyId: plan.subjectId,
    startedAt: toInstant(plan.snapshot.startedAt ?? plan.createdAt),
    state: plan.state,
    counts: addCounts(counts.values()),
    backends: describeBackends(plan.snapshot, counts),
    residuals: await listResiduals(content, register, plan),
    local: plan.snapshot.local,
    isFinished: plan.state === 'verified',
    certificateId: certificate?.id ?? null,
  };
}

/** Exactly what a second person agrees to. */
export function describeEffects(
  { name, system }: { name: string; system: string },
  due: readonly Pick<ItemRow, 'messages'>[],
): Effect[] {
  const messages = due.reduce((sum, one) => sum + one.messages, 0);
  return [{ code: 'policyEnforced', values: { name, system, conversations: due.length, messages } }];
}
