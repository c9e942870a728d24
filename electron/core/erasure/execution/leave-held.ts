import type { Hold } from '../plan/make-plan.ts';
import { isSettled, type ItemRow } from '../plan/plan-rows.ts';
import type { SnapshotBackend } from '../plan/plan-snapshot.ts';

/** Something that is about to go, with what its system said of it when the plan was made. */
export type GoingItem =
  | { resource: 'person'; backendId: string; externalId: string }
  | {
      resource: 'conversation';
      backendId: string;
      externalId: string;
      /** Left out where it is not known. Null: nobody’s. */
      personExternalId?: string | null | undefined;
      botExternalId?: string | null | undefined;
      startedAt?: number | undefined;
      changedAt?: number | undefined;
    };

/**
 * Which of these must stay by now, in their order. Asked at once before they are sent: what was found to go when the
 * plan was made, or agreed to, may have to stay since. Whoever plans erasures says what that depends on.
 */
export type ListHeldNow = (going: readonly GoingItem[]) => Promise<readonly (Hold | null)[]>;

/** What an item says that was to go when somebody agreed to the plan, and stays all the same. */
export const heldSince = 'erasure.heldSince';

const unsent: readonly ItemRow['state'][] = ['pending', 'failed', 'stillThere', 'byHand'];

/** Not sent, or sent without effect: it can still stay. */
export function isUnsent({ state, resource }: ItemRow): boolean {
  return resource !== 'vault' && unsent.includes(state);
}

/**
 * Turns what must stay by now into items that are held, and with them what they are part of: a conversation whose message
 * stays, a person whose conversation does.
 * @param items all of one system
 * @returns the changed ones
 */
export async function holdWhatStays(
  backend: SnapshotBackend,
  items: readonly ItemRow[],
  some: readonly ItemRow[],
  { listHeldNow, now }: { listHeldNow: ListHeldNow; now: number },
): Promise<ItemRow[]> {
  const holds = await listHeldNow(some.map((item) => describeGoing(backend, items, item)));
  const changed = new Set<ItemRow>();
  const keep = (item: ItemRow, { reason: ground }: Hold, note: string): void => {
    if (isSettled(item)) return;
    Object.assign(item, { state: 'held', ground, note, last_code: heldSince, updated_at: now });
    changed.add(item);
  };
  for (const [index, item] of some.entries()) {
    const hold = holds[index];
    if (!hold) continue;
    keep(item, hold, hold.note);
    for (const parent of parentsOf(items, item)) {
      const isSame = parent.resource === 'conversation';
      if (isUnsent(parent)) keep(parent, hold, isSame ? hold.note : '');
    }
  }
  return [...changed];
}

/** A message goes or stays with its conversation. */
export function describeGoing(backend: SnapshotBackend, items: readonly ItemRow[], item: ItemRow): GoingItem {
  const { backendId } = backend;
  if (item.resource === 'person') return { resource: 'person', backendId, externalId: item.external_id };
  const isMessage = item.resource === 'message';
  const externalId = isMessage ? (item.parent_external_id ?? '') : item.external_id;
  const conversation = isMessage
    ? items.find((one) => one.resource === 'conversation' && one.external_id === externalId)
    : item;
  const said = backend.unsynced[externalId];
  return {
    resource: 'conversation',
    backendId,
    externalId,
    personExternalId: conversation?.parent_external_id ?? said?.personExternalId,
    botExternalId: said?.botExternalId,
    startedAt: said?.startedAt,
    changedAt: backend.changedAt[externalId],
  };
}

function parentsOf(items: readonly ItemRow[], item: ItemRow): ItemRow[] {
  if (item.parent_external_id === null || item.resource === 'person') return [];
  const resource = item.resource === 'message' ? 'conversation' : 'person';
  const parent = items.find((one) => one.resource === resource && one.external_id === item.parent_external_id);
  return parent ? [parent, ...parentsOf(items, parent)] : [];
}
