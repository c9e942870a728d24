import { Problem } from '../../../../shared/errors/problem.ts';
import type { ItemRow } from '../plan/plan-rows.ts';
import { ProblemJudge } from './judge-problem.ts';
import { kindOf, SystemStopped, withinOf, type Work } from './work.ts';

const atOnce = 4;
const savedAtOnce = 40;

/** What is made of an answer. Without one, `problem` says why there is none. */
type Settle = (item: ItemRow, answer: { isThere: boolean } | { problem: Problem }) => Partial<ItemRow>;

/**
 * Reads back: asks the system for each of these whether it is still there. That can be repeated as often as one likes,
 * so the answers are saved a few at a time.
 * @throws SystemStopped
 */
export async function askAgain(work: Work, items: readonly ItemRow[], settle: Settle): Promise<void> {
  const judge = new ProblemJudge();
  for (let start = 0; start < items.length; start += savedAtOnce) {
    const some = items.slice(start, start + savedAtOnce);
    let stopped: Problem | null = null;
    const changed: ItemRow[] = [];
    const left = [...some];
    const askNext = async (): Promise<void> => {
      for (let item = left.shift(); item && !stopped; item = left.shift()) {
        const answer = await ask(work, item);
        const problem = 'problem' in answer ? answer.problem : null;
        const changes = settle(item, answer);
        // Since when it is what it is; that it still is says nothing new.
        const isNew = changes.state !== undefined && changes.state !== item.state;
        Object.assign(item, changes, isNew && { updated_at: work.clock.now() });
        changed.push(item);
        work.advance();
        if (judge.note(problem)) stopped = problem;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, askNext));
    await work.save(changed);
    if (stopped) throw new SystemStopped(stopped);
  }
}

async function ask(work: Work, item: ItemRow): Promise<{ isThere: boolean } | { problem: Problem }> {
  work.signal.throwIfAborted();
  const kind = kindOf(item);
  const names = work.live.facts.erasure.find((one) => one.kind === kind)?.within ?? [];
  work.askedFrom ??= work.clock.now();
  try {
    const isThere = await work.live.isStillThere(kind, item.external_id, withinOf(work, item, names));
    work.asked[kind] = (work.asked[kind] ?? 0) + 1;
    work.askedTo = work.clock.now();
    return { isThere };
  } catch (error) {
    work.signal.throwIfAborted();
    if (error instanceof Problem) return { problem: error };
    throw error;
  }
}
