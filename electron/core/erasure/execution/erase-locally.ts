import { sql } from 'kysely';
import { compactContent, oneAtATime, rawQuery, removeConversations } from '../../transcripts/index.ts';
import type { ContentReader, ContentWriter } from '../../vault/index.ts';
import type { Hold } from '../plan/make-plan.ts';
import { changeItems, type ItemRow } from '../plan/plan-rows.ts';
import { heldSince, type GoingItem, type ListHeldNow } from './leave-held.ts';

const chunk = 200;

/**
 * Erases the copy in the vault of everything that no system returns any more: rows, indexes, what was found and decided
 * about it. Then the file is rewritten and its write-ahead log cut off, so that nothing of it is left in free pages.
 * Cut short, it goes on from the start when called again. Where something must stay by now, the copy as a whole counts as
 * held, and a later plan goes on with the rest.
 */
export async function eraseLocally(
  content: ContentWriter,
  items: readonly ItemRow[],
  { signal, now, listHeldNow }: { signal: AbortSignal; now(): number; listHeldNow: ListHeldNow },
): Promise<void> {
  const vault = items.find(({ resource }) => resource === 'vault');
  if (!vault || vault.state === 'gone' || vault.state === 'held') return;
  const mark = (changes: Partial<ItemRow>) =>
    content.write([changeItems([Object.assign(vault, changes, { updated_at: now() })])]);
  await mark({ state: 'submitted', submitted_at: now(), attempts: vault.attempts + 1 });
  const erased = items.filter(isErased);
  let hold: Hold | null = null;
  const leaveStaying = async (some: readonly ItemRow[]): Promise<ItemRow[]> => {
    const staying = await findStaying(content, some, listHeldNow);
    hold ??= [...staying.values()][0] ?? null;
    return some.filter((item) => !staying.has(item));
  };
  for (const [backendId, own] of Map.groupBy(erased, (item) => item.backend_id)) {
    if (backendId === null) continue;
    const conversations = own.filter(({ resource }) => resource === 'conversation');
    for (let start = 0; start < conversations.length; start += chunk) {
      signal.throwIfAborted();
      const some = await leaveStaying(conversations.slice(start, start + chunk));
      await removeConversations(content, backendId, idsOf(some, 'conversation'));
    }
    const people = await leaveStaying(own.filter(({ resource }) => resource === 'person'));
    // With conversations they went when the last of theirs did; these had none here.
    await oneAtATime(content, () =>
      content.write([
        {
          sql: `DELETE FROM person WHERE backend_id = ? AND external_id = ?
            AND NOT EXISTS (SELECT 1 FROM conversation WHERE person_key = person.key)`,
          rows: idsOf(people, 'person').map((id) => [backendId, id]),
        },
      ]),
    );
  }
  signal.throwIfAborted();
  await compactContent(content);
  await mark(endOf(hold));
}

function endOf(hold: Hold | null): Partial<ItemRow> {
  return hold ? { state: 'held', ground: hold.reason, note: hold.note, last_code: heldSince } : { state: 'gone' };
}

/** What no system returns any more, the vault still has, and must keep. */
export async function findStaying(
  content: ContentReader,
  items: readonly ItemRow[],
  listHeldNow: ListHeldNow,
): Promise<Map<ItemRow, Hold>> {
  const wanted = items.filter((item) => isErased(item) && item.backend_id !== null && item.resource !== 'message');
  const rows = await content.all(
    rawQuery(sql<{ place: number }>`
      SELECT wanted.key AS place FROM json_each(${JSON.stringify(
        wanted.map((item) => [item.resource, item.backend_id, item.external_id]),
      )}) AS wanted
      WHERE CASE wanted.value ->> 0
        WHEN 'conversation' THEN EXISTS (SELECT 1 FROM conversation
          WHERE backend_id = wanted.value ->> 1 AND external_id = wanted.value ->> 2)
        ELSE EXISTS (SELECT 1 FROM person WHERE backend_id = wanted.value ->> 1 AND external_id = wanted.value ->> 2) END`),
  );
  const stored = rows.map(({ place }) => wanted[place]!);
  const holds = await listHeldNow(stored.map(describeStored));
  return new Map(stored.flatMap((item, index) => (holds[index] ? [[item, holds[index]]] : [])));
}

function describeStored(item: ItemRow): GoingItem {
  const place = { backendId: item.backend_id ?? '', externalId: item.external_id };
  if (item.resource === 'person') return { resource: 'person', ...place };
  return { resource: 'conversation', ...place, personExternalId: item.parent_external_id };
}

/** What the vault holds of what `eraseLocally` would erase. */
export async function countLocally(
  content: ContentReader,
  items: readonly ItemRow[],
): Promise<{ conversations: number; messages: number; people: number }> {
  const sum = { conversations: 0, messages: 0, people: 0 };
  for (const [backendId, own] of Map.groupBy(items.filter(isErased), (item) => item.backend_id)) {
    const [conversations, people] = [idsOf(own, 'conversation'), idsOf(own, 'person')].map((ids) =>
      JSON.stringify(ids),
    );
    const row = await content.get(
      rawQuery(sql<{ conversations: number; messages: number; people: number }>`
        SELECT count(*) AS conversations, coalesce(sum(message_count), 0) AS messages,
          (SELECT count(*) FROM person WHERE backend_id = ${backendId}
            AND external_id IN (SELECT value FROM json_each(${people}))) AS people
        FROM conversation WHERE backend_id = ${backendId}
          AND external_id IN (SELECT value FROM json_each(${conversations}))`),
    );
    for (const name of ['conversations', 'messages', 'people'] as const) sum[name] += row?.[name] ?? 0;
  }
  return sum;
}

function isErased({ state }: ItemRow): boolean {
  return state === 'gone' || state === 'doneByHand';
}

function idsOf(items: readonly ItemRow[], resource: ItemRow['resource']): string[] {
  return items.flatMap((item) => (item.resource === resource ? [item.external_id] : []));
}
