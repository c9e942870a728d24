import { sql } from 'kysely';
import type { FoundSpan, MessageRole } from '../../../../shared/contract/transcripts.ts';
import type { DetectionSettings } from '../../detection/index.ts';
import type { ContentReader } from '../../vault/index.ts';
import { rawQuery } from '../raw-query.ts';
import { readSpans } from '../scanning/read-spans.ts';

/** A whole conversation as it is stored, unmasked: for what works on it, never for a window. */
export interface Transcript {
  key: number;
  id: string;
  botId: string;
  startedAt: number;
  person: { key: number; displayName: string | null; externalId: string } | null;
  messages: { id: number; role: MessageRole; body: string; spans: FoundSpan[] }[];
}

interface ConversationRow {
  key: number;
  id: string;
  botId: string;
  startedAt: number;
  personKey: number | null;
  displayName: string | null;
  externalId: string | null;
}

interface MessageRow {
  id: number;
  conversationKey: number;
  role: MessageRole;
  body: string;
}

const chunk = 200;

/** Conversations by their keys, oldest first, each with its messages and with what was found in them. */
export async function readTranscripts(
  content: ContentReader,
  keys: readonly number[],
  settings: DetectionSettings,
): Promise<Transcript[]> {
  const transcripts: Transcript[] = [];
  for (let from = 0; from < keys.length; from += chunk)
    transcripts.push(...(await readChunk(content, keys.slice(from, from + chunk), settings)));
  return transcripts.toSorted((one, other) => one.startedAt - other.startedAt || one.key - other.key);
}

async function readChunk(
  content: ContentReader,
  keys: readonly number[],
  settings: DetectionSettings,
): Promise<Transcript[]> {
  const wanted = sql`(SELECT value FROM json_each(${JSON.stringify(keys)}))`;
  const [conversations, rows] = await Promise.all([
    content.all(
      rawQuery(sql<ConversationRow>`
        SELECT c.key, c.id, c.bot_id AS botId, c.started_at AS startedAt, p.key AS personKey,
          p.display_name AS displayName, p.external_id AS externalId
        FROM conversation AS c LEFT JOIN person AS p ON p.key = c.person_key WHERE c.key IN ${wanted}`),
    ),
    content.all(
      rawQuery(sql<MessageRow>`
        SELECT id, conversation_key AS conversationKey, role, body FROM message
        WHERE conversation_key IN ${wanted} ORDER BY id`),
    ),
  ]);
  const spans = await readSpans(content, rows, settings);
  const messages = Map.groupBy(rows, ({ conversationKey }) => conversationKey);
  return conversations.map(({ personKey, displayName, externalId, ...conversation }) => ({
    ...conversation,
    person: personKey === null ? null : { key: personKey, displayName, externalId: externalId ?? '' },
    messages: (messages.get(conversation.key) ?? []).map(({ id, role, body }) => ({
      id,
      role,
      body,
      spans: spans.get(id) ?? [],
    })),
  }));
}
