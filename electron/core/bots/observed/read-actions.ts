import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { isUnrestricted, oneAtATime, rawQuery } from '../../transcripts/index.ts';
import type { ContentReader, ContentWriter, SqlValue } from '../../vault/index.ts';
import { phrasesFingerprint, reportsAccountAction } from './account-actions.ts';

const batchSize = 200;

interface DueRow {
  key: number;
  revision: string | null;
  lastMessageId: number | null;
  messageCount: number;
}

/** Conversations that are new, have changed, or were read by other phrases. What is restricted is not read. */
const isDue = sql`${isUnrestricted(sql`c.key`)} AND NOT EXISTS (SELECT 1 FROM account_action AS a
  WHERE a.conversation_key = c.key AND a.phrases = ${phrasesFingerprint} AND a.revision IS c.revision
    AND a.last_message_id IS c.last_message_id AND a.message_count = c.message_count)`;

export async function areActionsDue(content: ContentReader): Promise<boolean> {
  const row = await content.get(
    rawQuery(sql<{ one: 1 }>`SELECT 1 AS one FROM conversation AS c WHERE ${isDue} LIMIT 1`),
  );
  return row !== undefined;
}

/** Reads what is due, batch by batch: what was cut short goes on there. @returns conversations read */
export async function readActions(
  content: ContentWriter,
  { signal, progress }: { signal: AbortSignal; progress(done: number, total: number | null): void },
): Promise<number> {
  let read = 0;
  for (;;) {
    signal.throwIfAborted();
    // What comes in or is erased waits meanwhile: what is stored must be about what was read.
    const some = await oneAtATime(content, () => readBatch(content));
    read += some;
    progress(read, null);
    if (some < batchSize) return read;
    await setImmediate();
  }
}

async function readBatch(content: ContentWriter): Promise<number> {
  const due = await content.all(
    rawQuery(sql<DueRow>`SELECT c.key, c.revision, c.last_message_id AS lastMessageId, c.message_count AS messageCount
      FROM conversation AS c WHERE ${isDue} ORDER BY c.key LIMIT ${BigInt(batchSize)}`),
  );
  if (due.length === 0) return 0;
  const keys = JSON.stringify(due.map(({ key }) => key));
  const said = await content.all(
    rawQuery(sql<{ key: number; body: string }>`SELECT conversation_key AS key, body FROM message
      WHERE role = 'bot' AND conversation_key IN (SELECT value FROM json_each(${keys}))`),
  );
  const reporting = new Set<number>();
  for (const { key, body } of said) if (!reporting.has(key) && reportsAccountAction(body)) reporting.add(key);
  const rows = due.map(({ key, revision, lastMessageId, messageCount }): SqlValue[] => [
    key,
    reporting.has(key) ? 1 : 0,
    phrasesFingerprint,
    revision,
    lastMessageId === null ? null : BigInt(lastMessageId),
    messageCount,
  ]);
  await content.write([
    {
      sql: `INSERT OR REPLACE INTO account_action (conversation_key, is_reported, phrases, revision, last_message_id,
        message_count) VALUES (?, ?, ?, ?, ?, ?)`,
      rows,
    },
  ]);
  return due.length;
}
