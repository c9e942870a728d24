import { Problem } from '../../../../shared/errors/problem.ts';
import type { Connector } from './description.ts';
import type { ListDescription } from './description/list-description.ts';
import { namesInPath, namesInValue, type Values } from './description/placeholders.ts';
import { nameOfEach } from './conversation-address.ts';
import { readShortText } from './json-path.ts';
import { longestId } from './lengths.ts';
import { readName, unnamed } from './read-name.ts';
import type { Requester } from './requester.ts';

const attemptsAtMost = 3;

export interface ListedBot {
  externalId: string;
  name: string;
}

/** For whom lists have to be asked one by one, where a system cannot list everything at once. */
export class WhoseLists {
  readonly #connector: Connector;
  readonly #requester: Requester;
  readonly #people: readonly string[];
  #bots: Promise<ListedBot[]> | null = null;

  /** @param people whom the user named, where the connector asks for that */
  constructor(connector: Connector, requester: Requester, people: readonly string[]) {
    this.#connector = connector;
    this.#requester = requester;
    this.#people = people;
  }

  /** As they are now. */
  async listBots(): Promise<ListedBot[]> {
    return (await this.#readBots()).bots;
  }

  async #readBots(): Promise<{ bots: ListedBot[]; total: number | null }> {
    const { bots } = this.#connector;
    const { rows, total } = await this.#requester.readAll(bots.list);
    const found = new Map<string, string>();
    for (const row of rows) {
      // A bot that is not named here still has a name by its conversations.
      const externalId = readShortText(row, bots.externalId, longestId);
      if (externalId !== undefined) found.set(externalId, readName(row, bots.name) ?? readName(externalId) ?? unnamed);
    }
    return { bots: [...found].map(([externalId, name]) => ({ externalId, name })), total };
  }

  /**
   * A bot that is missing here takes all its conversations with it.
   * @throws Problem backend.incomplete
   */
  async #listAllBots(): Promise<ListedBot[]> {
    for (let attempt = 1; ; attempt++) {
      const { bots, total } = await this.#readBots();
      if (total === null || total === bots.length) return bots;
      if (attempt === attemptsAtMost) throw new Problem('backend.incomplete', { listed: bots.length, stated: total });
    }
  }

  /** For the list of all conversations: one set of values for each list it consists of. */
  async ofConversations(): Promise<Values[]> {
    const { each } = this.#connector.conversations;
    if (each === null) return [{}];
    return each.of === 'people' ? this.#people.map((person) => ({ person })) : this.#ofBots();
  }

  /** For another list, of one person or of nobody in particular. */
  async of({ request }: ListDescription, person?: string): Promise<Values[]> {
    const own = person === undefined ? {} : { person };
    const names = [...namesInPath(request.path), ...namesInValue(request.query), ...namesInValue(request.body)];
    const isPerBot = nameOfEach(this.#connector.conversations.each) === 'bot' && names.includes('bot');
    return isPerBot ? (await this.#ofBots()).map((bot) => ({ ...bot, ...own })) : [own];
  }

  /** What rows are asked for, with the only bot there is where a conversation says nothing of its bot. */
  async completed(asked: Values): Promise<Values> {
    if (this.#connector.conversations.bot !== '$.bot' || asked['bot'] !== undefined) return asked;
    const [only, ...others] = await this.#ofBots();
    return only && others.length === 0 ? { ...asked, ...only } : asked;
  }

  async #ofBots(): Promise<Values[]> {
    this.#bots ??= this.#listAllBots().catch((error: unknown) => {
      this.#bots = null;
      throw error;
    });
    return (await this.#bots).map(({ externalId }) => ({ bot: externalId }));
  }
}
