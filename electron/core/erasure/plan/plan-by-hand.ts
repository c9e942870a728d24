import type { Residual } from '../../../../shared/contract/backends.ts';
import type { BackendScope, Hold } from './make-plan.ts';
import { carryItem, isBegun, isUnderWay, keyOf, newItem } from './new-item.ts';
import { holdPeople } from './plan-backend.ts';
import type { ItemRow } from './plan-rows.ts';
import type { SnapshotBackend } from './plan-snapshot.ts';

/** What is known of a system that nobody may ask: it was switched off or removed. */
export interface UnaskedSystem {
  title: string;
  residuals: readonly Residual[];
}

/**
 * A system that nobody may ask keeps no case open: what is known of it is deleted by hand at the system itself, and
 * whoever sees that records it. What is not known here cannot be planned.
 */
export function planByHand(
  { title, residuals }: UnaskedSystem,
  scope: BackendScope,
  { planId, known, now }: { planId: string; known: readonly ItemRow[]; now: number },
): { snapshot: SnapshotBackend; items: ItemRow[] } {
  const place = { plan_id: planId, backend_id: scope.backendId, state: 'byHand' as const };
  const conversations = scope.conversations.map(({ externalId, conversationId, personExternalId, messages = 0 }) => {
    const hold = scope.holds.get(externalId) ?? scope.heldPeople.get(personExternalId ?? '');
    const parent = { parent_external_id: personExternalId, conversation_id: conversationId, messages };
    const item = { ...place, resource: 'conversation' as const, external_id: externalId, ...parent };
    return newItem({ ...item, ...toHeld(hold) }, now);
  });
  const people = scope.people.map((externalId) => {
    const item = { ...place, resource: 'person' as const, external_id: externalId };
    return newItem({ ...item, ...toHeld(scope.heldPeople.get(externalId)) }, now);
  });
  const items = [...conversations, ...people];
  holdPeople(items, new Set(scope.excluded.flatMap(({ personExternalId }) => personExternalId ?? [])));
  return { snapshot: describe(scope, title, residuals), items: goOn(items, known, planId) };
}

function toHeld(hold: Hold | undefined): Partial<ItemRow> {
  return hold ? { state: 'held', ground: hold.reason, note: hold.note } : {};
}

/** What is done stays done. Of what was sent and not answered nobody can ask any more: somebody has to look. */
function goOn(items: readonly ItemRow[], known: readonly ItemRow[], planId: string): ItemRow[] {
  const earlier = new Map(known.filter(isBegun).map((item) => [keyOf(item), item]));
  const planned = items.map((item) => {
    const begun = earlier.get(keyOf(item));
    earlier.delete(keyOf(item));
    return begun && !isUnderWay(begun) ? carryItem(begun, planId) : item;
  });
  const others = [...earlier.values()].map((item) => carryItem(item, planId));
  return [...planned, ...others.map((item) => (isUnderWay(item) ? { ...item, state: 'byHand' as const } : item))];
}

function describe(scope: BackendScope, title: string, residuals: readonly Residual[]): SnapshotBackend {
  return {
    backendId: scope.backendId,
    name: scope.name,
    title,
    residuals: [...residuals],
    // Nothing can be deleted there from here: what is released by a hold is deleted by hand as well.
    kinds: [],
    lookUpCalls: [],
    people: [...scope.people],
    excluded: scope.excluded.map(({ externalId }) => externalId),
    changedAt: {},
    unsynced: {},
    others: [],
    problem: null,
    continuesAt: null,
    finishesAt: null,
    settlesAt: null,
  };
}
