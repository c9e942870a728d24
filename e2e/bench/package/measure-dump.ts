import { join } from 'node:path';
import { sql } from 'kysely';
import { instantOf, rawQuery } from '../../../electron/core/transcripts/index.ts';
import type { ContentReader } from '../../../electron/core/vault/index.ts';
import { writeNewFile } from '../../../electron/core/write-new-file.ts';

interface Row {
  id: number;
  key: number;
  role: string;
  body: string;
  decision: string | null;
}

/** What a package is measured against: the same rows out of the same vault, as JSON in one new file. Milliseconds. */
export async function measureDump(content: ContentReader, requestId: string, folder: string): Promise<number> {
  const begun = performance.now();
  const conversations = await content.all(
    rawQuery(sql<{ key: number; id: string; startedAt: number }>`
      SELECT key, external_id AS id, started_at AS startedAt FROM conversation ORDER BY started_at, key`),
  );
  const rows = await content.all(
    rawQuery(sql<Row>`
      SELECT m.id, m.conversation_key AS key, m.role, m.body, d.decision FROM message AS m
      LEFT JOIN disclosure AS d ON d.request_id = ${requestId} AND d.message_id = m.id ORDER BY m.id`),
  );
  const messages = Map.groupBy(rows, ({ key }) => key);
  const dump = conversations.map(({ key, id, startedAt }) => ({
    id,
    startedAt: new Date(startedAt).toISOString(),
    messages: (messages.get(key) ?? []).map(({ id: messageId, role, body, decision }) => ({
      at: new Date(instantOf(messageId)).toISOString(),
      role,
      text: body,
      decision,
    })),
  }));
  writeNewFile(join(folder, `dump-${Math.random()}.json`), () => [JSON.stringify(dump)]);
  return performance.now() - begun;
}
