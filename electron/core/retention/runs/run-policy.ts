import type { OutputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { openLiveBackend, readBackendName } from '../../backends/index.ts';
import type { Context } from '../../context.ts';
import {
  addCounts,
  changePlan,
  countItems,
  executePlan,
  insertPlan,
  listProblems,
  makePlan,
  nextAt,
  placeOf,
  prepareExecution,
  readItems,
  readNewestPlan,
  removeItems,
  requirePlan,
  supersedePlans,
  toInstantOrNull,
  type ItemRow,
  type StoredPlan,
} from '../../erasure/index.ts';
import type { JobControl } from '../../handlers.ts';
import { oneAtATime } from '../../transcripts/index.ts';
import { findDue } from '../due/find-due.ts';
import type { StoredConversation } from '../due/read-conversations.ts';
import { requirePolicy, type StoredPolicy } from '../policies/policy-rows.ts';
import { readRunAgreement } from './agreement.ts';
import { listProtectedNow } from './list-protected-now.ts';
import { isUnderWay } from './run-state.ts';

/**
 * Deletes what is due. Each time it starts, what is protected now is left out, whatever was agreed to; nothing is ever
 * added to what was agreed to but by a run that asks anew.
 * @throws Problem retention.policyUnknown, hold.scopeMissing
 */
export async function runPolicy(
  context: Context,
  policyId: string,
  control: JobControl,
): Promise<OutputOf<'retention.run'>> {
  const { content } = control;
  const policy = requirePolicy(context.register, policyId);
  const begun = await readNewestPlan(content, policyId);
  const goesOn = begun !== null && isUnderWay(begun);
  const plan = goesOn ? await narrow(context, control, policy, begun) : await planRun(context, control, policy, begun);
  const done = plan && (await carryOut(context, control, plan));
  if (!done) return { planId: null, counts: {}, problems: [], isFinished: true, continuesAt: null };
  return {
    planId: done.id,
    counts: addCounts((await countItems(content, done.id)).values()),
    problems: listProblems(done.snapshot),
    isFinished: done.state === 'verified',
    continuesAt: toInstantOrNull(nextAt(done.snapshot)),
  };
}

/** @param before a run that ended with something left: what it began goes on in this one */
async function planRun(
  context: Context,
  control: JobControl,
  policy: StoredPolicy,
  before: StoredPlan | null,
): Promise<StoredPlan | null> {
  const { content } = control;
  const agreed = readRunAgreement(context.register, policy.row.id)?.conversations ?? 0;
  const { due } = await findDue(context, content, policy, context.now());
  // Somebody agreed to so many. What came due since has its turn the next time.
  const chosen = due.slice(0, agreed);
  if (chosen.length === 0) return null;
  const known = before && before.state !== 'verified' ? before : null;
  const earlier = known && { plan: known, items: await readItems(content, known.id) };
  const { open, signal, progress } = placeOf(context, control, openLiveBackend);
  const { backendId } = policy.fields;
  const backend = {
    backendId,
    name: readBackendName(context.register, backendId),
    people: [],
    conversations: chosen.map(({ externalId, id }) => ({
      externalId,
      conversationId: id,
      personExternalId: null,
    })),
    excluded: [],
    holds: new Map(),
    heldPeople: new Map(),
  };
  const messages = chosen.reduce((sum, one) => sum + one.messages, 0);
  const scope = {
    subjectId: policy.row.id,
    backends: [backend],
    identifiers: [],
    local: { conversations: chosen.length, messages, people: 0 },
  };
  const maker = { open, signal, progress, now: () => context.now(), userId: context.session.userId };
  const { plan, items } = await makePlan(scope, earlier, maker);
  const kept = leaveOutGrown(items, chosen);
  if (!kept.some(({ resource }) => resource === 'conversation')) return null;
  await oneAtATime(content, () => content.write([supersedePlans(policy.row.id), ...insertPlan(plan, kept)]));
  return plan;
}

/** What its system shows with more messages than the vault knows is not due: somebody wrote again. */
function leaveOutGrown(items: readonly ItemRow[], chosen: readonly StoredConversation[]): ItemRow[] {
  const stored = new Map(chosen.map(({ externalId, messages }) => [externalId, messages]));
  const grown = items.flatMap(({ resource, external_id: id, messages }) =>
    resource === 'conversation' && messages > (stored.get(id) ?? Infinity) ? [id] : [],
  );
  return partConversations(items, new Set(grown))[1];
}

/** @returns what these conversations are and hold, and the rest */
function partConversations(
  items: readonly ItemRow[],
  externalIds: ReadonlySet<string>,
): [theirs: ItemRow[], rest: ItemRow[]] {
  const isTheirs = ({ resource, external_id: id, parent_external_id: parent }: ItemRow): boolean =>
    externalIds.has((resource === 'message' ? parent : id) ?? '');
  return [items.filter(isTheirs), items.filter((item) => !isTheirs(item))];
}

/**
 * What is not due any more leaves a plan before anything is sent for it: somebody protects it now, or the policy changed.
 * @returns null where nothing is left
 */
async function narrow(
  context: Context,
  { content }: JobControl,
  policy: StoredPolicy,
  plan: StoredPlan,
): Promise<StoredPlan | null> {
  const { due } = await findDue(context, content, policy, context.now());
  const stillDue = new Set(due.map(({ externalId }) => externalId));
  const items = await readItems(content, plan.id);
  const left = items.flatMap(({ resource, state, external_id: id }) =>
    resource === 'conversation' && state === 'pending' && !stillDue.has(id) ? [id] : [],
  );
  return leaveOut(content, plan, new Set(left));
}

/** @returns null where nothing is left of the plan: it is then one that nothing came of */
async function leaveOut(
  content: JobControl['content'],
  plan: StoredPlan,
  externalIds: ReadonlySet<string>,
): Promise<StoredPlan | null> {
  const items = await readItems(content, plan.id);
  const [left, kept] = partConversations(items, externalIds);
  const isEmpty = !kept.some(({ resource }) => resource === 'conversation');
  const changed = {
    ...plan,
    snapshot: { ...plan.snapshot, changes: [] },
    ...(isEmpty && { state: 'superseded' as const }),
  };
  await oneAtATime(content, () => content.write([removeItems(left), changePlan(changed)]));
  return isEmpty ? null : changed;
}

async function carryOut(context: Context, control: JobControl, plan: StoredPlan): Promise<StoredPlan | null> {
  const listHeldNow = listProtectedNow(control.content, context.register);
  let current: StoredPlan | null = plan;
  while (current) {
    try {
      const how = { plan: current, listHeldNow, openLive: openLiveBackend };
      return await executePlan(current, prepareExecution(context, control, how));
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'erasure.changed') throw error;
      // Somebody wrote again since the plan was made: that stays, and the rest goes.
      const { snapshot } = await requirePlan(control.content, plan.id);
      current = await leaveOut(control.content, current, new Set(snapshot.changes.map(({ externalId }) => externalId)));
    }
  }
  return null;
}
