import { sql } from 'kysely';
import type { MessageRole, SearchHit, Span } from '../../../../shared/contract/transcripts.ts';
import type { DetectionSettings } from '../../detection/index.ts';
import type { ContentReader } from '../../vault/index.ts';
import { toMasks } from '../masking/mask.ts';
import { instantOf } from '../message-id.ts';
import { rawQuery } from '../raw-query.ts';
import { isUnrestricted } from '../restricted.ts';
import { readSpans } from '../scanning/read-spans.ts';
import { cutSnippet } from './snippet.ts';

interface HitRow {
  id: number;
  body: string;
  role: MessageRole;
  conversationId: string;
  botId: string;
}

/**
 * What to show of each message, masked, in the order of the ids.
 * @param findHits where in a message stands what is looked for, in order and without overlaps
 */
export async function loadSnippets(
  content: ContentReader,
  messageIds: readonly number[],
  settings: DetectionSettings,
  findHits: (message: { id: number; body: string }) => readonly Span[],
): Promise<SearchHit[]> {
  const rows = await content.all(
    rawQuery(sql<HitRow>`
      SELECT m.id, m.body, m.role, c.id AS conversationId, c.bot_id AS botId
      FROM json_each(${JSON.stringify(messageIds)}) AS wanted
      CROSS JOIN message AS m ON m.id = wanted.value
      CROSS JOIN conversation AS c ON c.key = m.conversation_key AND ${isUnrestricted(sql`c.key`)}
      ORDER BY wanted.key`),
  );
  const spans = await readSpans(content, rows, settings);
  return rows.map(({ id, body, role, conversationId, botId }) => {
    const at = new Date(instantOf(id)).toISOString();
    const masks = toMasks(spans.get(id) ?? []);
    return { conversationId, messageId: id, at, role, botId, ...cutSnippet(body, findHits({ id, body }), masks) };
  });
}
