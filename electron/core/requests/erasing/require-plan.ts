import { Problem } from '../../../../shared/errors/problem.ts';
import { readNewestPlan, requirePlan, type StoredPlan } from '../../erasure/index.ts';
import type { ContentReader } from '../../vault/index.ts';

/**
 * The plan that counts for its case.
 * @throws Problem erasure.planUnknown, erasure.planSuperseded
 */
export async function requireNewestPlan(
  content: ContentReader,
  planId: string,
  requestId?: string,
): Promise<StoredPlan> {
  const plan = await requirePlan(content, planId);
  if (requestId !== undefined && plan.subjectId !== requestId) throw new Problem('erasure.planUnknown');
  const newest = await readNewestPlan(content, plan.subjectId);
  if (newest?.id !== plan.id || plan.state === 'superseded') throw new Problem('erasure.planSuperseded');
  return plan;
}
