import { randomUUID } from 'node:crypto';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Connector } from './description.ts';
import type { ListDescription } from './description/list-description.ts';
import type { ListedConversation } from './field-map.ts';
import { mapRows, type UnusableRow } from './list-rows.ts';
import { fillFilter, isToldByQuestion, requireValue } from './people-lookup.ts';
import { Absent, type Extra, type Requester } from './requester.ts';
import type { WhoseLists } from './whose-lists.ts';

export interface ConversationsOfPerson {
  conversations: ListedConversation[];
  /** Conversations of other people that the system answered. They are left out. */
  inexact: number;
  /** Rows the connector's description does not fit; nobody knows whose they are. */
  unusable: UnusableRow[];
  isComplete: boolean;
}

/** The conversations of one person, without their messages. */
export class PersonsConversations {
  readonly #connector: Connector;
  readonly #requester: Requester;
  readonly #whose: WhoseLists;
  #isProven = false;

  constructor(connector: Connector, requester: Requester, whose: WhoseLists) {
    this.#connector = connector;
    this.#requester = requester;
    this.#whose = whose;
  }

  /**
   * Null where the system cannot be asked so.
   * @throws Problem backend.*; backend.filterIgnored where it answers the same whoever is asked for
   */
  async list(personExternalId: string): Promise<ConversationsOfPerson | null> {
    const { ofPerson, list: all } = this.#connector.conversations;
    if (!ofPerson) return null;
    requireValue(personExternalId);
    const list = ofPerson.list ?? all;
    if (this.#isToldByQuestion && !this.#isProven) {
      await this.#proveFilter(list);
      this.#isProven = true;
    }
    const known = new Map<string, ListedConversation>();
    const result: ConversationsOfPerson = { conversations: [], inexact: 0, unusable: [], isComplete: true };
    for (const extra of await this.#questions(list, personExternalId)) {
      const { rows, total, besides } = await this.#read(list, extra);
      if (total !== null && total !== rows.length - besides) result.isComplete = false;
      const { conversations, unusable } = mapRows(this.#connector, rows, this.#requester.now());
      result.unusable.push(...unusable);
      for (const listed of conversations) {
        if (listed.personExternalId === personExternalId) known.set(listed.externalId, listed);
        else result.inexact++;
      }
    }
    result.conversations = [...known.values()];
    return result;
  }

  /** Where a conversation does not say whose it is, only the question does, and nothing could be compared. */
  get #isToldByQuestion(): boolean {
    return isToldByQuestion(this.#connector);
  }

  /** Somebody who does not exist must have no conversations: else the system does not know what it was asked. */
  async #proveFilter(list: ListDescription): Promise<void> {
    for (const extra of await this.#questions(list, randomUUID())) {
      const { rows } = await this.#read(list, extra);
      if (rows.length > 0) throw new Problem('backend.filterIgnored');
    }
  }

  async #questions(list: ListDescription, person: string): Promise<Extra[]> {
    const filters = (this.#connector.conversations.ofPerson?.filters ?? []).map((one) => fillFilter(one, '', person));
    const scopes = await this.#whose.of(list, person);
    const questions: Extra[] = [];
    for (const values of scopes) {
      const common = { values, asked: await this.#whose.completed(values) };
      questions.push(...(filters.length === 0 ? [common] : filters.map((filter) => ({ ...common, filter }))));
    }
    return questions;
  }

  /** Some systems answer 404 for a person they do not know. Whether they answer at all, the probe tells. */
  async #read(list: ListDescription, extra: Extra): ReturnType<Requester['readAll']> {
    try {
      return await this.#requester.readAll(list, extra);
    } catch (error) {
      if (!(error instanceof Absent)) throw error;
      await this.#requester.require(this.#connector.probe.request);
      return { rows: [], total: null, besides: 0 };
    }
  }
}
