import { sql } from 'kysely';
import type { MessageRole } from '../../../../shared/contract/transcripts.ts';
import type { ContentReader } from '../../vault/index.ts';
import type { IncomingConversation } from '../incoming.ts';
import { rawQuery } from '../raw-query.ts';

export interface StoredConversation {
  key: number;
  externalId: string;
  personKey: number | null;
}

export interface StoredMessage {
  id: number;
  conversationKey: number;
  externalId: string;
  role: MessageRole;
  body: string;
  scope: string;
}

/** What the vault holds of the conversations about to be ingested, and where its numbering stands. */
export interface Stored {
  conversations: Map<string, StoredConversation>;
  /** By conversation key. */
  messages: Map<number, StoredMessage[]>;
  personKeys: Map<string, number>;
  scopeKeys: Map<string, number>;
  newest: { person: number; conversation: number; scope: number; message: number };
}

/** Lists travel as one JSON parameter, so that the statements stay the same whatever their length. */
export async function readStored(
  content: ContentReader,
  backendId: string,
  incoming: readonly IncomingConversation[],
): Promise<Stored> {
  const conversationIds = JSON.stringify(incoming.map(({ externalId }) => externalId));
  const personIds = JSON.stringify(incoming.flatMap(({ person }) => (person ? [person.externalId] : [])));
  const [newest, scopes, conversations, persons] = await Promise.all([
    content.get(
      rawQuery(sql<Stored['newest']>`
        SELECT (SELECT coalesce(max(key), 0) FROM person) AS person,
          (SELECT coalesce(max(key), 0) FROM conversation) AS conversation,
          (SELECT coalesce(max(key), 0) FROM scope_key) AS scope,
          (SELECT coalesce(max(id), -1) FROM message) AS message`),
    ),
    content.all(rawQuery(sql<{ key: number; id: string }>`SELECT key, id FROM scope_key`)),
    content.all(
      rawQuery(sql<StoredConversation>`
        SELECT key, external_id AS externalId, person_key AS personKey FROM conversation
        WHERE backend_id = ${backendId} AND external_id IN (SELECT value FROM json_each(${conversationIds}))`),
    ),
    content.all(
      rawQuery(sql<{ key: number; externalId: string }>`
        SELECT key, external_id AS externalId FROM person
        WHERE backend_id = ${backendId} AND external_id IN (SELECT value FROM json_each(${personIds}))`),
    ),
  ]);
  return {
    conversations: new Map(conversations.map((row) => [row.externalId, row])),
    messages: await readMessages(content, conversations),
    personKeys: new Map(persons.map(({ externalId, key }) => [externalId, key])),
    scopeKeys: new Map(scopes.map(({ id, key }) => [id, key])),
    newest: newest ?? { person: 0, conversation: 0, scope: 0, message: -1 },
  };
}

async function readMessages(
  content: ContentReader,
  conversations: readonly StoredConversation[],
): Promise<Map<number, StoredMessage[]>> {
  if (conversations.length === 0) return new Map();
  const keys = JSON.stringify(conversations.map(({ key }) => key));
  const rows = await content.all(
    rawQuery(sql<StoredMessage>`
      SELECT id, conversation_key AS conversationKey, external_id AS externalId, role, body, scope FROM message
      WHERE conversation_key IN (SELECT value FROM json_each(${keys})) ORDER BY id`),
  );
  return Map.groupBy(rows, (row) => row.conversationKey);
}
