import { Problem } from '../../../../shared/errors/problem.ts';
import type { Connector } from './description.ts';
import type { ReadBackDescription, ResourceKind } from './erasure-description.ts';
import { requireRows } from './field-map.ts';
import { readText } from './json-path.ts';
import type { Within } from './eraser.ts';
import { Absent, type Requester } from './requester.ts';

/** For so long an answer of the list shows that the system answers at all. In milliseconds. */
const controlHolds = 30_000;

/** Asks whether what was deleted is gone. That nothing was found counts only where something could have been found. */
export class ReadBack {
  readonly #connector: Connector;
  readonly #requester: Requester;
  #controlledAt = -Infinity;

  constructor(connector: Connector, requester: Requester) {
    this.#connector = connector;
    this.#requester = requester;
  }

  /**
   * @throws Problem backend.notDeletable, backend.idUnusable where a message comes without its conversation,
   * backend.cannotTell where the system gives no answer to rely on, backend.incomplete, and every other backend.*
   */
  async isStillThere(kind: ResourceKind, id: string, within: Within = {}): Promise<boolean> {
    const resource = this.#connector.erasure?.resources.find((one) => one.kind === kind);
    if (!resource) throw new Problem('backend.notDeletable');
    for (const description of resource.readBack) {
      const isThere =
        description.by === 'item'
          ? await this.#hasItem(description, id)
          : await this.#hasMessage(description, id, within.conversation);
      if (isThere) return true;
    }
    await this.#requireAnswering();
    return false;
  }

  /** Whether messages of a conversation can be read. */
  async hasMessages(conversation: string): Promise<boolean> {
    const rows = await this.#readMessageIds(conversation);
    return rows !== null && rows.length > 0;
  }

  async #hasItem({ request, id: path }: ReadBackDescription & { by: 'item' }, id: string): Promise<boolean> {
    const answer = await this.#requester.ask(request, { id });
    if ('absent' in answer) return false;
    if (path !== undefined && readText(answer.json, path) !== id)
      throw new Problem('backend.cannotTell', { field: path });
    return true;
  }

  async #hasMessage(
    { withoutConversation }: ReadBackDescription & { by: 'messagesOfConversation' },
    id: string,
    conversation: string | undefined,
  ): Promise<boolean> {
    if (conversation === undefined) throw new Problem('backend.idUnusable', { field: 'conversation' });
    const ids = await this.#readMessageIds(conversation);
    if (ids === null && withoutConversation === 'unclear') throw new Problem('backend.cannotTell');
    return ids !== null && ids.includes(id);
  }

  /** Null where the conversation is gone. @throws Problem backend.incomplete */
  async #readMessageIds(conversation: string): Promise<string[] | null> {
    const { list, externalId } = this.#connector.messages;
    if (!list) throw new Problem('backend.notDeletable');
    try {
      const { rows, total } = await this.#requester.readAll(list, { id: conversation });
      const ids = new Set(rows.map((row) => readText(row, externalId) ?? ''));
      if (ids.has('')) throw new Problem('backend.unexpectedAnswer', { field: externalId });
      if (total !== null && total !== ids.size) {
        throw new Problem('backend.incomplete', { listed: ids.size, stated: total });
      }
      return [...ids];
    } catch (error) {
      if (error instanceof Absent) return null;
      throw error;
    }
  }

  /** A wrong base address, or a system that is being replaced, answers 404 to everything. */
  async #requireAnswering(): Promise<void> {
    const { list } = this.#connector.conversations;
    const now = this.#requester.now();
    if (now - this.#controlledAt >= 0 && now - this.#controlledAt < controlHolds) return;
    const { pagination } = list;
    const query = pagination.style === 'none' ? {} : { [pagination.sizeParameter]: 1 };
    requireRows(await this.#requester.require(list.request, { query }), list.rows);
    this.#controlledAt = now;
  }
}
