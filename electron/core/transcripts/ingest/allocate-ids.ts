import { sql } from 'kysely';
import type { ContentReader } from '../../vault/index.ts';
import { firstIdAt, idsPerMillisecond } from '../message-id.ts';
import { rawQuery } from '../raw-query.ts';

/** A message in need of an id. Those of one conversation come in its order. */
export interface Unplaced {
  conversation: string;
  at: number;
}

/**
 * Gives each message the lowest free id of its millisecond, keeping a conversation's own order. More than 1,024
 * messages of one millisecond spill into the next.
 * @param freed ids of rows that leave in the same transaction
 * @param newestId the highest id in use; nothing after it needs to be looked up
 */
export async function allocateIds(
  content: ContentReader,
  unplaced: readonly Unplaced[],
  freed: ReadonlySet<number>,
  newestId: number,
): Promise<number[]> {
  const taken = new Set<number>();
  const known = new Set<number>();
  let missing = new Set(unplaced.map(({ at }) => firstIdAt(at)));
  for (;;) {
    for (const id of await readTaken(
      content,
      [...missing].filter((first) => first <= newestId),
    )) {
      if (!freed.has(id)) taken.add(id);
    }
    for (const first of missing) known.add(first);
    const { ids, beyond } = place(unplaced, taken, known);
    if (beyond === null) return ids;
    missing = new Set(Array.from({ length: 16 }, (_, step) => beyond + step * idsPerMillisecond));
  }
}

/** Tries to place all; `beyond` is the first id of a millisecond that has to be looked up first. */
function place(
  unplaced: readonly Unplaced[],
  taken: ReadonlySet<number>,
  known: ReadonlySet<number>,
): { ids: number[]; beyond: number | null } {
  const lowestFree = new Map<number, number>();
  const placed = new Set<number>();
  const last = new Map<string, { first: number; id: number }>();
  const ids: number[] = [];
  for (const { conversation, at } of unplaced) {
    const first = firstIdAt(at);
    const previous = last.get(conversation);
    let id = lowestFree.get(first) ?? first;
    while (taken.has(id) || placed.has(id)) id++;
    lowestFree.set(first, id);
    if (previous?.first === first) {
      id = Math.max(id, previous.id + 1);
      while (taken.has(id) || placed.has(id)) id++;
    }
    const millisecond = id - (id % idsPerMillisecond);
    if (!known.has(millisecond)) return { ids, beyond: millisecond };
    placed.add(id);
    last.set(conversation, { first, id });
    ids.push(id);
  }
  return { ids, beyond: null };
}

async function readTaken(content: ContentReader, firstIds: readonly number[]): Promise<number[]> {
  if (firstIds.length === 0) return [];
  const rows = await content.all(
    rawQuery(sql<{ id: number }>`
      SELECT m.id FROM json_each(${JSON.stringify(firstIds)}) AS wanted
      CROSS JOIN message AS m ON m.id >= wanted.value AND m.id < wanted.value + 1024`),
  );
  return rows.map(({ id }) => id);
}
