import { createHash } from 'node:crypto';
import type { MessageRole } from '../../../../shared/contract/transcripts.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { IncomingPerson } from '../../transcripts/index.ts';
import type { Connector, PersonDescription } from './description.ts';
import { readFirstText, readPath, readShortText, readText } from './json-path.ts';
import type { InstantDescription } from './request-description.ts';
import { readInstant } from './time-format.ts';

/** A message whose time may still have to be found out. */
export interface MappedMessage {
  externalId: string;
  role: MessageRole;
  at: number | null;
  text: string;
  /** What a bot answered with, where the system says it. */
  model?: string;
}

/** A row of a list of conversations in our terms. Times are epoch milliseconds. */
export interface ListedConversation {
  externalId: string;
  botExternalId: string | null;
  personExternalId: string | null;
  person: IncomingPerson | null;
  startedAt: number;
  changedAt: number;
  messageCount: number | null;
  revision: string;
  /** Null when the list was asked without messages or cut them off. */
  messages: MappedMessage[] | null;
}

export const longestId = 1000;
export const longestName = 200;

/** Names the field alone: what stands in it may be content. */
function missing(field: string): Problem {
  return new Problem('backend.unexpectedAnswer', { field });
}

export function requireText(row: unknown, path: string): string {
  const text = readText(row, path);
  if (text === undefined || text.length > longestId) throw missing(path);
  return text;
}

export function requireRows(answer: unknown, path: string): unknown[] {
  const rows = readPath(answer, path);
  if (!Array.isArray(rows)) throw missing(path);
  return rows;
}

export function requireInstant(row: unknown, description: InstantDescription): number {
  const at = readInstant(row, description);
  if (at === undefined) throw missing(description.path);
  return at;
}

/** @throws Problem backend.unexpectedAnswer, naming the field */
export function mapConversation(connector: Connector, row: unknown): ListedConversation {
  const { conversations } = connector;
  const { inlineMessages } = conversations;
  const inline = inlineMessages && readPath(row, inlineMessages.rows);
  const isComplete = inlineMessages?.isComplete === undefined || readPath(row, inlineMessages.isComplete) === true;
  const messages = Array.isArray(inline) && isComplete ? mapMessages(connector, inline) : null;
  const person = conversations.person ? mapPerson(conversations.person, row) : null;
  const changedAt = readInstant(row, conversations.changedAt) ?? requireInstant(row, conversations.startedAt);
  const count = conversations.messageCount === undefined ? undefined : readPath(row, conversations.messageCount);
  return {
    externalId: requireText(row, conversations.externalId),
    botExternalId: readShortText(row, conversations.bot, longestId) ?? null,
    personExternalId: person?.externalId ?? null,
    person,
    startedAt: readInstant(row, conversations.startedAt) ?? changedAt,
    changedAt,
    messageCount: typeof count === 'number' ? count : null,
    revision: conversations.revision === 'changedAt' ? `${changedAt}/${String(count)}` : digest([person, messages]),
    messages,
  };
}

export function mapMessages(connector: Connector, rows: readonly unknown[]): MappedMessage[] {
  const { messages } = connector;
  const mapped = new Map<string, MappedMessage>();
  for (const row of rows) {
    const externalId = requireText(row, messages.externalId);
    const stated = readText(row, messages.role) ?? '';
    // Its own names only: "constructor" leads to something in every object.
    const role = (Object.hasOwn(messages.roles, stated) && messages.roles[stated]) || messages.otherRoles;
    // One message without a usable time must not keep all others out: it gets its place from its neighbours.
    const at = messages.at.from === 'field' ? (readInstant(row, messages.at) ?? null) : null;
    // Pages may repeat a row.
    if (mapped.has(externalId)) continue;
    const model = role === 'bot' ? readFirstText(row, messages.model, longestName) : undefined;
    const text = readSaid(row, messages.text);
    mapped.set(externalId, { externalId, role, at, text, ...(model !== undefined && { model }) });
  }
  return [...mapped.values()];
}

export function mapPerson(description: PersonDescription, row: unknown): IncomingPerson | null {
  const externalId = readFirstText(row, description.externalId, longestId);
  if (externalId === undefined) return null;
  return {
    externalId,
    displayName: readFirstText(row, description.displayName, longestName) ?? null,
    identifiers: readIdentifiers(description.identifiers, row),
  };
}

function readIdentifiers(description: PersonDescription['identifiers'], row: unknown): IncomingPerson['identifiers'] {
  const pairs =
    description.from === 'fields'
      ? description.fields.map(({ kind, path }) => [kind, readShortText(row, path, longestId)] as const)
      : readRowsIfPresent(row, description.rows).map(
          (item) =>
            [
              readShortText(item, description.kind, longestName),
              readShortText(item, description.value, longestId),
            ] as const,
        );
  return pairs.flatMap(([kind, value]) => (kind !== undefined && value !== undefined ? [{ kind, value }] : []));
}

function readRowsIfPresent(row: unknown, path: string): unknown[] {
  const rows = readPath(row, path);
  return Array.isArray(rows) ? rows : [];
}

/** What was said: a text, or the texts of a list of parts; other parts leave their type in brackets. */
function readSaid(row: unknown, path: string): string {
  const content = readPath(row, path);
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content
    .map((part: unknown) =>
      typeof part === 'string' ? part : (readText(part, 'text') ?? `[${readText(part, 'type') ?? 'part'}]`),
    )
    .join('\n');
}

export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
