import type { Problem } from '../../../../shared/errors/problem.ts';
import type { DeletedResource, ErasableKind } from '../live-system.ts';
import type { ItemRow } from '../plan/plan-rows.ts';
import { ProblemJudge } from './judge-problem.ts';
import { holdWhatStays } from './leave-held.ts';
import { change, continueAt, SystemStopped, withinOf, type Work } from './work.ts';

/** What is marked as sent before it is. A kill leaves at most so many whose outcome has to be read back. */
const markedAtOnce = 10;

/**
 * Sends the deletions of these items, all of one kind. Each is noted as sent before and with its outcome after, so that
 * whoever goes on after a kill reads back before he deletes anything again.
 * @throws SystemStopped
 */
export async function deleteItems(work: Work, facts: ErasableKind, items: readonly ItemRow[]): Promise<void> {
  const judge = new ProblemJudge();
  const groups = Map.groupBy(items, (item) => JSON.stringify(withinOf(work, item, facts.within)));
  for (const group of groups.values()) {
    const size = facts.batchSize > 1 ? facts.batchSize : markedAtOnce;
    for (let start = 0; start < group.length; start += size) {
      work.signal.throwIfAborted();
      await deleteSome(work, facts, group.slice(start, start + size), judge);
    }
  }
}

async function deleteSome(work: Work, facts: ErasableKind, some: ItemRow[], judge: ProblemJudge): Promise<void> {
  const items = await leaveHeld(work, some);
  const [first] = items;
  if (!first) return;
  const now = work.clock.now();
  for (const item of items) {
    const { attempts } = item;
    Object.assign(item, { state: 'submitted', attempts: attempts + 1, submitted_at: now, deletion_id: null });
    Object.assign(item, { last_code: null, updated_at: now });
  }
  await work.save(items);
  const byId = new Map(items.map((item) => [item.external_id, item]));
  let stopped: Problem | null = null;
  const within = withinOf(work, first, facts.within);
  for await (const answer of work.live.deleteResource(facts.kind, [...byId.keys()], within)) {
    const item = byId.get(answer.id);
    if (!item) throw new Error('a system answered about what was not deleted');
    await change(work, item, stateAfter(answer));
    work.advance();
    const problem = 'problem' in answer ? answer.problem : null;
    if (judge.note(problem)) stopped = problem;
  }
  if (!stopped) return;
  const wait = stopped.details?.['retryAfterSeconds'];
  if (typeof wait === 'number') continueAt(work, work.clock.now() + wait * 1000);
  throw new SystemStopped(stopped);
}

/** Without what must stay since the plan was made, and without what stays because a part of it does. */
async function leaveHeld(work: Work, items: readonly ItemRow[]): Promise<ItemRow[]> {
  const { backend, listHeldNow, clock } = work;
  const held = await holdWhatStays(backend, work.items, items, { listHeldNow, now: clock.now() });
  if (held.length > 0) await work.save(held);
  return items.filter(({ state }) => state !== 'held');
}

function stateAfter(answer: DeletedResource): Partial<ItemRow> {
  switch (answer.outcome) {
    case 'deleted':
    case 'alreadyGone':
      return { state: 'awaiting' };
    case 'submitted':
      return { state: 'submitted', deletion_id: answer.deletionId };
    case 'unknown':
      return { state: 'submitted', last_code: answer.problem.code };
    case 'refused': {
      const { code } = answer.problem;
      // Not its turn yet: nothing is wrong with it.
      return { state: code === 'backend.rateLimited' ? 'pending' : 'failed', last_code: code };
    }
  }
}
