import { sql } from 'kysely';
import { compactContent, oneAtATime, rawQuery, removeConversations } from '../../transcripts/index.ts';
import type { ContentReader, ContentWriter } from '../../vault/index.ts';
import { changeItems, type ItemRow } from '../plan/plan-rows.ts';

const chunk = 200;

/**
 * Erases the copy in the vault of everything that no system returns any more: rows, indexes, what was found and decided
 * about it. Then the file is rewritten and its write-ahead log cut off, so that nothing of it is left in free pages.
 * Cut short, it goes on from the start when called again.
 */
export async function eraseLocally(
  content: ContentWriter,
  items: readonly ItemRow[],
  { signal, now }: { signal: AbortSignal; now(): number },
): Promise<void> {
  const vault = items.find(({ resource }) => resource === 'vault');
  if (!vault || vault.state === 'gone') return;
  const mark = (changes: Partial<ItemRow>) =>
    content.write([changeItems([Object.assign(vault, changes, { updated_at: now() })])]);
  await mark({ state: 'submitted', submitted_at: now(), attempts: vault.attempts + 1 });
  const erased = items.filter(isErased);
  for (const [backendId, own] of Map.groupBy(erased, (item) => item.backend_id)) {
    if (backendId === null) continue;
    const conversations = idsOf(own, 'conversation');
    for (let start = 0; start < conversations.length; start += chunk) {
      signal.throwIfAborted();
      await removeConversations(content, backendId, conversations.slice(start, start + chunk));
    }
    // With conversations they went when the last of theirs did; these had none here.
    await oneAtATime(content, () =>
      content.write([
        {
          sql: `DELETE FROM person WHERE backend_id = ? AND external_id = ?
            AND NOT EXISTS (SELECT 1 FROM conversation WHERE person_key = person.key)`,
          rows: idsOf(own, 'person').map((id) => [backendId, id]),
        },
      ]),
    );
  }
  signal.throwIfAborted();
  await compactContent(content);
  await mark({ state: 'gone' });
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
