import { Problem } from '../../../../shared/errors/problem.ts';
import { addressOf } from './conversation-address.ts';
import type { Connector } from './description.ts';
import type { Values } from './description/placeholders.ts';
import { digest, readConversationId, type ListedConversation } from './field-map.ts';
import { readPath } from './json-path.ts';
import { mapListed, mapRows, rowsExpectedAtMost, type UnusableRow } from './list-rows.ts';
import { countMessageRows, mapMessages, type MappedMessage } from './map-messages.ts';
import { smallestPage } from './pagination.ts';
import { requireRows } from './require-field.ts';
import { Absent, type Extra, type Requester } from './requester.ts';
import { groupRows, noteAsked } from './rows.ts';
import { readSnapshotTimes } from './snapshot-times.ts';
import { writeInstant } from './time-format.ts';
import type { WhoseLists } from './whose-lists.ts';

export interface ConversationPage {
  conversations: ListedConversation[];
  unusable: UnusableRow[];
  /** What the system says all lists so far hold at this moment; null where it does not say. */
  total: number | null;
}

export interface ListFilter {
  /** Epoch milliseconds; null lists everything. */
  changedSince: number | null;
  withMessages: boolean;
}

/** Conversations and their messages, as a connector describes how to ask for them. */
export class ConversationReader {
  readonly #connector: Connector;
  readonly #requester: Requester;
  readonly #whose: WhoseLists;

  constructor(connector: Connector, requester: Requester, whose: WhoseLists) {
    this.#connector = connector;
    this.#requester = requester;
    this.#whose = whose;
  }

  /** One list after the other, where there are several. */
  async *list(filter: ListFilter): AsyncGenerator<ConversationPage> {
    const scopes = await this.#whose.ofConversations();
    let before: number | null = 0;
    for (const values of scopes) {
      let total: number | null = null;
      for await (const page of this.#listOne(filter, values)) {
        total = page.total;
        yield { ...page, total: addTotals(before, total) };
      }
      before = addTotals(before, total);
    }
  }

  async *#listOne(filter: ListFilter, values: Values): AsyncGenerator<ConversationPage> {
    const { list } = this.#connector.conversations;
    const extra = { values, asked: await this.#whose.completed(values), query: this.#queryOf(filter) };
    let listed = 0;
    try {
      for await (const { answer, rows, besides } of this.#requester.pages(list, extra)) {
        const total = await this.#requester.count(list, answer, extra);
        listed += rows.length - besides;
        if (listed > rowsExpectedAtMost(total)) throw new Problem('backend.incomplete', { listed, stated: total });
        yield { ...mapRows(this.#connector, rows, this.#requester.now()), total };
      }
    } catch (error) {
      // A person whom the system does not know has no list. That the system is there, the probe tells.
      if (!(error instanceof Absent) || this.#connector.conversations.each?.of !== 'people') throw error;
      await this.#requester.require(this.#connector.probe.request);
      yield { conversations: [], unusable: [], total: list.count ? 0 : null };
    }
  }

  #queryOf({ changedSince, withMessages }: ListFilter): NonNullable<Extra['query']> {
    const { inlineMessages, changedSince: since } = this.#connector.conversations;
    return {
      ...(withMessages && inlineMessages?.query),
      ...(since && changedSince !== null && { [since.parameter]: writeInstant(changedSince, since.format) }),
    };
  }

  /** How many conversations the system holds that changed since then; null where it does not say. */
  async count(changedSince: number | null): Promise<number | null> {
    const { list } = this.#connector.conversations;
    let all: number | null = 0;
    for (const values of await this.#whose.ofConversations()) {
      const query = { ...this.#queryOf({ changedSince, withMessages: false }), ...smallestPage(list.pagination) };
      const extra = { values, query };
      const answer = await this.#requester.ask(list.request, extra);
      if ('absent' in answer && this.#connector.conversations.each?.of !== 'people') throw new Absent();
      all = addTotals(all, 'absent' in answer ? 0 : await this.#requester.count(list, answer.json, extra));
    }
    return list.count ? all : null;
  }

  /** One conversation as the list shows it; null when it is gone. */
  async read(id: string): Promise<ListedConversation | null> {
    const row = await this.#readRow(id);
    if (row === null) return null;
    const listed = mapListed(this.#connector, row, this.#requester.now());
    return this.#connector.conversations.revision === 'messages' ? this.readRevision(listed) : listed;
  }

  async has(id: string): Promise<boolean> {
    return (await this.#readRow(id)) !== null;
  }

  async #readRow(externalId: string): Promise<unknown> {
    const { read, each, list } = this.#connector.conversations;
    const values = addressOf(each, externalId);
    const { id: _id, ...whose } = values;
    const asked = await this.#whose.completed(whose);
    if ('from' in read) return this.#findInList(externalId, whose, asked);
    const answer = await this.#requester.ask(read, { values });
    if ('absent' in answer) return null;
    const { rows: path } = read;
    if (path === undefined) return noteAsked([readPath(answer.json, read.row)], asked)[0];
    const rows = noteAsked(groupRows(requireRows(answer.json, path), list.groupBy), asked);
    return rows.find((row) => this.#isOf(row, externalId)) ?? null;
  }

  /** To the end of the list where it is not there: that it is gone is for certain then. */
  async #findInList(externalId: string, whose: Values, asked: Values): Promise<unknown> {
    try {
      for await (const { rows } of this.#requester.pages(this.#connector.conversations.list, {
        values: whose,
        asked,
      })) {
        const found = rows.find((row) => this.#isOf(row, externalId));
        if (found !== undefined) return found;
      }
    } catch (error) {
      if (!(error instanceof Absent)) throw error;
    }
    await this.#requester.require(this.#connector.probe.request);
    return null;
  }

  /** A row without an id is another's. */
  #isOf(row: unknown, externalId: string): boolean {
    try {
      return readConversationId(this.#connector, row) === externalId;
    } catch (error) {
      if (error instanceof Problem) return false;
      throw error;
    }
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

  /**
   * All messages of one conversation; null when it is gone.
   * @returns isComplete false when the system's count is not reached
   */
  async readMessages(id: string): Promise<{ messages: MappedMessage[]; isComplete: boolean } | null> {
    const { list } = this.#connector.messages;
    if (!list) throw new Problem('backend.unexpectedAnswer', { field: 'messages' });
    try {
      const values = addressOf(this.#connector.conversations.each, id);
      const { rows, total, besides } = await this.#requester.readAll(list, { values });
      const messages = mapMessages(this.#connector, rows);
      const isComplete = total === null || total === countMessageRows(this.#connector, rows) - besides;
      return { messages, isComplete };
    } catch (error) {
      if (error instanceof Absent) return null;
      throw error;
    }
  }

  /** When each message was said, for systems whose messages do not tell; empty where the system keeps no history. */
  async readTimes(id: string): Promise<Map<string, number>> {
    const { messages, conversations } = this.#connector;
    if (messages.at.from !== 'snapshots' || messages.externalId === null) return new Map();
    const answer = await this.#requester.ask(messages.at.request, { values: addressOf(conversations.each, id) });
    return 'absent' in answer ? new Map() : readSnapshotTimes(messages.at, messages.externalId, answer.json);
  }
}

/** Where one list does not say how long it is, all of them together do not either. */
function addTotals(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other;
}
