import { Problem } from '../../../../shared/errors/problem.ts';
import type { ContentWriter } from '../../vault/index.ts';
import type { OpenSystem } from '../live-system.ts';
import { changeItems, changePlan, isSettled, readItems, type ItemRow, type StoredPlan } from '../plan/plan-rows.ts';
import type { SnapshotBackend } from '../plan/plan-snapshot.ts';
import { countLocally, findStaying } from './erase-locally.ts';
import { eraseBackend } from './erase-backend.ts';
import { findChanges } from './find-changes.ts';
import { holdWhatStays, isUnsent, type ListHeldNow } from './leave-held.ts';
import { lookUpIdentifiers, recordReadBack } from './look-up-identifiers.ts';
import { forEachSystem, openWork } from './open-works.ts';
import type { Clock, Work } from './work.ts';

export interface Execution {
  content: ContentWriter;
  open: OpenSystem;
  clock: Clock;
  signal: AbortSignal;
  progress(done: number, total: number | null): void;
  listHeldNow: ListHeldNow;
  /** One system holds nothing of it any more; what it erased must not come back from now on. */
  afterBackend(backend: SnapshotBackend, items: readonly ItemRow[]): Promise<void>;
  /** No system holds anything of it any more. What must stay by then stays. */
  eraseLocally(items: readonly ItemRow[]): Promise<void>;
}

/**
 * Carries out a plan from wherever it stands. Systems are worked on beside each other; one that fails leaves the others
 * done. The copy in the vault goes last, because until then it is what shows whose data is to be erased.
 * @returns the plan as it stands now
 * @throws Problem erasure.changed when a conversation grew or appeared since the plan was made: nothing is deleted, and
 *   what changed is noted in the plan
 */
export async function executePlan(plan: StoredPlan, execution: Execution): Promise<StoredPlan> {
  const { content, clock, signal } = execution;
  const items = await readItems(content, plan.id);
  for (const backend of plan.snapshot.backends) backend.continuesAt = null;
  await holdAtOnce(plan, items, execution);
  const backends = await openWorks(plan, items, execution);
  await forEachSystem(backends, findChanges);
  const changes = collectChanges(backends);
  if (changes.length > 0) {
    await save({ ...plan, snapshot: { ...plan.snapshot, changes } }, execution);
    throw new Problem('erasure.changed', { conversations: changes.length });
  }
  plan.snapshot.startedAt ??= clock.now();
  plan.snapshot.changes = [];
  plan.state = 'running';
  await save(plan, execution);
  await forEachSystem(backends, async (work) => {
    await eraseBackend(work);
    if (work.items.every(isSettled)) await lookUpIdentifiers(work, plan.snapshot);
  });
  for (const work of backends) {
    recordReadBack(plan.snapshot, work);
    noteTimes(work);
  }
  plan.snapshot.changes = collectChanges(backends);
  await settleBackends(plan, items, execution);
  signal.throwIfAborted();
  const isDone = items.every((item) => item.resource === 'vault' || isSettled(item)) && !hasProblems(plan);
  if (isDone) {
    await noteErased(plan, items, execution);
    await execution.eraseLocally(items);
    plan.snapshot.locallyErasedAt ??= clock.now();
    plan.snapshot.verifiedAt = clock.now();
  }
  plan.state = isDone ? 'verified' : 'partial';
  await save(plan, execution);
  return plan;
}

/** Counted before the first of it goes: afterwards nobody can. */
async function noteErased(plan: StoredPlan, items: readonly ItemRow[], execution: Execution): Promise<void> {
  const vault = items.find(({ resource }) => resource === 'vault');
  if (vault?.state !== 'pending') return;
  const staying = await findStaying(execution.content, items, execution.listHeldNow);
  const going = items.filter((item) => !staying.has(item));
  const { conversations, messages, people } = await countLocally(execution.content, going);
  const { erased } = plan.snapshot;
  plan.snapshot.erased = {
    conversations: erased.conversations + conversations,
    messages: erased.messages + messages,
    people: erased.people + people,
  };
  if (conversations + people > 0) plan.snapshot.locallyErasedAt = null;
  vault.state = 'submitted';
  await execution.content.write([changePlan(plan), changeItems([vault])]);
}

/** Also what people would delete by hand, and what is never sent because a part of it stays. */
async function holdAtOnce(plan: StoredPlan, items: readonly ItemRow[], execution: Execution): Promise<void> {
  const { content, clock, listHeldNow } = execution;
  for (const backend of plan.snapshot.backends) {
    const own = items.filter((item) => item.backend_id === backend.backendId);
    const held = await holdWhatStays(backend, own, own.filter(isUnsent), { listHeldNow, now: clock.now() });
    if (held.length > 0) await content.write([changeItems(held)]);
  }
}

function hasProblems({ snapshot }: StoredPlan): boolean {
  return snapshot.backends.some(({ problem }) => problem !== null) || snapshot.changes.length > 0;
}

/** Also of systems that were through in a run before: a run cut short may not have got this far. */
async function settleBackends(plan: StoredPlan, items: readonly ItemRow[], execution: Execution): Promise<void> {
  for (const backend of plan.snapshot.backends) {
    const own = items.filter((item) => item.backend_id === backend.backendId);
    if (backend.problem === null && own.length > 0 && own.every(isSettled)) await execution.afterBackend(backend, own);
  }
}

/** Systems with something left to do that can be opened; of the others that is noted. */
async function openWorks(plan: StoredPlan, items: ItemRow[], execution: Execution): Promise<Work[]> {
  const { content, progress } = execution;
  let done = 0;
  const total = items.filter((item) => !isSettled(item)).length * 2;
  const advance = (): void => progress(Math.min((done += 1), total), total);
  const saveItems = async (changed: readonly ItemRow[]) => void (await content.write([changeItems(changed)]));
  const works = await Promise.all(
    plan.snapshot.backends.map(async (backend) => {
      const own = items.filter((item) => item.backend_id === backend.backendId);
      // Nothing of it was planned, so nobody agreed to anything.
      const wasUnread = own.length === 0 && backend.problem !== null;
      if (wasUnread || own.every((item) => isSettled(item) || item.state === 'byHand')) return null;
      return openWork(backend, own, { ...execution, advance, save: saveItems });
    }),
  );
  return works.filter((work) => work !== null);
}

function collectChanges(works: readonly Work[]): StoredPlan['snapshot']['changes'] {
  return works.flatMap(({ backend, changes }) =>
    changes.map((change) => ({ backendId: backend.backendId, ...change })),
  );
}

/** When there is more to do at a system, and when it will be through at the rate it allows. */
function noteTimes({ live, backend, items, continuesAt, clock }: Work): void {
  const waiting = items.filter(({ state }) => state === 'awaiting');
  const settle = Math.max(0, ...live.facts.erasure.map(({ settleSeconds }) => settleSeconds)) * 1000;
  backend.settlesAt = waiting.length === 0 ? null : Math.max(...waiting.map((item) => item.updated_at + settle));
  backend.continuesAt = continuesAt;
  const slowest = live.facts.erasure.flatMap(({ rate }) => (rate ? [rate.perSeconds / rate.count] : []));
  const left = items.filter(({ state }) => state === 'pending').length;
  const isPaced = slowest.length > 0 && left > 0;
  const from = continuesAt ?? clock.now();
  backend.finishesAt = isPaced ? from + Math.ceil(left * Math.max(...slowest)) * 1000 + settle : backend.settlesAt;
  // It goes on by itself; that it asks for patience is no failure.
  if (backend.problem === 'backend.rateLimited' && continuesAt !== null) backend.problem = null;
}

async function save(plan: StoredPlan, { content }: Execution): Promise<void> {
  await content.write([changePlan(plan)]);
}
