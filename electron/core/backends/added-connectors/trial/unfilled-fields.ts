import type { TrialStep } from '../../../../../shared/contract/connectors.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import type { Connector } from '../../engine/description.ts';
import type { ListDescription } from '../../engine/description/list-description.ts';
import type { PersonDescription } from '../../engine/description/person-description.ts';
import { readPath } from '../../engine/json-path.ts';
import { groupRows, readRows } from '../../engine/rows.ts';
import { fitsTemplate } from './fits-template.ts';

/** An answer of the system, as it came. */
export interface PlainAnswer {
  /** Below the base address. */
  path: string;
  text: string;
}

interface Field {
  /** Where it stands in the description. */
  where: string;
  /** The first that leads to something counts. */
  paths: readonly string[];
}

/**
 * The fields of a description that no row of these answers fills: a path that leads nowhere looks like a system that
 * does not say. Empty where there are no rows.
 */
export function listUnfilled(connector: Connector, step: TrialStep['step'], answers: readonly PlainAnswer[]): string[] {
  const read = readAs(connector, step);
  if (!read) return [];
  const rows = answers.flatMap((answer) => rowsOf(read.lists, answer));
  if (rows.length === 0) return [];
  return (
    read.fields
      // What a row was asked for stands in no answer.
      .filter(({ paths }) => paths.length > 0 && !paths.some((path) => path.startsWith('$.')))
      .filter(({ paths }) => !rows.some((row) => paths.some((path) => isSomething(readPath(row, path)))))
      .map(({ where }) => where)
  );
}

function readAs(connector: Connector, step: TrialStep['step']): { lists: ListDescription[]; fields: Field[] } | null {
  const { bots, conversations, messages, people } = connector;
  switch (step) {
    case 'bots':
      return {
        lists: [bots.list],
        fields: [
          { where: 'bots.externalId', paths: [bots.externalId] },
          { where: 'bots.name', paths: [bots.name] },
        ],
      };
    case 'conversations':
      return { lists: [conversations.list], fields: fieldsOfConversation(connector) };
    case 'messages':
      return { lists: messages.list ? [messages.list] : [], fields: fieldsOfMessage(connector) };
    case 'people': {
      const own = people.own?.person ?? null;
      const ways = people.find.filter(({ rowsAre }) => rowsAre === 'people');
      return { lists: ways.map(({ list }) => list), fields: fieldsOfPerson('people.own.person', own) };
    }
    case 'conversationsOfPerson':
    case 'probe':
      return null;
    default:
      return step satisfies never;
  }
}

function fieldsOfConversation({ conversations }: Connector): Field[] {
  const { externalId, bot, startedAt, changedAt, messageCount, person } = conversations;
  return [
    { where: 'conversations.externalId', paths: [externalId] },
    { where: 'conversations.bot', paths: [bot] },
    { where: 'conversations.startedAt', paths: [startedAt.path] },
    { where: 'conversations.changedAt', paths: [changedAt.path] },
    { where: 'conversations.messageCount', paths: messageCount === undefined ? [] : [messageCount] },
    ...fieldsOfPerson('conversations.person', person),
  ];
}

function fieldsOfMessage({ messages }: Connector): Field[] {
  const { externalId, role, text, turns, model, at } = messages;
  return [
    { where: 'messages.externalId', paths: externalId === null ? [] : [externalId] },
    ...(turns.length > 0
      ? turns.map((turn, index) => ({ where: `messages.turns.${index}.text`, paths: [turn.text] }))
      : [
          { where: 'messages.role', paths: role },
          { where: 'messages.text', paths: text },
        ]),
    { where: 'messages.model', paths: model },
    { where: 'messages.at', paths: at.from === 'field' ? [at.path] : [] },
  ];
}

function fieldsOfPerson(where: string, person: PersonDescription | null): Field[] {
  if (!person) return [];
  const { externalId, displayName, identifiers, fields } = person;
  const one =
    (part: string) =>
    ({ kind, path }: { kind: string; path: string }): Field => ({
      where: `${where}.${part} (${kind})`,
      paths: [path],
    });
  return [
    { where: `${where}.externalId`, paths: externalId },
    { where: `${where}.displayName`, paths: displayName },
    ...(identifiers.from === 'fields'
      ? identifiers.fields.map(one('identifiers'))
      : [{ where: `${where}.identifiers`, paths: [identifiers.rows] }]),
    ...fields.map(one('fields')),
  ];
}

/** None where the answer is about something else, or is not what is described: its step says so. */
function rowsOf(lists: readonly ListDescription[], { path, text }: PlainAnswer): unknown[] {
  const list = lists.find(({ request }) => fitsTemplate(path, request.path));
  if (!list) return [];
  try {
    return groupRows(readRows(JSON.parse(text), list).rows, list.groupBy);
  } catch (error) {
    if (error instanceof Problem || error instanceof SyntaxError) return [];
    throw error;
  }
}

function isSomething(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
