import { Problem } from '../../../../shared/errors/problem.ts';
import type { IncomingPerson } from '../../transcripts/index.ts';
import { JsonClient } from '../http/client.ts';
import type { Route } from '../http/route.ts';
import { defaultNetworkSettings, type NetworkSettings } from '../http/settings.ts';
import { isAddressable } from './address-id.ts';
import { mapAccess, type BackendAccess } from './access-log.ts';
import { mapAccount, type AdminAccount } from './map-account.ts';
import { authenticate } from './authentication/authenticate.ts';
import { PersonsConversations, type ConversationsOfPerson } from './conversations-of-person.ts';
import type { Connector } from './description.ts';
import type { ResourceKind } from './description/erasure-description.ts';
import { Eraser, type DeletedResource } from './eraser.ts';
import { ConversationReader, type ConversationPage, type ListFilter } from './conversation-reader.ts';
import type { ListedConversation } from './field-map.ts';
import { readPath } from './json-path.ts';
import { rowsExpectedAtMost } from './list-rows.ts';
import type { MappedMessage } from './map-messages.ts';
import { mapPerson } from './map-person.ts';
import type { Within } from './named-values.ts';
import { findPeople, type FoundPeople, type Identifier } from './people-lookup.ts';
import { ReadBack } from './read-back.ts';
import { readName } from './read-name.ts';
import { Requester, type Extra, type Scope } from './requester.ts';
import { requireRows } from './require-field.ts';
import { writeInstant } from './time-format.ts';
import { WhoseLists, type ListedBot } from './whose-lists.ts';

export type { ConversationPage, ListFilter } from './conversation-reader.ts';

export interface AccessPage {
  entries: BackendAccess[];
  /** Rows that cannot be kept. */
  unreadable: number;
  /** What the system says the whole list holds at this moment; null where it does not say. */
  total: number | null;
}

interface Place {
  baseUrl: string;
  credentials: Readonly<Record<string, string>>;
  route?: Route;
}

/** One installation of a chatbot system as its connector describes it. */
export class BackendClient {
  readonly connector: Connector;
  readonly #requester: Requester;
  readonly #whose: WhoseLists;
  readonly #reader: ConversationReader;
  readonly #ofPerson: PersonsConversations;
  readonly #readBack: ReadBack;
  readonly #eraser: Eraser;

  constructor(
    connector: Connector,
    { baseUrl, credentials, route }: Place,
    { signal, settings }: { signal: AbortSignal; settings?: Partial<NetworkSettings> | undefined },
  ) {
    this.connector = connector;
    const now = settings?.now ?? defaultNetworkSettings.now;
    const client = new JsonClient({
      baseUrl,
      headers: headersOf(connector, credentials),
      authenticator: authenticate(connector, credentials, now),
      route,
      statuses: connector.errors,
      rateLimits: connector.rateLimits,
      settings,
    });
    const { each } = connector.conversations;
    const people = each?.of === 'people' ? linesOf(credentials[each.credential] ?? '') : [];
    this.#requester = new Requester(client, scopeOf(connector, credentials), signal);
    this.#whose = new WhoseLists(connector, this.#requester, people);
    this.#reader = new ConversationReader(connector, this.#requester, this.#whose);
    this.#ofPerson = new PersonsConversations(connector, this.#requester, this.#whose);
    this.#readBack = new ReadBack(connector, this.#requester, this.#whose);
    this.#eraser = new Eraser(connector, this.#requester, this.#readBack);
  }

  async probe(): Promise<{ version: string | null; capabilities: string[] }> {
    const { probe, capabilities } = this.connector;
    const answer = await this.#requester.require(probe.request);
    const stated = probe.capabilities === undefined ? undefined : readPath(answer, probe.capabilities);
    const offered = Array.isArray(stated) ? stated.slice(0, 100).flatMap((name) => readName(name) ?? []) : null;
    const version = probe.version === undefined ? undefined : readName(answer, probe.version);
    return { version: version ?? null, capabilities: offered ?? capabilities };
  }

  /** The longest time any bot keeps conversations, in days; null where one has no limit or the system does not say. */
  async readRetentionDays(): Promise<number | null> {
    const { retention } = this.connector;
    if (retention?.from !== 'request') return null;
    const answer = await this.#requester.ask(retention.request);
    if ('absent' in answer) return null;
    const days = requireRows(answer.json, retention.rows).map((row) => readPath(row, retention.days));
    const isLimited = days.length > 0 && days.every((value) => Number.isSafeInteger(value));
    return isLimited ? days.reduce<number>((one, other) => Math.max(one, Number(other)), 0) : null;
  }

  listBots(): Promise<ListedBot[]> {
    return this.#whose.listBots();
  }

  listConversations(filter: ListFilter): AsyncGenerator<ConversationPage> {
    return this.#reader.list(filter);
  }

  /** How many conversations the system holds that changed since then; null where it does not say. */
  countConversations(changedSince: number | null): Promise<number | null> {
    return this.#reader.count(changedSince);
  }

  /** One conversation as the list shows it; null when it is gone. */
  readConversation(id: string): Promise<ListedConversation | null> {
    return this.#reader.read(id);
  }

  /** Whether a conversation can still be read there. */
  hasConversation(id: string): Promise<boolean> {
    return this.#reader.has(id);
  }

  /** For systems where only its messages tell whether a conversation changed; null when it is gone. */
  readRevision(listed: ListedConversation): Promise<ListedConversation | null> {
    return this.#reader.readRevision(listed);
  }

  /** All messages of one conversation, and whether they add up; null when it is gone. */
  readMessages(id: string): Promise<{ messages: MappedMessage[]; isComplete: boolean } | null> {
    return this.#reader.readMessages(id);
  }

  /** When each message was said, for systems whose messages do not tell. */
  readMessageTimes(id: string): Promise<Map<string, number>> {
    return this.#reader.readTimes(id);
  }

  async readPerson(id: string): Promise<IncomingPerson | null> {
    const { own } = this.connector.people;
    // People may choose their own ids, and one such person must not stop the sync of all others.
    if (!own || !isAddressable(id)) return null;
    const answer = await this.#requester.ask(own.read, { values: { id } });
    return 'absent' in answer ? null : mapPerson(own.person, readPath(answer.json, own.row));
  }

  /** Who used the system's administration for what, from an instant on where it can be asked so (epoch ms). */
  async *readAccessLog(since: number | null): AsyncGenerator<AccessPage> {
    const { accessLog } = this.connector;
    if (!accessLog) throw new Problem('accessReview.noAccessLog');
    const { list, since: filter } = accessLog;
    const from = filter && since !== null ? writeInstant(since - filter.overlapSeconds * 1000, filter.format) : null;
    const query: Extra['query'] = filter && from !== null ? { [filter.parameter]: from } : {};
    let read = 0;
    for await (const { answer, rows } of this.#requester.pages(list, { query })) {
      const entries = rows.flatMap((row) => mapAccess(accessLog, row) ?? []);
      const total = await this.#requester.count(list, answer, { query });
      read += rows.length;
      if (read > rowsExpectedAtMost(total)) throw new Problem('backend.incomplete', { listed: read, stated: total });
      yield { entries, unreadable: rows.length - entries.length, total };
    }
  }

  /** Who administers the system, without names; null where it does not say. */
  async listAccounts(): Promise<AdminAccount[] | null> {
    const { accounts } = this.connector;
    if (!accounts) return null;
    const { rows } = await this.#requester.readAll(accounts.list);
    return rows.map((row) => mapAccount(accounts, row));
  }

  /** Null where the system cannot be asked by this kind of identifier. */
  findPeople(identifier: Identifier): Promise<FoundPeople | null> {
    return findPeople(this.connector, { requester: this.#requester, whose: this.#whose }, identifier);
  }

  /** Without their messages. Null where the system cannot be asked so. */
  listConversationsOf(personExternalId: string): Promise<ConversationsOfPerson | null> {
    return this.#ofPerson.list(personExternalId);
  }

  deleteResource(kind: ResourceKind, ids: readonly string[], within?: Within): AsyncGenerator<DeletedResource> {
    return this.#eraser.delete(kind, ids, within);
  }

  readDeletion(deletionId: string): Promise<'pending' | 'done' | 'failed' | 'unknown'> {
    return this.#eraser.readDeletion(deletionId);
  }

  isStillThere(kind: ResourceKind, id: string, within?: Within): Promise<boolean> {
    return this.#readBack.isStillThere(kind, id, within);
  }

  findStillThere(kind: ResourceKind, ids: readonly string[], within?: Within): Promise<Set<string>> {
    return this.#readBack.findStillThere(kind, ids, within);
  }
}

/** Several values, one a line. */
function linesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}

function headersOf({ headers }: Connector, credentials: Place['credentials']): Record<string, string> {
  return Object.fromEntries(
    headers.flatMap(({ name, value, credential }) => {
      const text = value ?? credentials[credential ?? ''] ?? '';
      return text === '' ? [] : [[name.toLowerCase(), text]];
    }),
  );
}

function scopeOf(connector: Connector, credentials: Place['credentials']): Scope {
  const given = connector.scope.filter(({ credential }) => credentials[credential]);
  const select = (place: 'parameters' | 'address') =>
    Object.fromEntries(
      given
        .filter((one) => one.in === place)
        .map(({ parameter, credential }) => [parameter, credentials[credential] ?? '']),
    );
  const named = connector.credentials.filter(
    ({ secret, kind, name }) => !secret && kind === 'line' && credentials[name],
  );
  const values = Object.fromEntries(named.map(({ name }) => [name, credentials[name] ?? '']));
  return { parameters: select('parameters'), address: select('address'), values };
}
