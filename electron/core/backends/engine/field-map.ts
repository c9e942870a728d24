import { createHash } from 'node:crypto';
import type { IncomingPerson } from '../../transcripts/index.ts';
import { joinConversationId, nameOfEach } from './conversation-address.ts';
import type { Connector } from './description.ts';
import { readPath, readShortText } from './json-path.ts';
import { longestId } from './lengths.ts';
import { mapMessages, type MappedMessage } from './map-messages.ts';
import { mapPerson } from './map-person.ts';
import { requireInstant, requireText } from './require-field.ts';
import { readInstant } from './time-format.ts';

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
    externalId: readConversationId(connector, row),
    botExternalId: readShortText(row, conversations.bot, longestId) ?? null,
    personExternalId: person?.externalId ?? null,
    person,
    startedAt: readInstant(row, conversations.startedAt) ?? changedAt,
    changedAt,
    messageCount: typeof count === 'number' ? count : null,
    revision: revisionOf(connector, row, { changedAt: `${changedAt}/${String(count)}`, said: [person, messages] }),
    messages,
  };
}

/** Our id of a conversation. @throws Problem backend.unexpectedAnswer, naming the field */
export function readConversationId({ conversations }: Connector, row: unknown): string {
  const { each, externalId } = conversations;
  const name = nameOfEach(each);
  const whose = name === null ? '' : requireText(row, `$.${name}`);
  return joinConversationId(each, whose, requireText(row, externalId));
}

/** `messages` is made up for later: it follows from what is read then. */
function revisionOf({ conversations }: Connector, row: unknown, of: { changedAt: string; said: unknown }): string {
  if (conversations.revision === 'changedAt') return of.changedAt;
  return digest(conversations.revision === 'row' ? withoutAsked(row) : of.said);
}

/** What a row was asked for is no part of it. */
function withoutAsked(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || !Object.hasOwn(row, '$')) return row;
  const { $: _asked, ...rest } = row as Record<string, unknown>;
  return rest;
}

export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
