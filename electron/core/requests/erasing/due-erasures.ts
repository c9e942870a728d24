import type { Context } from '../../context.ts';
import { listUnfinishedPlans } from '../../erasure/index.ts';
import { readAgreement } from './agreement.ts';
import { requireIdentifiedRequest } from '../request-rows.ts';

interface Unfinished {
  id: string;
  planId: string;
  /** Epoch milliseconds. */
  at: number;
}

/** An erasure that somebody agreed to and that can go on by now. */
export async function findDueErasure(context: Context): Promise<{ id: string; planId: string } | null> {
  const due = (await listWaiting(context)).find(({ at }) => at <= context.now());
  return due ? { id: due.id, planId: due.planId } : null;
}

/** Epoch milliseconds. */
export async function nextErasureAt(context: Context): Promise<number | null> {
  const waiting = await listWaiting(context);
  return waiting[0]?.at ?? null;
}

/** The soonest first. */
async function listWaiting(context: Context): Promise<Unfinished[]> {
  if (!context.session.readsContent) return [];
  const plans = await listUnfinishedPlans(context.vault.contentReader);
  return plans
    .flatMap(({ id: planId, subjectId: id, snapshot }) => {
      const times = snapshot.backends.flatMap(({ continuesAt }) => continuesAt ?? []);
      return times.length === 0 ? [] : [{ id, planId, at: Math.min(...times) }];
    })
    .filter(({ id, planId }) => mayGoOn(context, id) && readAgreement(context.register, planId) !== null)
    .toSorted((one, other) => one.at - other.at);
}

function mayGoOn({ register }: Context, requestId: string): boolean {
  try {
    requireIdentifiedRequest(register, requestId);
    return true;
  } catch {
    return false;
  }
}
