import type { IncomingConversation, IncomingPerson } from '../../transcripts/index.ts';
import type { BackendClient } from '../engine/backend-client.ts';
import type { ListedConversation } from '../engine/field-map.ts';
import { readWhole } from '../engine/read-whole.ts';
import type { BotDirectory } from './bot-directory.ts';

const cachedPeople = 5000;

/** Makes whole conversations of listed ones: messages where the list cut them off, times, the person. */
export class ConversationCompleter {
  readonly #client: BackendClient;
  readonly #bots: BotDirectory;
  readonly #syncFrom: number | null;
  readonly #people = new Map<string, Promise<IncomingPerson | null>>();

  constructor(client: BackendClient, bots: BotDirectory, syncFrom: number | null) {
    this.#client = client;
    this.#bots = bots;
    this.#syncFrom = syncFrom;
  }

  /**
   * @returns null when it is gone by now. Without messages: nothing in it was said after `syncFrom`. Without a
   * revision: its messages did not add up to their count, and it will be read again.
   */
  async complete(listed: ListedConversation, revision: string): Promise<IncomingConversation | null> {
    const read = await readWhole(this.#client, listed);
    if (!read) return null;
    const syncFrom = this.#syncFrom ?? -Infinity;
    const messages = read.messages.filter(({ at }) => at >= syncFrom);
    return {
      externalId: listed.externalId,
      botId: this.#bots.idOf(listed.botExternalId),
      person: messages.length === 0 ? null : await this.#readPerson(listed),
      startedAt: listed.startedAt,
      revision: read.isComplete ? revision : null,
      messages,
    };
  }

  botIdOf(externalId: string | null): string {
    return this.#bots.idOf(externalId);
  }

  async #readPerson({ person, personExternalId }: ListedConversation): Promise<IncomingPerson | null> {
    if (personExternalId === null || !this.#client.connector.people.own) return person;
    let reading = this.#people.get(personExternalId);
    if (!reading) {
      if (this.#people.size >= cachedPeople) this.#people.clear();
      reading = this.#client.readPerson(personExternalId);
      this.#people.set(personExternalId, reading);
    }
    // Gone by now: what the conversation says of them is all there is.
    return (await reading) ?? person;
  }
}
