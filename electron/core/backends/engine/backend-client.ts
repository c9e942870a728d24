import { Problem } from '../../../../shared/errors/problem.ts';
import type { IncomingPerson } from '../../transcripts/index.ts';
import { JsonClient, type JsonAnswer } from '../http/client.ts';
import type { Route } from '../http/route.ts';
import type { NetworkSettings } from '../http/settings.ts';
import { mapAccess, type BackendAccess } from './access-log.ts';
import { authenticate } from './authentication.ts';
import type { Connector, ListDescription, RequestDescription } from './description.ts';
import {
  longestId,
  mapMessages,
  mapPerson,
  requireRows,
  type ListedConversation,
  type MappedMessage,
} from './field-map.ts';
import { readPath, readShortText } from './json-path.ts';
import { mapListed, mapRows, rowsExpectedAtMost, type UnusableRow } from './list-rows.ts';
import { PageProgress } from './page-progress.ts';
import { firstPage, nextPage, type PageParameters } from './pagination.ts';
import { readName, unnamed } from './read-name.ts';
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

/** Of lists that are held in memory as a whole: bots, and the messages of one conversation. */
const rowsAtMost = 500_000;
const charactersAtMost = 128 * 1024 * 1024;

interface Extra {
  id?: string;
  query?: Record<string, string | number | boolean>;
}

/** One installation of a chatbot system as its connector describes it. Asks; never changes anything over there. */
export class BackendClient {
  readonly connector: Connector;
  readonly #client: JsonClient;
  readonly #signal: AbortSignal;
  readonly #now: () => number;

  constructor(
    connector: Connector,
    place: { baseUrl: string; credentials: Record<string, string>; route?: Route },
    options: { signal: AbortSignal; settings?: Partial<NetworkSettings> | undefined },
  ) {
    this.connector = connector;
    this.#signal = options.signal;
    this.#now = options.settings?.now ?? Date.now;
    this.#client = new JsonClient({
      baseUrl: place.baseUrl,
      headers: authenticate(connector, place.credentials),
      route: place.route,
      statuses: connector.errors,
      settings: options.settings,
    });
  }

  async probe(): Promise<{ version: string | null; capabilities: string[] }> {
    const { probe, capabilities } = this.connector;
    const answer = await this.#require(probe.request);
    const stated = probe.capabilities === undefined ? undefined : readPath(answer, probe.capabilities);
    const offered = Array.isArray(stated) ? stated.slice(0, 100).flatMap((name) => readName(name) ?? []) : null;
    return { version: readName(answer, probe.version) ?? null, capabilities: offered ?? capabilities };
  }

  /** The longest time any bot keeps conversations, in days; null where one has no limit or the system does not say. */
  async readRetentionDays(): Promise<number | null> {
    const { retention } = this.connector;
    if (!retention) return null;
    const answer = await this.#ask(retention.request);
    if ('absent' in answer) return null;
    const days = requireRows(answer.json, retention.rows).map((row) => readPath(row, retention.days));
    const isLimited = days.length > 0 && days.every((value) => Number.isSafeInteger(value));
    return isLimited ? days.reduce<number>((one, other) => Math.max(one, Number(other)), 0) : null;
  }

  async listBots(): Promise<{ externalId: string; name: string }[]> {
    const { bots } = this.connector;
    const { rows } = await this.#readAll(bots.list);
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
    const query = filter.withMessages ? { ...conversations.inlineMessages.query } : {};
    if (conversations.changedSince && filter.changedSince !== null) {
      query[conversations.changedSince.parameter] = new Date(filter.changedSince).toISOString();
    }
    let listed = 0;
    for await (const { answer, rows } of this.#pages(conversations.list, { query })) {
      const total = await this.#count(conversations.list, answer, { query });
      listed += rows.length;
      if (listed > rowsExpectedAtMost(total)) throw new Problem('backend.incomplete', { listed, stated: total });
      yield { ...mapRows(this.connector, rows, this.#now()), total };
    }
  }

  /** One conversation as the list shows it; null when it is gone. */
  async readConversation(id: string): Promise<ListedConversation | null> {
    const answer = await this.#ask(this.connector.conversations.read, { id });
    return 'absent' in answer ? null : mapListed(this.connector, answer.json, this.#now());
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
    if (!list)
      throw new Problem('backend.unexpectedAnswer', { field: this.connector.conversations.inlineMessages.rows });
    try {
      const { rows, total } = await this.#readAll(list, { id });
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
    const answer = await this.#ask(messages.at.request, { id });
    return 'absent' in answer ? new Map() : readSnapshotTimes(messages.at, messages.externalId, answer.json);
  }

  async readPerson(id: string): Promise<IncomingPerson | null> {
    const { people } = this.connector;
    // People may choose their own ids, and one such person must not stop the sync of all others.
    if (!people || !isAddressable(id)) return null;
    const answer = await this.#ask(people.read, { id });
    return 'absent' in answer ? null : mapPerson(people.person, answer.json);
  }

  /** Who used the system's administration for what, from an instant on where it can be asked so (epoch ms). */
  async *readAccessLog(since: number | null): AsyncGenerator<AccessPage> {
    const { accessLog } = this.connector;
    if (!accessLog) throw new Problem('accessReview.noAccessLog');
    const { list, since: filter } = accessLog;
    const from = filter && since !== null ? new Date(since - filter.overlapSeconds * 1000).toISOString() : null;
    const query: Extra['query'] = filter && from !== null ? { [filter.parameter]: from } : {};
    let read = 0;
    for await (const { answer, rows } of this.#pages(list, { query })) {
      const entries = rows.flatMap((row) => mapAccess(accessLog, row) ?? []);
      const total = await this.#count(list, answer, { query });
      read += rows.length;
      if (read > rowsExpectedAtMost(total)) throw new Problem('backend.incomplete', { listed: read, stated: total });
      yield { entries, unreadable: rows.length - entries.length, total };
    }
  }

  /** Whether a conversation can still be read there. */
  async hasConversation(id: string): Promise<boolean> {
    return !('absent' in (await this.#ask(this.connector.conversations.read, { id })));
  }

  async #readAll(list: ListDescription, extra: Extra = {}): Promise<{ rows: unknown[]; total: number | null }> {
    const rows: unknown[] = [];
    let characters = 0;
    let total: number | null = null;
    for await (const page of this.#pages(list, extra)) {
      // Not push(...rows): a page may have more rows than a call may have arguments.
      for (const row of page.rows) rows.push(row);
      characters += JSON.stringify(page.rows).length;
      if (rows.length > rowsAtMost || characters > charactersAtMost) throw new Problem('backend.tooLarge');
      total = await this.#count(list, page.answer, extra);
    }
    return { rows, total };
  }

  async *#pages(list: ListDescription, extra: Extra): AsyncGenerator<{ answer: unknown; rows: unknown[] }> {
    const progress = new PageProgress();
    let page: PageParameters | null = firstPage(list.pagination);
    while (page) {
      const answer = await this.#require(list.request, { ...extra, query: { ...extra.query, ...page } });
      const rows = requireRows(answer, list.rows);
      yield { answer, rows };
      page = nextPage(list.pagination, page, answer, rows.length);
      if (page && !progress.isGoingOn(rows, page)) return;
    }
  }

  async #count(list: ListDescription, answer: unknown, extra: Extra): Promise<number | null> {
    if (!list.count) return null;
    const source =
      list.count.from === 'page'
        ? answer
        : await this.#require(list.count.request, extra.id === undefined ? {} : { id: extra.id });
    const total = readPath(source, list.count.path);
    if (typeof total !== 'number' || !Number.isSafeInteger(total)) {
      throw new Problem('backend.unexpectedAnswer', { field: list.count.path });
    }
    return total;
  }

  async #require(request: RequestDescription, extra: Extra = {}): Promise<unknown> {
    const answer = await this.#ask(request, extra);
    if ('absent' in answer) throw new Absent();
    return answer.json;
  }

  #ask(request: RequestDescription, { id, query = {} }: Extra = {}): Promise<JsonAnswer> {
    if (id !== undefined && !isAddressable(id)) throw new Problem('backend.unexpectedAnswer', { field: 'id' });
    const path = id === undefined ? request.path : request.path.replace('{id}', () => encodeURIComponent(id));
    const parameters = { ...request.query, ...query };
    const isPost = request.method === 'POST';
    const texts = Object.entries(parameters).map(([name, value]) => [name, String(value)] as const);
    return this.#client.ask(
      {
        method: request.method,
        path,
        query: isPost ? {} : Object.fromEntries(texts),
        body: isPost ? { ...request.body, ...parameters } : undefined,
      },
      this.#signal,
    );
  }
}

/** Whether a path can name this id: a dot segment would be folded away and address something else. */
function isAddressable(id: string): boolean {
  return id !== '' && id !== '.' && id !== '..';
}

/** A list or probe that must be there is not: another product, another version or a wrong base address. */
class Absent extends Problem {
  constructor() {
    super('backend.unexpectedAnswer', { status: 404 });
  }
}
