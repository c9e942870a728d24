import { sql } from 'kysely';
import type { FoundSpan, MessageRole, Span, TranscriptMessage } from '../../../../shared/contract/transcripts.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { inContent, type ContentReader } from '../../vault/index.ts';
import { defaultSettings, type DetectionSettings } from '../../detection/index.ts';
import { maskLabel, maskSpans, toMasks } from '../masking/mask.ts';
import { readSpans } from '../scanning/read-spans.ts';
import { instantOf } from '../message-id.ts';
import { rawQuery } from '../raw-query.ts';
import { isUnrestricted } from '../restricted.ts';
import { findIdentifierSpans, findWordSpans, mergeSpans } from '../search/highlights.ts';
import { parseQuery } from '../search/parse-query.ts';
import { selectMatchesIn } from '../search/find-matches.ts';

export interface ReadRequest {
  conversationId: string;
  /** Messages by id. */
  unmask: readonly number[] | 'all' | 'none';
  text?: string | undefined;
  /** For the case it belongs to: also where its processing is restricted. */
  includesRestricted?: boolean;
}

export interface ReadResult {
  conversationId: string;
  backendId: string;
  botId: string;
  startedAt: string;
  person: string | null;
  messages: TranscriptMessage[];
  hits: { messageId: number; spans: Span[] }[];
  previousConversationId: string | null;
  nextConversationId: string | null;
}

interface MessageRow {
  id: number;
  role: MessageRole;
  body: string;
}

interface ConversationRow {
  key: number;
  id: string;
  backendId: string;
  botId: string;
  startedAt: number;
  lastMessageId: number | null;
  displayName: string | null;
  externalId: string | null;
  isRestricted: 0 | 1;
}

/**
 * One conversation with everything masked but the messages named.
 * @throws Problem conversation.unknown, conversation.restricted
 */
export async function readConversation(
  content: ContentReader,
  request: ReadRequest,
  settings: DetectionSettings = defaultSettings,
): Promise<ReadResult> {
  const conversation = await findConversation(content, request.conversationId);
  if (conversation.isRestricted === 1 && !request.includesRestricted) throw new Problem('conversation.restricted');
  const [rows, previous, next] = await Promise.all([
    content.all(
      inContent
        .selectFrom('message')
        .select(['id', 'role', 'body'])
        .where('conversation_key', '=', conversation.key)
        .orderBy('id'),
    ),
    findNeighbour(content, conversation, 'older'),
    findNeighbour(content, conversation, 'newer'),
  ]);
  const spans = await readSpans(content, rows, settings);
  const unmasked = new Set(typeof request.unmask === 'string' ? [] : request.unmask);
  const showsLabel = request.unmask === 'all' || unmasked.size > 0;
  const label = conversation.displayName ?? conversation.externalId;
  return {
    conversationId: conversation.id,
    backendId: conversation.backendId,
    botId: conversation.botId,
    startedAt: new Date(conversation.startedAt).toISOString(),
    person: label === null || showsLabel ? label : maskLabel(label),
    messages: rows.map((row) =>
      showMessage(row, spans.get(row.id) ?? [], request.unmask === 'all' || unmasked.has(row.id)),
    ),
    hits: await findHits(content, rows, request.text ?? ''),
    previousConversationId: previous,
    nextConversationId: next,
  };
}

async function findConversation(content: ContentReader, id: string): Promise<ConversationRow> {
  const row = await content.get(
    inContent
      .selectFrom('conversation as c')
      .leftJoin('person as p', 'p.key', 'c.person_key')
      .select(['c.key', 'c.id', 'c.backend_id as backendId', 'c.bot_id as botId', 'c.started_at as startedAt'])
      .select(['c.last_message_id as lastMessageId', 'p.display_name as displayName', 'p.external_id as externalId'])
      .select(sql<0 | 1>`NOT ${isUnrestricted(sql`c.key`)}`.as('isRestricted'))
      .where('c.id', '=', id),
  );
  if (!row) throw new Problem('conversation.unknown');
  return row;
}

async function findNeighbour(
  content: ContentReader,
  { botId, lastMessageId }: ConversationRow,
  direction: 'older' | 'newer',
): Promise<string | null> {
  if (lastMessageId === null) return null;
  const isOlder = direction === 'older';
  const row = await content.get(
    inContent
      .selectFrom('conversation')
      .select('id')
      .where('bot_id', '=', botId)
      .where(isUnrestricted(sql`key`))
      .where('last_message_id', isOlder ? '<' : '>', lastMessageId)
      .orderBy('last_message_id', isOlder ? 'desc' : 'asc')
      .limit(sql.lit(1)),
  );
  return row?.id ?? null;
}

function showMessage(
  { id, role, body }: MessageRow,
  spans: readonly FoundSpan[],
  isUnmasked: boolean,
): TranscriptMessage {
  const text = isUnmasked ? body : maskSpans(body, toMasks(spans));
  return { id, at: new Date(instantOf(id)).toISOString(), role, text, found: [...spans], isUnmasked };
}

/** The same messages that a search for these words finds, with the places of the words in them. */
async function findHits(
  content: ContentReader,
  rows: readonly MessageRow[],
  text: string,
): Promise<ReadResult['hits']> {
  const terms = parseQuery(text);
  if (terms.length === 0 || rows.length === 0) return [];
  const matches = await content.all(
    rawQuery(
      selectMatchesIn(
        terms,
        rows.map(({ id }) => id),
      ),
    ),
  );
  const matching = new Set(matches.map(({ id }) => id));
  const spans = await findWordSpans(content, terms, [...matching]);
  return rows
    .filter(({ id }) => matching.has(id))
    .map(({ id, body }) => ({
      messageId: id,
      spans: mergeSpans([...(spans.get(id) ?? []), ...findIdentifierSpans(body, terms)]),
    }));
}
