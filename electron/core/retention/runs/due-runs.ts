import { mayBeAsked } from '../../backends/index.ts';
import type { Context } from '../../context.ts';
import { listUnfinishedPlans, nextAt } from '../../erasure/index.ts';
import { findDue } from '../due/find-due.ts';
import { nextRunAt } from '../policies/describe-policy.ts';
import { listActivePolicies, type StoredPolicy } from '../policies/policy-rows.ts';
import { isCoveredBySchedule } from './agreement.ts';

/** A policy whose run can go on by now, or that runs by itself and is due, with no more than was agreed to. */
export async function findDueRun(context: Context): Promise<{ policyId: string } | null> {
  if (!context.session.readsContent) return null;
  const now = context.now();
  const policies = listRunnable(context);
  const waiting = await readWaiting(context);
  for (const { row } of policies) if ((waiting.get(row.id) ?? Infinity) <= now) return { policyId: row.id };
  for (const policy of policies) {
    const next = nextRunAt(policy.row);
    if (next === null || next > now || waiting.has(policy.row.id)) continue;
    if (await isCovered(context, policy, now)) return { policyId: policy.row.id };
  }
  return null;
}

async function isCovered(context: Context, policy: StoredPolicy, now: number): Promise<boolean> {
  const { due } = await findDue(context, context.vault.contentReader, policy, now);
  return isCoveredBySchedule(policy, due.length, now);
}

/** Epoch milliseconds: what is due already, and not covered, waits for a person and not for time. */
export async function nextDueRunAt(context: Context): Promise<number | null> {
  if (!context.session.readsContent) return null;
  const now = context.now();
  const waiting = await readWaiting(context);
  const times = listRunnable(context).flatMap(({ row }) => {
    const next = nextRunAt(row);
    return [...(waiting.has(row.id) ? [waiting.get(row.id)!] : []), ...(next !== null && next > now ? [next] : [])];
  });
  return times.length === 0 ? null : Math.min(...times);
}

/** A system that nobody may ask keeps no other policy from being carried out. */
function listRunnable({ register }: Context): StoredPolicy[] {
  return listActivePolicies(register).filter(({ fields }) => mayBeAsked(register, fields.backendId));
}

/** When the system of a begun run takes more, by policy. */
async function readWaiting(context: Context): Promise<Map<string, number>> {
  const plans = await listUnfinishedPlans(context.vault.contentReader);
  return new Map(
    plans.flatMap(({ subjectId, snapshot }) => {
      const at = nextAt(snapshot);
      return at === null ? [] : [[subjectId, at]];
    }),
  );
}
