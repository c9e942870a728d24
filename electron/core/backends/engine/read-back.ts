import { Problem } from '../../../../shared/errors/problem.ts';
import { addressOf } from './conversation-address.ts';
import type { Connector } from './description.ts';
import type { ReadBackDescription, ResourceKind } from './description/erasure-description.ts';
import type { Values } from './description/placeholders.ts';
import { readText } from './json-path.ts';
import { countMessageRows } from './map-messages.ts';
import { valuesOf, type Within } from './named-values.ts';
import { smallestPage } from './pagination.ts';
import { requireText } from './require-field.ts';
import { Absent, type Requester } from './requester.ts';
import { readRows } from './rows.ts';
import type { WhoseLists } from './whose-lists.ts';

/** For so long an answer of the list shows that the system answers at all. In milliseconds. */
const controlHolds = 30_000;

type By<Way extends ReadBackDescription['by']> = Extract<ReadBackDescription, { by: Way }>;

/** Asks whether what was deleted is gone. That nothing was found counts only where something could have been found. */
export class ReadBack {
  readonly #connector: Connector;
  readonly #requester: Requester;
  readonly #whose: WhoseLists;
  #controlledAt = -Infinity;

  constructor(connector: Connector, requester: Requester, whose: WhoseLists) {
    this.#connector = connector;
    this.#requester = requester;
    this.#whose = whose;
  }

  /** @throws Problem as `findStillThere` */
  async isStillThere(kind: ResourceKind, id: string, within: Within = {}): Promise<boolean> {
    return (await this.findStillThere(kind, [id], within)).has(id);
  }

  /**
   * Which of these can still be read. All others are gone.
   * @throws Problem backend.notDeletable, backend.idUnusable where a message comes without its conversation,
   * backend.cannotTell where the system gives no answer to rely on, backend.incomplete, and every other backend.*
   */
  async findStillThere(kind: ResourceKind, ids: readonly string[], within: Within = {}): Promise<Set<string>> {
    const resource = this.#connector.erasure?.resources.find((one) => one.kind === kind);
    if (!resource) throw new Problem('backend.notDeletable');
    const there = new Set<string>();
    for (const description of resource.readBack) {
      const left = ids.filter((id) => !there.has(id));
      const found =
        description.by === 'messagesOfConversation'
          ? await this.#findMessages(description, left, within.conversation)
          : await this.#findOneByOne(left, (id) =>
              this.#isThere(description, valuesOf(this.#connector, kind, id, within)),
            );
      for (const id of found) there.add(id);
    }
    if (there.size < new Set(ids).size) await this.#requireAnswering();
    return there;
  }

  /** Whether messages of a conversation can be read. */
  async hasMessages(conversation: string): Promise<boolean> {
    const ids = await this.#readMessageIds(conversation);
    return ids !== null && ids.size > 0;
  }

  async #findOneByOne(ids: readonly string[], isThere: (id: string) => Promise<boolean>): Promise<string[]> {
    const found: string[] = [];
    for (const id of ids) if (await isThere(id)) found.push(id);
    return found;
  }

  #isThere(description: By<'item' | 'rows'>, values: Values): Promise<boolean> {
    return description.by === 'item' ? this.#hasItem(description, values) : this.#hasRows(description, values);
  }

  async #hasItem({ request, id: path }: By<'item'>, values: Values): Promise<boolean> {
    const answer = await this.#requester.ask(request, { values });
    if ('absent' in answer) return false;
    if (path !== undefined && readText(answer.json, path) !== values['id'])
      throw new Problem('backend.cannotTell', { field: path });
    return true;
  }

  /** Rows about something else are another's; a row that does not say what it is about could be anybody's. */
  async #hasRows({ list, id: path }: By<'rows'>, values: Values): Promise<boolean> {
    try {
      const { rows, total, besides } = await this.#requester.readAll(list, { values, asked: values });
      if (total !== null && total !== rows.length - besides) {
        throw new Problem('backend.incomplete', { listed: rows.length - besides, stated: total });
      }
      const named = rows.map((row) => readText(row, path));
      if (named.includes(undefined)) throw new Problem('backend.cannotTell', { field: path });
      return named.includes(values['id']);
    } catch (error) {
      if (error instanceof Absent) return false;
      throw error;
    }
  }

  async #findMessages(
    { withoutConversation }: By<'messagesOfConversation'>,
    wanted: readonly string[],
    conversation: string | undefined,
  ): Promise<string[]> {
    if (conversation === undefined) throw new Problem('backend.idUnusable', { field: 'conversation' });
    const ids = await this.#readMessageIds(conversation);
    if (ids === null && withoutConversation === 'unclear') throw new Problem('backend.cannotTell');
    return wanted.filter((id) => ids?.has(id));
  }

  /** Null where the conversation is gone. @throws Problem backend.incomplete */
  async #readMessageIds(conversation: string): Promise<Set<string> | null> {
    const { list, externalId } = this.#connector.messages;
    if (!list || externalId === null) throw new Problem('backend.notDeletable');
    try {
      const values = addressOf(this.#connector.conversations.each, conversation);
      const { rows, total, besides } = await this.#requester.readAll(list, { values });
      const ids = new Set(rows.map((row) => requireText(row, externalId)));
      const listed = countMessageRows(this.#connector, rows) - besides;
      if (total !== null && total !== listed) throw new Problem('backend.incomplete', { listed, stated: total });
      return ids;
    } catch (error) {
      if (error instanceof Absent) return null;
      throw error;
    }
  }

  /** A wrong base address, or a system that is being replaced, answers 404 to everything. */
  async #requireAnswering(): Promise<void> {
    const now = this.#requester.now();
    if (now - this.#controlledAt >= 0 && now - this.#controlledAt < controlHolds) return;
    const { list, each } = this.#connector.conversations;
    // The list of one person may rightly be gone.
    const [values] = each?.of === 'people' ? [] : await this.#whose.ofConversations();
    if (!values) await this.#requester.require(this.#connector.probe.request);
    else readRows(await this.#requester.require(list.request, { values, query: smallestPage(list.pagination) }), list);
    this.#controlledAt = now;
  }
}
