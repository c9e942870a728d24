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
        description.by === 'item'
          ? await this.#findItems(description, left)
          : await this.#findMessages(description, left, within.conversation);
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

  async #findItems(description: ReadBackDescription & { by: 'item' }, ids: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (const id of ids) if (await this.#hasItem(description, id)) found.push(id);
    return found;
  }

  async #hasItem({ request, id: path }: ReadBackDescription & { by: 'item' }, id: string): Promise<boolean> {
    const answer = await this.#requester.ask(request, { id });
    if ('absent' in answer) return false;
    if (path !== undefined && readText(answer.json, path) !== id)
      throw new Problem('backend.cannotTell', { field: path });
    return true;
  }

  async #findMessages(
    { withoutConversation }: ReadBackDescription & { by: 'messagesOfConversation' },
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
    if (!list) throw new Problem('backend.notDeletable');
    try {
      const { rows, total } = await this.#requester.readAll(list, { id: conversation });
      const ids = new Set(rows.map((row) => readText(row, externalId) ?? ''));
      if (ids.has('')) throw new Problem('backend.unexpectedAnswer', { field: externalId });
      if (total !== null && total !== ids.size) {
        throw new Problem('backend.incomplete', { listed: ids.size, stated: total });
      }
      return ids;
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
