import type { IncomingConversation } from '../../transcripts/index.ts';
import type { BackendClient, ListFilter } from '../engine/backend-client.ts';
import type { ListedConversation } from '../engine/field-map.ts';
import type { ContentReader } from '../../vault/index.ts';
import type { ConversationCompleter } from './complete-conversation.ts';
import { mapConcurrently, readAhead } from './concurrency.ts';
import { readRevisions } from './stored-conversations.ts';

export interface WalkedPage {
  /** New or changed since they were stored; without messages where none belongs into the vault. */
  changed: IncomingConversation[];
  /** Newest change on this and all earlier pages of this walk; null while there was none. */
  latestChange: number | null;
}

/** One walk through a list of conversations: what is new on each page, and whether the pages add up in the end. */
export class Walk {
  /** Ids met so far. About 100 bytes each: the one thing that grows with the backend. */
  readonly seen = new Map<string, string>();
  readonly #client: BackendClient;
  readonly #completer: ConversationCompleter;
  readonly #content: ContentReader;
  readonly #choice: { backendId: string; syncFrom: number | null; concurrency: number };
  #latestChange: number | null = null;
  #total: number | null = null;
  #hasShrunk = false;
  #incomplete = 0;

  constructor(
    client: BackendClient,
    completer: ConversationCompleter,
    content: ContentReader,
    choice: { backendId: string; syncFrom: number | null; concurrency: number },
  ) {
    this.#client = client;
    this.#completer = completer;
    this.#content = content;
    this.#choice = choice;
  }

  get total(): number | null {
    return this.#total;
  }

  /**
   * Whether every conversation the system says it has was met. When the count went down on the way, a page may have
   * moved up over one that was not read yet, so the walk proves nothing.
   */
  get isComplete(): boolean {
    const addsUp = this.#total === null || (!this.#hasShrunk && this.seen.size === this.#total);
    return addsUp && this.#incomplete === 0;
  }

  /** How far the pages are from what the system states, without a word of content. */
  get shortfall(): { listed: number; stated: number | null; unread: number } {
    return { listed: this.seen.size, stated: this.#total, unread: this.#incomplete };
  }

  async *pages(filter: ListFilter): AsyncGenerator<WalkedPage> {
    for await (const { conversations, total } of readAhead(this.#client.listConversations(filter))) {
      this.#noteTotal(total);
      const fresh = conversations.filter((listed) => this.#isFresh(listed));
      for (const { changedAt } of fresh) this.#latestChange = Math.max(this.#latestChange ?? 0, changedAt);
      yield { changed: await this.#readChanged(fresh), latestChange: this.#latestChange };
    }
  }

  #noteTotal(total: number | null): void {
    if (this.#total !== null && total !== null && total < this.#total) this.#hasShrunk = true;
    this.#total = total;
  }

  /** Not met before in this walk, or met as an older version. */
  #isFresh({ externalId, revision }: ListedConversation): boolean {
    if (this.seen.get(externalId) === revision) return false;
    this.seen.set(externalId, revision);
    return true;
  }

  async #readChanged(fresh: readonly ListedConversation[]): Promise<IncomingConversation[]> {
    const { backendId, syncFrom, concurrency } = this.#choice;
    const known = await readRevisions(
      this.#content,
      backendId,
      fresh.map(({ externalId }) => externalId),
    );
    const revisionOf = (listed: ListedConversation): string => `${listed.revision}@${syncFrom ?? 'all'}`;
    const wanted = fresh.filter((listed) => {
      const stored = known.get(listed.externalId);
      // Its last change lies before the chosen date, and so does all that was said in it.
      if (stored === undefined && syncFrom !== null && listed.changedAt < syncFrom) return false;
      return stored !== revisionOf(listed);
    });
    const completed = await mapConcurrently(wanted, concurrency, (listed) =>
      this.#completer.complete(listed, revisionOf(listed)),
    );
    return completed.filter((conversation): conversation is IncomingConversation => {
      if (!conversation) return false;
      if (conversation.revision === null) this.#incomplete++;
      return conversation.messages.length > 0 || known.has(conversation.externalId);
    });
  }
}
