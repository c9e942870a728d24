import { changeItems, changePlan, readItems, type ItemRow, type StoredPlan } from '../plan/plan-rows.ts';
import { askAgain } from './ask-again.ts';
import type { Execution } from './execute-plan.ts';
import { lookUpIdentifiers, recordReadBack } from './look-up-identifiers.ts';
import { forEachSystem, openWork } from './open-works.ts';
import { kindOf, type Work } from './work.ts';

type ReadBack = Pick<Execution, 'content' | 'open' | 'clock' | 'signal' | 'progress'>;

const askedStates: readonly ItemRow['state'][] = ['gone', 'doneByHand', 'awaiting', 'stillThere'];

/**
 * Asks every system again for everything that a plan deleted and for everything its people are known by. Deletes nothing.
 * @returns how much is there again that was gone
 */
export async function readBackPlan(plan: StoredPlan, place: ReadBack): Promise<{ reappeared: Work[]; count: number }> {
  const { content } = place;
  const items = await readItems(content, plan.id);
  const asked = items.filter((item) => item.resource !== 'vault' && askedStates.includes(item.state));
  let done = 0;
  const advance = (): void => place.progress((done += 1), asked.length);
  const save = async (changed: readonly ItemRow[]) => void (await content.write([changeItems(changed)]));
  const works: Work[] = [];
  for (const backend of plan.snapshot.backends) {
    const own = items.filter((item) => item.backend_id === backend.backendId);
    if (!own.some((item) => asked.includes(item))) continue;
    const work = await openWork(backend, own, { ...place, advance, save });
    if (work) works.push(work);
  }
  const gone = new Set(asked.filter(({ state }) => state === 'gone' || state === 'doneByHand'));
  await forEachSystem(works, async (work) => {
    const kinds = new Set(work.live.facts.erasure.map(({ kind }) => kind));
    // What was deleted by hand because there is no call for it cannot be asked for either.
    const readable = work.items.filter((item) => asked.includes(item) && kinds.has(kindOf(item)));
    await askAgain(work, readable, (item, answer) => {
      if ('problem' in answer) return { last_code: answer.problem.code };
      if (answer.isThere) return { state: 'stillThere', last_code: null };
      return { state: item.state === 'doneByHand' ? 'doneByHand' : 'gone', last_code: null };
    });
    await lookUpIdentifiers(work, plan.snapshot);
  });
  for (const work of works) recordReadBack(plan.snapshot, work);
  const reappeared = [...gone].filter(({ state }) => state === 'stillThere');
  if (reappeared.length > 0) {
    plan.state = 'partial';
    plan.snapshot.verifiedAt = null;
  }
  await content.write([changePlan(plan)]);
  const ids = new Set(reappeared.map((item) => item.backend_id));
  return { reappeared: works.filter(({ backend }) => ids.has(backend.backendId)), count: reappeared.length };
}
