import type { ParsedInputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { changeItems, findBackend, holdPeople, readItems, type ItemRow, type StoredPlan } from '../../erasure/index.ts';
import { holdGrounds } from '../../../../shared/contract/retention/holds.ts';
import { noteOfHold } from '../../holds/index.ts';
import type { ContentStatement, ContentWriter, RegisterReader } from '../../vault/index.ts';
import { findHeldItems } from './legal-holds.ts';
import { requireNewestPlan } from './require-plan.ts';

const kinds = { message: 'messages', conversation: 'conversations', person: 'people' } as const;

/**
 * Holds items back or releases them: what is part of a conversation goes along with it, and a person stays as long as
 * one of his conversations does. What a legal hold holds stays until that is released, on whichever ground of Art. 17(3).
 * @returns how many items it is about now
 * @throws Problem erasure.planUnknown, erasure.planSuperseded, erasure.planRunning, erasure.itemUnknown, erasure.heldByHold
 */
export async function holdItems(
  content: ContentWriter,
  register: RegisterReader,
  { planId, itemIds, ground, note }: ParsedInputOf<'requests.holdItems'>,
  now: number,
): Promise<number> {
  const plan = await requireNewestPlan(content, planId);
  if (plan.state !== 'draft') throw new Problem('erasure.planRunning');
  const items = await readItems(content, planId);
  const before = new Map(items.map((item) => [item.id, `${item.state} ${item.ground} ${item.note}`]));
  const chosen = new Set(itemIds);
  const named = items.filter(({ id }) => chosen.has(id));
  if (named.length < chosen.size || named.some((item) => !isUndecided(item))) throw new Problem('erasure.itemUnknown');
  const conversations = new Set(named.map((item) => `${item.backend_id} ${item.external_id}`));
  const withParts = items.filter(
    (item) =>
      chosen.has(item.id) ||
      (item.resource === 'message' && conversations.has(`${item.backend_id} ${item.parent_external_id}`)),
  );
  const byHold = await findHeldItems(content, register, { plan, items, some: withParts });
  const isOfHold = (holdGrounds as readonly (string | null)[]).includes(ground);
  if (byHold.size > 0 && !isOfHold) throw new Problem('erasure.heldByHold', { items: byHold.size });
  for (const item of withParts) {
    const hold = byHold.get(item);
    if (ground === null) release(plan, item);
    else Object.assign(item, { state: 'held', ground, note: hold ? noteOfHold(hold.number, note) : note });
  }
  if (ground === null) releasePeople(plan, items, named);
  for (const own of Map.groupBy(items, (item) => item.backend_id).values()) holdPeople(own, new Set());
  const changed = items.filter((item) => before.get(item.id) !== `${item.state} ${item.ground} ${item.note}`);
  for (const item of changed) item.updated_at = now;
  await content.write([changeItems(changed)]);
  return changed.length;
}

function isUndecided({ resource, state }: ItemRow): boolean {
  return resource !== 'vault' && (state === 'pending' || state === 'held' || state === 'byHand');
}

function release(plan: StoredPlan, item: ItemRow): void {
  if (item.state !== 'held' || item.resource === 'vault') return;
  const backend = findBackend(plan.snapshot, item.backend_id ?? '');
  const isDeletable = backend?.kinds.some(({ kind }) => item.resource !== 'vault' && kind === kinds[item.resource]);
  Object.assign(item, { state: isDeletable ? 'pending' : 'byHand', ground: null, note: '', last_code: null });
}

/** People who were held because of a conversation that is free now. */
function releasePeople(plan: StoredPlan, items: readonly ItemRow[], named: readonly ItemRow[]): void {
  const parents = new Set(
    named.flatMap((item) =>
      item.resource === 'conversation' ? [`${item.backend_id} ${item.parent_external_id}`] : [],
    ),
  );
  for (const item of items) {
    const isParent = item.resource === 'person' && parents.has(`${item.backend_id} ${item.external_id}`);
    // One who has conversations that are not part of this stays whatever becomes of the others.
    if (isParent && item.ground !== 'gdpr.17_1.notApplicable') release(plan, item);
  }
}

/** @throws Problem erasure.planUnknown, erasure.planSuperseded, erasure.itemUnknown */
export async function confirmByHand(
  content: ContentWriter,
  { planId, itemIds, evidence }: ParsedInputOf<'requests.confirmByHand'>,
  now: number,
): Promise<{ confirmed: number; requestId: string; isAllDone: boolean; backendIds: string[] }> {
  const plan = await requireNewestPlan(content, planId);
  const items = await readItems(content, planId);
  const chosen = new Set(itemIds);
  const named = items.filter(({ id }) => chosen.has(id));
  const confirmable: readonly ItemRow['state'][] = ['byHand', 'failed', 'stillThere', 'awaiting'];
  const isNamed = named.length === chosen.size && named.every(({ state }) => confirmable.includes(state));
  if (!isNamed) throw new Problem('erasure.itemUnknown');
  for (const item of named) Object.assign(item, { state: 'doneByHand', note: evidence, updated_at: now });
  const backendIds = [...new Set(named.flatMap((item) => item.backend_id ?? []))].filter(
    (backendId) => !items.some((item) => item.backend_id === backendId && item.state === 'byHand'),
  );
  const statements: ContentStatement[] = [changeItems(named)];
  await content.write(statements);
  return { confirmed: named.length, requestId: plan.subjectId, isAllDone: backendIds.length > 0, backendIds };
}
