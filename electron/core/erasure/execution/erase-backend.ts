import type { ErasableKind } from '../live-system.ts';
import { isUnclear, stepOf } from '../plan/new-item.ts';
import type { ItemRow } from '../plan/plan-rows.ts';
import { askAgain } from './ask-again.ts';
import { deleteItems } from './delete-items.ts';
import { followDeletions } from './follow-deletions.ts';
import { guardPerson } from './guard-person.ts';
import { continueAt, kindOf, SystemStopped, type Work } from './work.ts';

const deletedStates: readonly ItemRow['state'][] = ['gone', 'doneByHand'];
const toBeDeleted: readonly ItemRow['state'][] = ['pending', 'failed', 'stillThere'];
/** Waiting for longer than this is left to a later run. */
const longestSleepMs = 120_000;

/**
 * Deletes at one system, kind after kind. The next kind has its turn only where the one before was read back: where a
 * conversation is gone, nobody can see its messages any more.
 * @throws SystemStopped
 */
export async function eraseBackend(work: Work): Promise<void> {
  for (const facts of work.live.facts.erasure) {
    const items = work.items.filter((item) => kindOf(item) === facts.kind);
    await settleUnclear(work, items, 'pending');
    const stopped = await deleteUntilStopped(work, facts, await chooseReady(work, items));
    await settleUnclear(work, items, 'failed');
    await followDeletions(work, items);
    await readBackSettled(work, facts, items);
    if (stopped) throw stopped;
  }
}

/** A system that takes no more deletions for now can still be asked what became of the others. */
async function deleteUntilStopped(
  work: Work,
  facts: ErasableKind,
  items: readonly ItemRow[],
): Promise<SystemStopped | null> {
  try {
    await deleteItems(work, facts, items);
    return null;
  } catch (error) {
    if (error instanceof SystemStopped && error.problem.code === 'backend.rateLimited') return error;
    throw error;
  }
}

/**
 * What was perhaps sent is looked for before anything is sent again.
 */
async function settleUnclear(work: Work, items: readonly ItemRow[], isThere: 'pending' | 'failed'): Promise<void> {
  await askAgain(work, items.filter(isUnclear), (_item, answer) => {
    if ('problem' in answer) return { last_code: answer.problem.code };
    return answer.isThere ? { state: isThere } : { state: 'gone', last_code: null };
  });
}

/** Of items of one kind: children first, and nothing whose children stay. */
async function chooseReady(work: Work, items: readonly ItemRow[]): Promise<ItemRow[]> {
  // Told once for all of them: there may be a hundred thousand.
  const withChildren = new Set(
    work.items.flatMap((child) =>
      child.parent_external_id === null || deletedStates.includes(child.state)
        ? []
        : [`${child.step} ${child.parent_external_id}`],
    ),
  );
  const ready: ItemRow[] = [];
  for (const item of items) {
    const hasChildren = withChildren.has(`${stepOf[item.resource] - 1} ${item.external_id}`);
    if (!toBeDeleted.includes(item.state) || hasChildren) continue;
    if (item.resource !== 'person' || (await guardPerson(work, item))) ready.push(item);
  }
  return ready;
}

async function readBackSettled(work: Work, { settleSeconds }: ErasableKind, items: readonly ItemRow[]): Promise<void> {
  const dueAt = (item: ItemRow): number => item.updated_at + settleSeconds * 1000;
  const waiting = items.filter(({ state }) => state === 'awaiting');
  if (waiting.length === 0) return;
  const last = Math.max(...waiting.map(dueAt));
  const delay = last - work.clock.now();
  if (delay > 0 && delay <= longestSleepMs) await work.clock.sleep(delay, work.signal);
  const now = work.clock.now();
  const due = waiting.filter((item) => dueAt(item) <= now);
  for (const item of waiting) if (!due.includes(item)) continueAt(work, dueAt(item));
  await askAgain(work, due, (_item, answer) => {
    // It stays what it was, with the time it was sent at: the next run asks again.
    if ('problem' in answer) return { last_code: answer.problem.code };
    return { state: answer.isThere ? 'stillThere' : 'gone', last_code: null };
  });
}
