import { Problem } from '../../../../shared/errors/problem.ts';
import type { IncomingPerson } from '../../transcripts/index.ts';
import { JsonClient } from '../http/client.ts';
import type { Route } from '../http/route.ts';
import type { NetworkSettings } from '../http/settings.ts';
import { isAddressable } from './address-id.ts';
import { mapAccess, type BackendAccess } from './access-log.ts';
import { authenticate } from './authentication.ts';
import type { Connector } from './description.ts';
import type { ResourceKind } from './erasure-description.ts';
import { Eraser, type DeletedResource, type Within } from './eraser.ts';
import {
  digest,
  longestId,
  mapMessages,
  mapPerson,
  requireRows,
  type ListedConversation,
  type MappedMessage,
} from './field-map.ts';
import { readPath, readShortText } from './json-path.ts';
import { mapListed, mapRows, rowsExpectedAtMost, type UnusableRow } from './list-rows.ts';
import { findPeople, listConversationsOf } from './people-lookup.ts';
import type { ConversationsOfPerson, FoundPeople, Identifier } from './people-lookup.ts';
import { ReadBack } from './read-back.ts';
import { readName, unnamed } from './read-name.ts';
import { Absent, Requester, type Extra } from './requester.ts';
import { readSnapshotTimes } from './snapshot-times.ts';

export interface ConversationPage {
  conversations: ListedConversation[];
  unusable: UnusableRow[];
  /** What the system says the whole list holds at this moment; null where it does not say. */
  total: number | null;
}

export interface AccessPage {
  entries: BackendAccess[];
  /** Rows that cannot be kept. */
  unreadable: number;
  /** What the system says the whole list holds at this moment; null where it does not say. */
  total: number | null;
}

export interface ListFilter {
  /** Epoch milliseconds; null lists everything. */
  changedSince: number | null;
  withMessages: boolean;
}

/** One installation of a chatbot system as its connector describes it. */
export class BackendClient {
  readonly connector: Connector;
  readonly #requester: Requester;
  readonly #readBack: ReadBack;
  readonly #eraser: Eraser;

  constructor(
    connector: Connector,
    place: { baseUrl: string; credentials: Record<string, string>; route?: Route },
    options: { signal: AbortSignal; settings?: Partial<NetworkSettings> | undefined },
  ) {
    this.connector = connector;
    const client = new JsonClient({
      baseUrl: place.baseUrl,
      headers: authenticate(connector, place.credentials),
      route: place.route,
      statuses: connector.errors,
      settings: options.settings,
    });
    const given = connector.scope.filter(({ credential }) => place.credentials[credential]);
    const scope = given.map(({ parameter, credential }) => [parameter, place.credentials[credential] ?? ''] as const);
    this.#requester = new Requester(client, Object.fromEntries(scope), options.signal);
    this.#readBack = new ReadBack(connector, this.#requester);
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
    if (!retention) return null;
    const answer = await this.#requester.ask(retention.request);
    if ('absent' in answer) return null;
    const days = requireRows(answer.json, retention.rows).map((row) => readPath(row, retention.days));
    const isLimited = days.length > 0 && days.every((value) => Number.isSafeInteger(value));
    return isLimited ? days.reduce<number>((one, other) => Math.max(one, Number(other)), 0) : null;
  }

  async listBots(): Promise<{ externalId: string; name: string }[]> {
    const { bots } = this.connector;
    const { rows } = await this.#requester.readAll(bots.list);
    const found = new Map<string, string>();
    for (const row of rows) {
      // A bot that is not named here still has a name by its conversations.
      const externalId = readShortText(row, bots.externalId, longestId);
      if (externalId !== undefined) found.set(externalId, readName(row, bots.name) ?? readName(externalId) ?? unnamed);
    }
    return [...found].map(([externalId, name]) => ({ externalId, name }));
  }

  async *listConversations(filter: ListFilter): AsyncGenerator<ConversationPage> {
    const { conversations } = this.connector;
    const query = filter.withMessages ? { ...conversations.inlineMessages?.query } : {};
    if (conversations.changedSince && filter.changedSince !== null) {
      query[conversations.changedSince.parameter] = new Date(filter.changedSince).toISOString();
    }
    let listed = 0;
    for await (const { answer, rows } of this.#requester.pages(conversations.list, { query })) {
      const total = await this.#requester.count(conversations.list, answer, { query });
      listed += rows.length;
      if (listed > rowsExpectedAtMost(total)) throw new Problem('backend.incomplete', { listed, stated: total });
      yield { ...mapRows(this.connector, rows, this.#requester.now()), total };
    }
  }

  /** One conversation as the list shows it; null when it is gone. */
  async readConversation(id: string): Promise<ListedConversation | null> {
    const { read, revision } = this.connector.conversations;
    const answer = await this.#requester.ask(read, { id });
    if ('absent' in answer) return null;
    const listed = mapListed(this.connector, readPath(answer.json, read.row), this.#requester.now());
    return revision === 'messages' ? this.readRevision(listed) : listed;
  }

  /**
   * A listed conversation with its messages and the revision that follows from them, for systems that do not say
   * whether it changed; null when it is gone.
   */
  async readRevision(listed: ListedConversation): Promise<ListedConversation | null> {
    const read = await this.readMessages(listed.externalId);
    if (!read) return null;
    const { messages, isComplete } = read;
    return { ...listed, messages: isComplete ? messages : null, revision: digest([listed.person, messages]) };
  }

  /** How many conversations the system holds that changed since then; null where it does not say. */
  async countConversations(changedSince: number | null): Promise<number | null> {
    for await (const page of this.listConversations({ changedSince, withMessages: false })) return page.total;
    return null;
  }

  /**
   * All messages of one conversation; null when it is gone.
   * @returns isComplete false when the system's count is not reached
   */
  async readMessages(id: string): Promise<{ messages: MappedMessage[]; isComplete: boolean } | null> {
    const { list } = this.connector.messages;
    if (!list) throw new Problem('backend.unexpectedAnswer', { field: 'messages' });
    try {
      const { rows, total } = await this.#requester.readAll(list, { id });
      const messages = mapMessages(this.connector, rows);
      return { messages, isComplete: total === null || total === messages.length };
    } catch (error) {
      if (error instanceof Absent) return null;
      throw error;
    }
  }

  /** When each message was said, for systems whose messages do not tell; empty where the system keeps no history. */
  async readMessageTimes(id: string): Promise<Map<string, number>> {
    const { messages } = this.connector;
    if (messages.at.from !== 'snapshots') return new Map();
    const answer = await this.#requester.ask(messages.at.request, { id });
    return 'absent' in answer ? new Map() : readSnapshotTimes(messages.at, messages.externalId, answer.json);
  }

  async readPerson(id: string): Promise<IncomingPerson | null> {
    const { own } = this.connector.people;
    // People may choose their own ids, and one such person must not stop the sync of all others.
    if (!own || !isAddressable(id)) return null;
    const answer = await this.#requester.ask(own.read, { id });
    return 'absent' in answer ? null : mapPerson(own.person, answer.json);
  }

  /** Who used the system's administration for what, from an instant on where it can be asked so (epoch ms). */
  async *readAccessLog(since: number | null): AsyncGenerator<AccessPage> {
    const { accessLog } = this.connector;
    if (!accessLog) throw new Problem('accessReview.noAccessLog');
    const { list, since: filter } = accessLog;
    const from = filter && since !== null ? new Date(since - filter.overlapSeconds * 1000).toISOString() : null;
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

  /** Whether a conversation can still be read there. */
  async hasConversation(id: string): Promise<boolean> {
    return !('absent' in (await this.#requester.ask(this.connector.conversations.read, { id })));
  }

  /** Null where the system cannot be asked by this kind of identifier. */
  findPeople(identifier: Identifier): Promise<FoundPeople | null> {
    return findPeople(this.connector, this.#requester, identifier);
  }

  /** Without their messages. Null where the system cannot be asked so. */
  listConversationsOf(personExternalId: string): Promise<ConversationsOfPerson | null> {
    return listConversationsOf(this.connector, this.#requester, personExternalId);
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
}
