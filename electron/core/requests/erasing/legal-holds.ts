import {
  describeGoing,
  findBackend,
  type Hold,
  type ItemRow,
  type ListHeldNow,
  type StoredPlan,
} from '../../erasure/index.ts';
import { listHeld, noteOfHold, readHoldNumber, type HeldBy } from '../../holds/index.ts';
import type { ContentReader, RegisterReader } from '../../vault/index.ts';

/** Why an item stays because of a legal hold. Its note names the hold, so that it is found when that ends. */
export function toHold({ ground, number }: HeldBy): Hold {
  return { reason: ground, note: noteOfHold(number) };
}

/** For an erasure under way: what legal holds have come to hold by now. */
export function askHolds(content: ContentReader, register: RegisterReader): ListHeldNow {
  return async (going) => (await listHeld(content, register, going)).map((held) => held && toHold(held));
}

/** Which of these items of a plan legal holds hold by now, by the items. */
export async function findHeldItems(
  content: ContentReader,
  register: RegisterReader,
  { plan, items, some }: { plan: StoredPlan; items: readonly ItemRow[]; some: readonly ItemRow[] },
): Promise<Map<ItemRow, HeldBy>> {
  const atSystems = some.flatMap((item) => {
    const backend = findBackend(plan.snapshot, item.backend_id ?? '');
    const own = items.filter(({ backend_id: backendId }) => backendId === item.backend_id);
    return backend ? [{ item, going: describeGoing(backend, own, item) }] : [];
  });
  const held = await listHeld(
    content,
    register,
    atSystems.map(({ going }) => going),
  );
  return new Map(atSystems.flatMap(({ item }, index) => (held[index] ? [[item, held[index]]] : [])));
}

export function isHeldByHold({ state, note }: Pick<ItemRow, 'state' | 'note'>): boolean {
  return state === 'held' && readHoldNumber(note) !== null;
}

/** By number of the hold: how many conversations of these items it keeps. */
export function countByHold(items: readonly ItemRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items.filter(isHeldByHold)) {
    const number = readHoldNumber(item.note)!;
    counts.set(number, (counts.get(number) ?? 0) + (item.resource === 'conversation' ? 1 : 0));
  }
  return counts;
}
