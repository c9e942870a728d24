import { Problem } from '../../../../shared/errors/problem.ts';
import type { ItemRow } from '../plan/plan-rows.ts';
import { ProblemJudge } from './judge-problem.ts';
import { change, continueAt, SystemStopped, type Work } from './work.ts';

/** In milliseconds: how long a run waits for deletions that were only accepted. */
const pauses = [1000, 2000, 4000, 8000, 15_000, 30_000];
const laterMs = 15 * 60_000;

/**
 * Asks what became of deletions that the system took to carry out later. Those that take longer than a minute are left
 * to a later run.
 * @throws SystemStopped
 */
export async function followDeletions(work: Work, items: readonly ItemRow[]): Promise<void> {
  const judge = new ProblemJudge();
  const isPending = ({ state, deletion_id: deletion }: ItemRow): boolean => state === 'submitted' && deletion !== null;
  for (const pause of [0, ...pauses]) {
    const left = items.filter(isPending);
    if (left.length === 0) return;
    if (pause > 0) await work.clock.sleep(pause, work.signal);
    for (const item of left) {
      const problem = await follow(work, item);
      if (problem && judge.note(problem)) throw new SystemStopped(problem);
    }
  }
  if (items.some(isPending)) continueAt(work, work.clock.now() + laterMs);
}

async function follow(work: Work, item: ItemRow): Promise<Problem | null> {
  work.signal.throwIfAborted();
  try {
    const state = await work.live.readDeletion(item.deletion_id ?? '');
    if (state === 'failed') await change(work, item, { state: 'failed', last_code: 'erasure.deletionFailed' });
    // A system that knows it no more may have carried it out or lost it: reading back shows which.
    else if (state !== 'pending') await change(work, item, { state: 'awaiting', last_code: null });
    return null;
  } catch (error) {
    work.signal.throwIfAborted();
    if (!(error instanceof Problem)) throw error;
    await change(work, item, { last_code: error.code });
    return error;
  }
}
