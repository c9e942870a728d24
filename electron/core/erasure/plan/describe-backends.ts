import type { z } from 'zod';
import type { planBackend } from '../../../../shared/contract/requests/erasure.ts';
import { toInstantOrNull } from '../to-instant.ts';
import type { ItemCounts } from './plan-rows.ts';
import type { PlanSnapshot } from './plan-snapshot.ts';

/** How a plan stands at each system. */
export function describeBackends(
  { backends }: PlanSnapshot,
  counts: ReadonlyMap<string, ItemCounts>,
): z.output<typeof planBackend>[] {
  return backends.map((backend) => ({
    backendId: backend.backendId,
    name: backend.name,
    counts: counts.get(backend.backendId) ?? {},
    residuals: backend.residuals,
    problem: backend.problem,
    settlesAt: toInstantOrNull(backend.settlesAt),
    continuesAt: toInstantOrNull(backend.continuesAt),
    finishesAt: toInstantOrNull(backend.finishesAt),
  }));
}

/** Error codes of systems that could not be read or deleted from. */
export function listProblems({ backends }: PlanSnapshot): { backendId: string; code: string }[] {
  return backends.flatMap(({ backendId, problem: code }) => (code === null ? [] : [{ backendId, code }]));
}

/** Epoch milliseconds: when there is more to do without anybody's doing. */
export function nextAt({ backends }: PlanSnapshot): number | null {
  const times = backends.flatMap(({ continuesAt }) => continuesAt ?? []);
  return times.length === 0 ? null : Math.min(...times);
}
