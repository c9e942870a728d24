import { sql } from 'kysely';
import { findingGroups } from '../../../../shared/contract/finding-types.ts';
import type { DataCategory, RetentionStart } from '../../../../shared/contract/retention/policies.ts';
import { rawQuery } from '../../transcripts/index.ts';
import type { ContentReader } from '../../vault/index.ts';

export interface StoredConversation {
  key: number;
  id: string;
  externalId: string;
  botId: string;
  personKey: number | null;
  /** Epoch milliseconds; of one without messages when it began. */
  lastMessageAt: number;
  messages: number;
}

/** What the vault holds of a system, the one that was left alone longest first. */
export function readConversations(
  content: ContentReader,
  { backendId, botId }: { backendId: string; botId: string | null },
): Promise<StoredConversation[]> {
  const ofBot = botId === null ? sql`` : sql`AND bot_id = ${botId}`;
  return content.all(
    rawQuery(sql<StoredConversation>`
      SELECT key, id, external_id AS externalId, bot_id AS botId, person_key AS personKey,
        coalesce(last_message_id / 1024, started_at) AS lastMessageAt, message_count AS messages
      FROM conversation WHERE backend_id = ${backendId} ${ofBot} ORDER BY last_message_id, key`),
  );
}

/** In which conversations data of these kinds was seen; what a person rejected was not. */
export async function readCategories(
  content: ContentReader,
  categories: readonly DataCategory[],
): Promise<Map<number, Set<DataCategory>>> {
  const seen = new Map<number, Set<DataCategory>>();
  for (const category of new Set(categories)) {
    const rows = await content.all(
      rawQuery(sql<{ key: number }>`
        SELECT DISTINCT m.conversation_key AS key FROM detected_span AS s CROSS JOIN message AS m ON m.id = s.message_id
        WHERE s.type IN (SELECT value FROM json_each(${JSON.stringify(findingGroups[category])}))
          AND NOT EXISTS (SELECT 1 FROM span_verdict AS v WHERE v.message_id = s.message_id AND v.start = s.start
            AND v.length = s.length AND v.type = s.type AND v.verdict = 'rejected')`),
    );
    for (const { key } of rows) {
      const own = seen.get(key) ?? new Set();
      seen.set(key, own.add(category));
    }
  }
  return seen;
}

export type Starts = Partial<Record<RetentionStart, number>>;

/** The latest recorded beginning of each kind, by conversation. What was recorded of a person counts for all of his. */
export async function readStarts(content: ContentReader, backendId: string): Promise<Map<number, Starts>> {
  const rows = await content.all(
    rawQuery(sql<{ key: number; start: RetentionStart; at: number }>`
      SELECT key, start, max(at) AS at FROM (
        SELECT c.key, s.start, s.at FROM retention_start AS s
        JOIN conversation AS c ON c.backend_id = s.backend_id AND c.external_id = s.conversation_external_id
        WHERE s.backend_id = ${backendId}
        UNION ALL
        SELECT c.key, s.start, s.at FROM retention_start AS s
        JOIN person AS p ON p.backend_id = s.backend_id AND p.external_id = s.person_external_id
        JOIN conversation AS c ON c.person_key = p.key
        WHERE s.backend_id = ${backendId})
      GROUP BY key, start`),
  );
  const starts = new Map<number, Starts>();
  for (const { key, start, at } of rows) starts.set(key, { ...starts.get(key), [start]: at });
  return starts;
}
