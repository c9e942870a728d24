import type { OutputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { openLiveBackend, readUnasked } from '../../backends/index.ts';
import type { Context } from '../../context.ts';
import {
  executePlan,
  listProblems,
  makePlan,
  nextAt,
  placeOf,
  prepareExecution,
  readBackPlan,
  readItems,
  readNewestPlan,
  Reappeared,
  supersedePlans,
  toInstantOrNull,
  insertPlan,
  type StoredPlan,
} from '../../erasure/index.ts';
import type { JobControl } from '../../handlers.ts';
import { oneAtATime } from '../../transcripts/index.ts';
import { inRegister, type ContentWriter } from '../../vault/index.ts';
import { digestItems, readAgreement } from './agreement.ts';
import { restrictHeld } from '../links/held-restriction.ts';
import { readCaseScope } from './case-scope.ts';
import { countAll } from './describe-plan.ts';
import { updateTasks, writeTasks } from './erasure-tasks.ts';
import { askHolds, isHeldByHold } from './legal-holds.ts';
import { requireNewestPlan } from './require-plan.ts';

export async function planCase(
  context: Context,
  requestId: string,
  control: JobControl,
): Promise<OutputOf<'requests.planErasure'>> {
  const { content } = control;
  const scope = await readCaseScope(content, context.register, requestId);
  const newest = await readNewestPlan(content, requestId);
  const before = newest && { plan: newest, items: await readItems(content, newest.id) };
  const { open, signal, progress } = placeOf(context, control, openLiveBackend);
  const maker = {
    open,
    findUnasked: (backendId: string) => readUnasked(context.register, backendId),
    signal,
    progress,
    now: () => context.now(),
    userId: context.session.userId,
  };
  const { plan, items } = await makePlan(scope, before, maker);
  await oneAtATime(content, async () => {
    const tasks = await writeTasks(content, context.register, {
      plan,
      items,
      botIds: scope.botIds,
      now: context.now(),
    });
    await content.write([supersedePlans(requestId), ...insertPlan(plan, items), ...tasks]);
  });
  return { planId: plan.id, items: items.length, problems: listProblems(plan.snapshot) };
}

/** @throws Problem erasure.changed, approval.changed where what is to be done is not what was agreed to */
export async function executeErasure(
  context: Context,
  { id, planId }: { id: string; planId: string },
  control: JobControl,
): Promise<OutputOf<'requests.execute'>> {
  const { content } = control;
  const plan = await requireNewestPlan(content, planId, id);
  // Between the word and its being carried out, or resumed, somebody may have held back or released something.
  const agreement = readAgreement(context.register, planId);
  if (agreement?.digest !== digestItems(await readItems(content, planId))) throw new Problem('approval.changed');
  const listHeldNow = askHolds(content, context.register);
  const done = await executePlan(
    plan,
    prepareExecution(context, control, { plan, listHeldNow, openLive: openLiveBackend }),
  );
  await settleHeld(content, done, context.now());
  return {
    counts: await countAll(content, planId),
    problems: listProblems(done.snapshot),
    isFinished: done.state === 'verified',
    continuesAt: toInstantOrNull(nextAt(done.snapshot)),
  };
}

/** What legal holds kept is used for nothing else from now on, and the person is told. */
async function settleHeld(content: ContentWriter, plan: StoredPlan, now: number): Promise<void> {
  const items = await readItems(content, plan.id);
  const held = items.flatMap((item) =>
    item.resource === 'conversation' && item.backend_id !== null && isHeldByHold(item)
      ? [{ backendId: item.backend_id, externalId: item.external_id }]
      : [],
  );
  await oneAtATime(content, async () =>
    content.write([restrictHeld(plan.subjectId, held, now), ...(await updateTasks(content, { plan, items, now }))]),
  );
}

export async function readBackErasure(
  context: Context,
  { id, planId }: { id: string; planId: string },
  control: JobControl,
): Promise<OutputOf<'requests.readBack'>> {
  const { content } = control;
  const plan = await requireNewestPlan(content, planId, id);
  const { reappeared, count } = await readBackPlan(plan, placeOf(context, control, openLiveBackend));
  if (plan.snapshot.verifiedAt !== null || count > 0) await noteReappeared(context, control, planId, reappeared);
  return { counts: await countAll(content, planId), reappeared: count };
}

type Reappearing = Awaited<ReturnType<typeof readBackPlan>>['reappeared'];

/** Which bot it was is not known any more, so it is noted for the first one of the system. */
async function noteReappeared(
  context: Context,
  control: JobControl,
  planId: string,
  works: Reappearing,
): Promise<void> {
  const reappeared = new Reappeared();
  for (const { backend, items } of works) {
    const bot = context.register.get(
      inRegister.selectFrom('bot').select('id').where('backend_id', '=', backend.backendId).orderBy('id').limit(1),
    );
    if (!bot) continue;
    for (const { state, external_id: externalId } of items) {
      if (state === 'stillThere') reappeared.note(planId, { externalId, botId: bot.id }, 0);
    }
  }
  await reappeared.store(control.content, context.now());
}
