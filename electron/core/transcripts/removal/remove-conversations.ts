import { sql } from 'kysely';
import type { ContentStatement, ContentWriter } from '../../vault/index.ts';
import { firstIdAt } from '../message-id.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { rawQuery } from '../raw-query.ts';

export interface RemovalControl {
  signal?: AbortSignal;
  /** Conversations gone so far. */
  progress?(done: number, total: number): void;
  /** Carries out the removal of the next few, or throws where they must stay. */
  inTurn?(removeNext: () => Promise<number>): Promise<number>;
}

const chunk = 200;

/** Takes rows out of the full-text blobs at once and one by one: slow, and not needed before `compactContent`. */
function setSecureDelete(value: 0 | 1): ContentStatement[] {
  return ['message_fts', 'message_fragment_fts'].map((index) => ({
    sql: `INSERT INTO ${index} (${index}, rank) VALUES ('secure-delete', ?)`,
    rows: [[BigInt(value)]],
  }));
}

/**
 * Removes everything a backend's syncs stored: conversations in chunks with the people only they name, then its other
 * people and the state of its sync. Cut short, it goes on where it stopped when called again. Deleted text may remain
 * in free pages until `compactContent`.
 * @returns how many conversations were removed
 */
export async function removeConversationsOfBackend(
  content: ContentWriter,
  backendId: string,
  { signal, progress, inTurn = (removeNext) => removeNext() }: RemovalControl = {},
): Promise<number> {
  const counted = await content.get(
    rawQuery(sql<{ total: number }>`SELECT count(*) AS total FROM conversation WHERE backend_id = ${backendId}`),
  );
  let done = 0;
  for (;;) {
    signal?.throwIfAborted();
    const removed = await inTurn(() => oneAtATime(content, () => removeChunk(content, backendId)));
    if (removed === 0) break;
    done += removed;
    progress?.(done, counted?.total ?? done);
  }
  await oneAtATime(content, () =>
    content.write([
      { sql: 'DELETE FROM person WHERE backend_id = ?', rows: [[backendId]] },
      { sql: 'DELETE FROM sync_state WHERE backend_id = ?', rows: [[backendId]] },
      { sql: 'DELETE FROM scope_key WHERE id = ?', rows: [[backendId]] },
    ]),
  );
  return done;
}

/**
 * Removes conversations with the people only they name.
 * @param options.isCompactedAfter quicker, where `compactContent` follows in any case
 * @returns how many were there
 */
export function removeConversations(
  content: ContentWriter,
  backendId: string,
  externalIds: readonly string[],
  { isCompactedAfter = false } = {},
): Promise<number> {
  return oneAtATime(content, async () => {
    const rows = await content.all(
      rawQuery(sql<ConversationRow>`SELECT key, person_key AS personKey FROM conversation
        WHERE backend_id = ${backendId} AND external_id IN (SELECT value FROM json_each(${JSON.stringify(externalIds)}))`),
    );
    const removal = removeRows(rows);
    if (removal.length > 0)
      await content.write(isCompactedAfter ? [...setSecureDelete(0), ...removal, ...setSecureDelete(1)] : removal);
    return rows.length;
  });
}

/**
 * Removes what was said in conversations up to an instant, epoch milliseconds. They are read anew by the next sync.
 * @returns of how many something was there
 */
export function removeMessagesUntil(
  content: ContentWriter,
  parts: readonly { key: number; until: number }[],
): Promise<number> {
  return oneAtATime(content, async () => {
    let changed = 0;
    for (const { key, until } of parts) {
      const rows = [[key, BigInt(firstIdAt(until + 1))]];
      const messages = { sql: 'DELETE FROM message WHERE conversation_key = ? AND id < ?', rows };
      if ((await content.write([messages])) === 0) continue;
      changed += 1;
      const count = 'SELECT count(*) FROM message WHERE conversation_key = conversation.key';
      const change = `UPDATE conversation SET revision = NULL, message_count = (${count}) WHERE key = ?`;
      await content.write([{ sql: change, rows: [[key]] }]);
    }
    return changed;
  });
}

interface ConversationRow {
  key: number;
  personKey: number | null;
}

async function removeChunk(content: ContentWriter, backendId: string): Promise<number> {
  const rows = await content.all(
    rawQuery(sql<ConversationRow>`SELECT key, person_key AS personKey FROM conversation
      WHERE backend_id = ${backendId} LIMIT ${BigInt(chunk)}`),
  );
  if (rows.length > 0) await content.write([...setSecureDelete(0), ...removeRows(rows), ...setSecureDelete(1)]);
  return rows.length;
}

function removeRows(rows: readonly ConversationRow[]): ContentStatement[] {
  if (rows.length === 0) return [];
  const keys = rows.map(({ key }) => [key]);
  const people = new Set(rows.flatMap(({ personKey }) => personKey ?? []));
  return [
    { sql: 'DELETE FROM message WHERE conversation_key = ?', rows: keys },
    { sql: 'DELETE FROM conversation WHERE key = ?', rows: keys },
    {
      sql: 'DELETE FROM person WHERE key = ? AND NOT EXISTS (SELECT 1 FROM conversation WHERE person_key = person.key)',
      rows: [...people].map((key) => [key]),
    },
  ];
}
