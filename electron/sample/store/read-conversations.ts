import type { Store } from './open-store.ts';
import type { Role } from './write-records.ts';

/** The document's bound on messages that travel inside a page of conversations. */
export const inlineMessageLimit = 100;

interface ConversationRow {
  id: string;
  botId: string;
  personId: string | null;
  channel: string;
  language: string | null;
  startedAt: number;
  endedAt: number;
  changedAt: number;
  messageCount: number;
}

interface MessageRow {
  position: number;
  role: Role;
  author: string | null;
  at: number;
  text: string;
  model: string | null;
}

export interface Conversation extends Omit<ConversationRow, 'startedAt' | 'endedAt' | 'changedAt'> {
  startedAt: string;
  endedAt: string;
  changedAt: string;
  messages?: Message[];
  messagesComplete?: boolean;
}

export interface Message {
  id: string;
  conversationId: string;
  role: Role;
  author: string | null;
  at: string;
  text: string;
  /** Which model a bot answered with, where that is known. */
  model: string | null;
}

export interface ConversationFilter {
  changedSince?: number | undefined;
  botId?: string | undefined;
  personId?: string | undefined;
}

/** A row's place in the order of a list; the next page starts behind it. */
export type Place = readonly [number, string];

export interface Page<Item> {
  items: Item[];
  total: number;
  next: Place | null;
}

const messageColumns = `position, role, author, at, text, CASE role WHEN 'bot' THEN
  (SELECT model FROM model_switch WHERE since <= message.at ORDER BY since DESC LIMIT 1) END AS model`;
const conversationColumns = `id, bot_id AS botId, person_id AS personId, channel, language, started_at AS startedAt,
  ended_at AS endedAt, changed_at AS changedAt, message_count AS messageCount`;

export function listConversations(
  store: Store,
  filter: ConversationFilter,
  page: { after: Place | null; limit: number; includeMessages: boolean },
): Page<Conversation> {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  const add = (condition: string, value: string | number | undefined): void => {
    if (value === undefined) return;
    conditions.push(condition);
    values.push(value);
  };
  add('changed_at >= ?', filter.changedSince);
  add('bot_id = ?', filter.botId);
  add('person_id = ?', filter.personId);
  const where = (list: string[]): string => (list.length > 0 ? `WHERE ${list.join(' AND ')}` : '');
  const total = countRows(store, `conversation ${where(conditions)}`, values);
  const wanted = page.after ? [...conditions, '(changed_at, id) > (?, ?)'] : conditions;
  const rows = store
    .prepare<unknown[], ConversationRow>(
      `SELECT ${conversationColumns} FROM conversation ${where(wanted)} ORDER BY changed_at, id LIMIT ?`,
    )
    .all(...values, ...(page.after ?? []), page.limit + 1);
  const { kept, next } = cutPage(rows, page.limit, (row) => [row.changedAt, row.id]);
  const items = kept.map(toConversation);
  if (page.includeMessages) addMessages(store, items);
  return { items, total, next };
}

export function readConversation(store: Store, id: string): Conversation | undefined {
  const row = store
    .prepare<[string], ConversationRow>(`SELECT ${conversationColumns} FROM conversation WHERE id = ?`)
    .get(id);
  return row && toConversation(row);
}

export function listMessages(
  store: Store,
  conversationId: string,
  page: { after: Place | null; limit: number },
): Page<Message> {
  const rows = store
    .prepare<[string, number, number], MessageRow>(
      `SELECT ${messageColumns} FROM message WHERE conversation_id = ? AND position > ? ORDER BY position LIMIT ?`,
    )
    .all(conversationId, page.after?.[0] ?? -1, page.limit + 1);
  const { kept, next } = cutPage(rows, page.limit, (row) => [row.position, conversationId]);
  const total = countRows(store, 'message WHERE conversation_id = ?', [conversationId]);
  return { items: kept.map((row) => toMessage(conversationId, row)), total, next };
}

/** A message's public id tells its conversation and position; undefined where no message can have this id. */
export function parseMessageId(id: string): { conversationId: string; position: number } | undefined {
  const match = /^(.+)\.(\d{1,9})$/.exec(id);
  return match ? { conversationId: match[1] ?? '', position: Number(match[2]) } : undefined;
}

/** Reads one row more than the page holds to know whether another page follows. */
export function cutPage<Row>(
  rows: Row[],
  limit: number,
  place: (row: Row) => Place,
): { kept: Row[]; next: Place | null } {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { kept, next: rows.length > limit && last !== undefined ? place(last) : null };
}

export function countRows(store: Store, source: string, values: readonly unknown[] = []): number {
  return (
    store.prepare<unknown[], { total: number }>(`SELECT count(*) AS total FROM ${source}`).get(...values)?.total ?? 0
  );
}

function addMessages(store: Store, conversations: Conversation[]): void {
  const read = store.prepare<[string, number], MessageRow>(
    `SELECT ${messageColumns} FROM message WHERE conversation_id = ? ORDER BY position LIMIT ?`,
  );
  for (const conversation of conversations) {
    conversation.messages = read.all(conversation.id, inlineMessageLimit).map((row) => toMessage(conversation.id, row));
    conversation.messagesComplete = conversation.messageCount <= inlineMessageLimit;
  }
}

function toConversation(row: ConversationRow): Conversation {
  const instant = (at: number): string => new Date(at).toISOString();
  const times = { startedAt: instant(row.startedAt), endedAt: instant(row.endedAt), changedAt: instant(row.changedAt) };
  return { ...row, ...times };
}

function toMessage(conversationId: string, { position, at, ...said }: MessageRow): Message {
  return { ...said, id: `${conversationId}.${position}`, conversationId, at: new Date(at).toISOString() };
}
