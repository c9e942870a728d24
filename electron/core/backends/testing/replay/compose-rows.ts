import type { Connector } from '../../engine/description.ts';
import type { PersonDescription } from '../../engine/description/person-description.ts';
import { writeInstant } from '../../engine/time-format.ts';
import { identify, type ReplayConversation, type ReplayMessage } from './replay-content.ts';

type Row = Record<string, unknown>;

/** Puts a value where a path of a description leads; a number is a place in a list. */
export function put(target: Row, path: string, value: unknown): void {
  const names = path.split('.');
  let inner: Record<string, unknown> = target;
  for (const [index, name] of names.slice(0, -1).entries()) {
    inner[name] ??= /^\d+$/.test(names[index + 1] ?? '') ? [] : {};
    inner = inner[name] as Row;
  }
  inner[names.at(-1) ?? ''] = value;
}

/** What is told by the question is no part of a row; what belongs to a group stands in its rows. */
const isOwn = (path: string): boolean => path !== '' && !/^(\$|first|last|any|rows)(\.|$)/.test(path);

function putOwn(target: Row, path: string | undefined, value: unknown): void {
  if (path !== undefined && isOwn(path)) put(target, path, value);
}

/** A conversation as a list shows it. */
export function composeConversation(
  connector: Connector,
  conversation: ReplayConversation,
  withMessages: boolean,
): Row {
  const { conversations } = connector;
  const row: Row = {};
  if (conversations.person) putPerson(row, conversations.person, conversation.person);
  // Where a conversation is all that is known of its person, it names itself.
  putOwn(row, conversations.externalId, conversation.id);
  putOwn(row, conversations.bot, conversation.bot);
  const last = conversation.messages.at(-1)?.at ?? conversation.startedAt;
  putOwn(row, conversations.changedAt.path, writeInstant(last, conversations.changedAt.format));
  putOwn(row, conversations.startedAt.path, writeInstant(conversation.startedAt, conversations.startedAt.format));
  putOwn(row, conversations.messageCount, conversation.messages.length);
  const { inlineMessages } = conversations;
  const isInline = inlineMessages && (withMessages || Object.keys(inlineMessages.query).length === 0);
  if (isInline && isOwn(inlineMessages.rows)) {
    put(row, inlineMessages.rows, composeMessages(connector, conversation));
    putOwn(row, inlineMessages.isComplete, true);
  }
  return row;
}

/** The rows its messages make, of which some descriptions put two into one. */
export function composeMessages(connector: Connector, conversation: ReplayConversation): Row[] {
  const { messages } = connector;
  if (messages.turns.length === 0)
    return conversation.messages.map((one) => composeMessage(connector, conversation, one));
  const [first] = conversation.messages;
  if (!first) return [];
  const row = composeMessage(connector, conversation, first);
  for (const { role, text } of messages.turns) {
    put(row, text, conversation.messages.find((one) => one.role === role)?.text ?? '');
  }
  return [row];
}

function composeMessage(connector: Connector, conversation: ReplayConversation, message: ReplayMessage): Row {
  const { messages, conversations } = connector;
  const row: Row = {};
  if (messages.externalId !== null) put(row, messages.externalId, message.id);
  const stated = Object.entries(messages.roles).find(([, role]) => role === message.role)?.[0];
  put(row, messages.role[0] ?? '', stated ?? '');
  put(row, messages.text[0] ?? '', message.text);
  if (messages.at.from === 'field') put(row, messages.at.path, writeInstant(message.at, messages.at.format));
  const { groupBy } = conversations.list;
  if (groupBy === undefined) return row;
  put(row, groupBy, conversation.id);
  // What a group says of its person stands in its rows.
  const identifiers = conversations.person?.identifiers;
  for (const { kind, path } of identifiers?.from === 'fields' ? identifiers.fields : []) {
    const ofAny = /^any\.(.+)$/.exec(path)?.[1];
    if (ofAny !== undefined) put(row, ofAny, identify(conversation.person)[kind]);
  }
  return row;
}

export function composePerson(connector: Connector, person: string): Row {
  const row: Row = {};
  if (connector.people.own) putPerson(row, connector.people.own.person, person);
  return row;
}

function putPerson(row: Row, description: PersonDescription, person: string): void {
  const known = identify(person);
  const { identifiers, fields } = description;
  for (const { kind, path } of [...fields, ...(identifiers.from === 'fields' ? identifiers.fields : [])]) {
    putOwn(row, path, known[kind]);
  }
  if (identifiers.from === 'rows' && isOwn(identifiers.rows)) {
    put(row, identifiers.rows, composeIdentifiers(identifiers, known));
  }
  putOwn(row, description.externalId[0], person);
}

function composeIdentifiers({ kind, value }: { kind: string; value: string }, known: Record<string, string>): Row[] {
  return Object.entries(known).map(([name, text]) => {
    const row: Row = {};
    put(row, kind, name === 'customerNumber' ? 'customer' : name);
    put(row, value, text);
    return row;
  });
}
