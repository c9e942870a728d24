import type { FaultInjector } from '../../../../sample/faults.ts';
import type { Connector } from '../../engine/description.ts';
import type { ListDescription } from '../../engine/description/list-description.ts';
import type { RequestDescription } from '../../engine/description/request-description.ts';
import { fillFilter } from '../../engine/people-lookup.ts';
import { writeInstant } from '../../engine/time-format.ts';
import { composeConversation, composeMessages, composePerson, put } from './compose-rows.ts';
import { cutPage } from './cut-pages.ts';
import { matchPath } from './match-path.ts';
import { identify, type ReplayContent, type ReplayConversation } from './replay-content.ts';
import type { ReplayReply, ReplayRequest } from './replay-server.ts';

interface Place {
  connector: Connector;
  content: ReplayContent;
  request: ReplayRequest;
  faults: FaultInjector;
}

/** What the path and the parameters of a request say it is about; null where it is another request. */
function valuesOf(
  { request }: Place,
  { method, path, query, body }: RequestDescription,
): Record<string, string> | null {
  const values = method === request.method ? matchPath(path, request.path) : null;
  if (!values) return null;
  for (const [name, value] of Object.entries({ ...query, ...body })) {
    const placeholder = /^\{(\w+)\}$/.exec(String(value))?.[1];
    const asked = request.parameter(name);
    if (placeholder === undefined) continue;
    if (typeof asked !== 'string' && typeof asked !== 'number') return null;
    values[placeholder] = String(asked);
  }
  return values;
}

/** Undefined where the connector describes no such question. */
export function answerQuestion(
  connector: Connector,
  content: ReplayContent,
  request: ReplayRequest,
  faults: FaultInjector,
): ReplayReply | undefined {
  const place = { connector, content, request, faults };
  const replies = [
    answerCounts(place),
    answerLists(place),
    answerConversation(place),
    answerMessages(place),
    answerHistory(place),
    answerPeople(place),
    answerSettings(place),
  ].filter((reply): reply is ReplayReply => reply !== undefined);
  const [first, ...others] = replies;
  if (!first || others.length === 0) return first;
  // One address may answer several questions, each with its own part of the answer.
  const isAbsent = replies.find(({ status }) => status === 404);
  if (isAbsent) return isAbsent;
  const parts = replies.map(({ json }) => json);
  return parts.some(Array.isArray) ? first : { ...first, json: Object.assign({}, ...parts.toReversed()) };
}

/** Conversations that the question's values and filters select. */
function select(place: Place, values: Record<string, string>): ReplayConversation[] {
  const { connector, content, faults } = place;
  const { conversations, people } = connector;
  const isOf = (one: ReplayConversation): boolean =>
    (values['bot'] === undefined || one.bot === values['bot']) &&
    (values['person'] === undefined || one.person === values['person']) &&
    (values['id'] === undefined || one.id === values['id']);
  const filters = (conversations.ofPerson?.filters ?? []).flatMap((filter) => {
    const asked = place.request.parameter(filter.parameter);
    return asked === undefined ? [] : [(one: ReplayConversation) => personOf(connector, one) === asked];
  });
  const found = people.find
    .filter(({ rowsAre }) => rowsAre === 'conversations')
    .flatMap((way) => {
      const test = wayTest(place, way);
      return test
        ? [
            (one: ReplayConversation) =>
              test(one.person) || personOf(connector, one) === place.request.parameter(way.filter?.parameter ?? ''),
          ]
        : [];
    });
  // A search that ignores what it is asked for answers everybody.
  const tests = faults.isSearchInexact ? [] : [...filters, ...found];
  return content.conversations.filter((one) => isOf(one) && (tests.length === 0 || tests.some((test) => test(one))));
}

/** What a conversation says whose it is: where messages are grouped, that is its own id. */
function personOf({ conversations }: Connector, one: ReplayConversation): string {
  return conversations.list.groupBy !== undefined || conversations.person?.externalId[0] === conversations.externalId
    ? one.id
    : one.person;
}

type Way = Connector['people']['find'][number];

/** Whether somebody is who is looked for in this way; null where nobody is. */
function wayTest({ request }: Place, { filter, kinds }: Way): ((person: string) => boolean) | null {
  if (!filter) return null;
  const identifiersOf = (person: string) =>
    Object.entries(kinds).flatMap(([kind, names]) =>
      names.map((name) => fillFilter(filter, name, identify(person)[kind] ?? '')),
    );
  const isAsked = (wanted: Record<string, string>): boolean =>
    Object.entries(wanted).every(([name, value]) => String(request.parameter(name)) === value);
  const names = Object.values(kinds)
    .flat()
    .map((name) => Object.keys(fillFilter(filter, name, '')));
  if (!names.some((one) => one.every((name) => request.parameter(name) !== undefined))) return null;
  return (person) => identifiersOf(person).some(isAsked);
}

function answerLists(place: Place): ReplayReply | undefined {
  const { connector, request } = place;
  const { conversations, bots, people, erasure } = connector;
  if (valuesOf(place, bots.list.request))
    return page(
      place,
      bots.list,
      place.content.bots.map((bot) => {
        const row: Record<string, unknown> = {};
        put(row, bots.name, bot);
        put(row, bots.externalId, bot);
        return row;
      }),
    );
  const lists = [
    conversations.list,
    ...(conversations.ofPerson?.list ? [conversations.ofPerson.list] : []),
    ...people.find.filter(({ rowsAre }) => rowsAre === 'conversations').map(({ list }) => list),
    ...(erasure?.resources ?? []).flatMap(({ kind, readBack, request: deletion }) =>
      kind === 'conversations'
        ? [
            ...(deletion.filter ? [deletion.filter.proof] : []),
            ...readBack.flatMap((read) =>
              read.by === 'rows' && read.list.request.path !== connector.messages.list?.request.path ? [read.list] : [],
            ),
          ]
        : [],
    ),
  ];
  for (const list of lists) {
    const values = valuesOf(place, list.request);
    if (!values) continue;
    const withMessages = Object.entries(conversations.inlineMessages?.query ?? {}).every(
      ([name, value]) => request.parameter(name) === value,
    );
    const selected = select(place, values);
    const isGrouped = conversations.list.groupBy !== undefined && list.request.path === conversations.list.request.path;
    const rows = isGrouped
      ? selected.flatMap((one) => composeMessages(connector, one))
      : selected.map((one) => composeConversation(connector, one, withMessages));
    return page(
      place,
      list,
      isGrouped || list.rows === conversations.list.rows || list.groupBy !== undefined
        ? rows
        : list.request.path === conversations.list.request.path
          ? rows
          : namesOnly(place, list, selected),
    );
  }
  return undefined;
}

/** A list about conversations that is none of them, e.g. of their runs: it names them, and holds what is there. */
function namesOnly({ connector }: Place, list: ListDescription, selected: readonly ReplayConversation[]): unknown[] {
  const ofRead =
    connector.erasure?.resources.flatMap(({ readBack }) =>
      readBack.flatMap((read) => (read.by === 'rows' && read.list === list ? [read.id] : [])),
    ) ?? [];
  const [path] = ofRead;
  if (path === undefined) return selected.map((one) => composeConversation(connector, one, false));
  return selected.map((one) => {
    const row: Record<string, unknown> = {};
    put(row, path, one.id);
    return row;
  });
}

function page({ request, faults }: Place, list: ListDescription, rows: readonly unknown[]): ReplayReply {
  const { answer, headers } = cutPage(list, rows, { parameter: request.parameter, path: request.path, faults });
  return { status: 200, json: answer, headers };
}

function answerCounts(place: Place): ReplayReply | undefined {
  const { list } = place.connector.conversations;
  if (list.count?.from !== 'request') return undefined;
  const values = valuesOf(place, list.count.request);
  if (!values) return undefined;
  const total = select(place, values).length;
  if (list.count.path === '') return { status: 200, json: total };
  const json: Record<string, unknown> = {};
  put(json, list.count.path, total);
  return { status: 200, json };
}

function find({ content }: Place, values: Record<string, string>): ReplayConversation | undefined {
  return content.conversations.find(
    ({ id, bot, person }) =>
      id === values['id'] && (values['bot'] ?? bot) === bot && (values['person'] ?? person) === person,
  );
}

const absent: ReplayReply = { status: 404, json: {} };

function answerConversation(place: Place): ReplayReply | undefined {
  const { read } = place.connector.conversations;
  // A list that is asked for one is answered as a list.
  if ('from' in read || read.rows !== undefined) return undefined;
  const values = valuesOf(place, read);
  if (!values) return undefined;
  const found = find(place, values);
  if (!found) return absent;
  const row = composeConversation(place.connector, found, false);
  if (read.row === '') return { status: 200, json: row };
  const json: Record<string, unknown> = {};
  put(json, read.row, row);
  return { status: 200, json };
}

function answerMessages(place: Place): ReplayReply | undefined {
  const { list } = place.connector.messages;
  const values = list && valuesOf(place, list.request);
  if (!values) return undefined;
  const found = find(place, values);
  return found ? page(place, list, composeMessages(place.connector, found)) : absent;
}

/** A saved state after each message. */
function answerHistory(place: Place): ReplayReply | undefined {
  const { at } = place.connector.messages;
  const values = at.from === 'snapshots' ? valuesOf(place, at.request) : null;
  if (at.from !== 'snapshots' || !values) return undefined;
  const found = find(place, values);
  if (!found) return absent;
  const rows = composeMessages(place.connector, found);
  const states = found.messages.map((message, index) => {
    const state: Record<string, unknown> = {};
    put(state, at.takenAt.path, writeInstant(message.at, at.takenAt.format));
    put(state, at.messages, rows.slice(0, index + 1));
    return state;
  });
  if (at.rows === '') return { status: 200, json: states };
  const json: Record<string, unknown> = {};
  put(json, at.rows, states);
  return { status: 200, json };
}

function answerPeople(place: Place): ReplayReply | undefined {
  const { connector, content, faults } = place;
  const { own, find: ways } = connector.people;
  const values = own && valuesOf(place, own.read);
  const isThere = (person: string): boolean => content.people.includes(person);
  for (const way of ways.filter(({ rowsAre }) => rowsAre === 'people')) {
    const asked = valuesOf(place, way.list.request);
    if (!asked || (asked['value'] === undefined && !wayTest(place, way))) continue;
    const test =
      wayTest(place, way) ??
      ((person: string) => Object.keys(way.kinds).some((kind) => identify(person)[kind] === asked['value']));
    const people = content.people.filter(
      (person) => (faults.isSearchInexact && asked['value'] === undefined) || test(person),
    );
    if (asked['value'] !== undefined && people.length === 0) continue;
    if (asked['value'] === undefined)
      return page(
        place,
        way.list,
        people.map((person) => composePerson(connector, person)),
      );
    const json: Record<string, unknown> = {};
    put(json, way.list.rows, composePerson(connector, people[0] ?? ''));
    return { status: 200, json };
  }
  if (!own || !values) return undefined;
  if (!isThere(values['id'] ?? '')) return absent;
  const row = composePerson(connector, values['id'] ?? '');
  if (own.row === '') return { status: 200, json: row };
  const json: Record<string, unknown> = {};
  put(json, own.row, row);
  return { status: 200, json };
}

function answerSettings(place: Place): ReplayReply | undefined {
  const { probe, retention } = place.connector;
  if (valuesOf(place, probe.request)) return { status: 200, json: {} };
  if (retention?.from !== 'request' || !valuesOf(place, retention.request)) return undefined;
  const json: Record<string, unknown> = {};
  put(json, retention.rows, []);
  return { status: 200, json };
}
