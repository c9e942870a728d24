import { sql } from 'kysely';
import type { MessageRole, SearchHit } from '../../../../shared/contract/transcripts.ts';
import type { ContentReader } from '../../vault/index.ts';
import { toMasks } from '../masking/mask.ts';
import { readSpans } from '../scanning/read-spans.ts';
import type { DetectionSettings } from '../../detection/index.ts';
import { instantOf } from '../message-id.ts';
import { rawQuery } from '../raw-query.ts';
import { findIdentifierSpans, findWordSpans, mergeSpans } from './highlights.ts';
import type { SearchTerm } from './parse-query.ts';
import { cutSnippet } from './snippet.ts';

interface HitRow {
  id: number;
  body: string;
  role: MessageRole;
  conversationId: string;
  botId: string;
}

/** The messages behind a page of ids, in the page's order, with what to show of each. */
export async function loadHits(
  content: ContentReader,
  terms: readonly SearchTerm[],
  messageIds: readonly number[],
  settings: DetectionSettings,
): Promise<SearchHit[]> {
  const [rows, wordSpans] = await Promise.all([
    content.all(
      rawQuery(sql<HitRow>`
        SELECT m.id, m.body, m.role, c.id AS conversationId, c.bot_id AS botId
        FROM json_each(${JSON.stringify(messageIds)}) AS wanted
        CROSS JOIN message AS m ON m.id = wanted.value
        CROSS JOIN conversation AS c ON c.key = m.conversation_key
        ORDER BY wanted.key`),
    ),
    findWordSpans(content, terms, messageIds),
  ]);
  const spans = await readSpans(content, rows, settings);
  return rows.map(({ id, body, role, conversationId, botId }) => {
    const hits = mergeSpans([...(wordSpans.get(id) ?? []), ...findIdentifierSpans(body, terms)]);
    const at = new Date(instantOf(id)).toISOString();
    return { conversationId, messageId: id, at, role, botId, ...cutSnippet(body, hits, toMasks(spans.get(id) ?? [])) };
  });
}
