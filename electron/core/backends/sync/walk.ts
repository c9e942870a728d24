import type { CopyKeeping, IncomingConversation } from '../../transcripts/index.ts';
import type { BackendClient, ListFilter } from '../engine/backend-client.ts';
import type { ListedConversation } from '../engine/field-map.ts';
import type { ContentReader } from '../../vault/index.ts';
import type { ConversationCompleter } from './complete-conversation.ts';
import { mapConcurrently, readAhead } from './concurrency.ts';
import { readRevisions } from './stored-conversations.ts';
import type { UnreadConversations } from './unread-conversations.ts';

export interface WalkPlace {
  content: ContentReader;
  backendId: string;
  /** Epoch milliseconds. */
  syncFrom: number | null;
  keeping: Pick<CopyKeeping, 'keptFrom'>;
  /** Fetched however old they are, because somebody waits for them. */
  awaited: ReadonlySet<string>;
  /** Requests under way at once. */
  concurrency: number;
  unread: UnreadConversations;
}

export interface WalkedPage {
  /** New or changed since they were stored; without messages where none belongs into the vault. */
  changed: IncomingConversation[];
  /** Newest change on this and all earlier pages of this walk; null while there was none. */
  latestChange: number | null;
}

/** What a conversation is stored under: another start date selects other messages of it. */
export function revisionOf({ revision }: ListedConversation, syncFrom: number | null): string {
  return `${revision}@${syncFrom ?? 'all'}`;
}

/** Whether a copy of what is not stored yet would be past its time already. */
export function isPastItsTime(
  { externalId, botId, messages }: { externalId: string; botId: string; messages: readonly { at: number }[] },
  { keeping, awaited }: Pick<WalkPlace, 'keeping' | 'awaited'>,
): boolean {
  const keptFrom = keeping.keptFrom(botId);
  return keptFrom !== null && !awaited.has(externalId) && messages.every(({ at }) => at < keptFrom);
}

/** One walk through a list of conversations: what is new on each page, and whether the pages add up in the end. */
export class Walk {
  /** Ids met so far. About 100 bytes each: the one thing that grows with the backend. */
  readonly seen = new Map<string, string>();
  readonly #client: BackendClient;
  readonly #completer: ConversationCompleter;
  readonly #place: WalkPlace;
  /** Rows met that name no conversation. */
  readonly #nameless = new Set<string>();
  #namelessRows = 0;
  #latestChange: number | null = null;
  #total: number | null = null;
  #hasShrunk = false;
  /** Conversations whose messages did not add up to their count. */
  readonly incomplete = new Set<string>();

  constructor(client: BackendClient, completer: ConversationCompleter, place: WalkPlace) {
    this.#client = client;
    this.#completer = completer;
    this.#place = place;
  }

  /** Conversations met, with those that no row names: of such rows alike may be one repeated, or several. */
  get met(): number {
    const nameless = (this.#total ?? 0) - this.seen.size;
    return this.seen.size + Math.min(this.#namelessRows, Math.max(this.#nameless.size, nameless));
  }

  get total(): number | null {
    return this.#total;
  }

  get isComplete(): boolean {
    return this.addsUp && this.incomplete.size === 0;
  }

  /**
   * Whether every conversation the system says it has was met. When the count went down on the way, a page may have
   * moved up over one that was not read yet, so the walk proves nothing.
   */
  get addsUp(): boolean {
    return this.#total === null || (!this.#hasShrunk && this.met === this.#total);
  }

  /** How far the pages are from what the system states, without a word of content. */
  get shortfall(): { listed: number; stated: number | null; unread: number } {
    return { listed: this.met, stated: this.#total, unread: this.incomplete.size };
  }

  async *pages(filter: ListFilter): AsyncGenerator<WalkedPage> {
    for await (const { conversations, unusable, total } of readAhead(this.#client.listConversations(filter))) {
      this.#noteTotal(total);
      for (const row of unusable) {
        this.#place.unread.noteRow(row);
        if (row.externalId !== null) this.seen.set(row.externalId, row.digest);
        else {
          this.#nameless.add(row.digest);
          this.#namelessRows++;
        }
      }
      const fresh = (await this.#withRevisions(conversations)).filter((listed) => this.#isFresh(listed));
      for (const { changedAt } of fresh) this.#latestChange = Math.max(this.#latestChange ?? 0, changedAt);
      yield { changed: await this.#readChanged(fresh), latestChange: this.#latestChange };
    }
  }

  #noteTotal(total: number | null): void {
    if (this.#total !== null && total !== null && total < this.#total) this.#hasShrunk = true;
    this.#total = total;
  }

  /** Where only its messages tell whether a conversation changed, they are read now. */
  async #withRevisions(conversations: ListedConversation[]): Promise<ListedConversation[]> {
    if (this.#client.connector.conversations.revision !== 'messages') return conversations;
    const { concurrency, unread } = this.#place;
    const read = await mapConcurrently(conversations, concurrency, async (listed) => {
      // Met, whatever becomes of it: the list holds it.
      if (!this.seen.has(listed.externalId)) this.seen.set(listed.externalId, listed.revision);
      if (unread.hasFailed(listed.externalId)) return null;
      const told = await unread.attempt(listed.externalId, () => this.#client.readRevision(listed));
      if (unread.systemProblem) throw unread.systemProblem;
      return told;
    });
    return read.flatMap((listed) => listed ?? []);
  }

  /** Not met before in this walk, or met as an older version. */
  #isFresh({ externalId, revision }: ListedConversation): boolean {
    if (this.seen.get(externalId) === revision) return false;
    this.seen.set(externalId, revision);
    return true;
  }

  async #readChanged(fresh: readonly ListedConversation[]): Promise<IncomingConversation[]> {
    const { content, backendId, syncFrom, concurrency, unread } = this.#place;
    const known = await readRevisions(
      content,
      backendId,
      fresh.map(({ externalId }) => externalId),
    );
    const wanted = fresh.filter((listed) => {
      // One try per sync: it has been repeated often enough.
      if (unread.hasFailed(listed.externalId)) return false;
      const stored = known.get(listed.externalId);
      // Its last change lies before the chosen date, and so does all that was said in it.
      if (stored === undefined && syncFrom !== null && listed.changedAt < syncFrom) return false;
      if (stored === undefined && this.#isLongPast(listed)) return false;
      return stored !== revisionOf(listed, syncFrom);
    });
    const completed = await mapConcurrently(wanted, concurrency, async (listed) => {
      const work = () => this.#completer.complete(listed, revisionOf(listed, syncFrom));
      const conversation = await unread.attempt(listed.externalId, work);
      if (unread.systemProblem) throw unread.systemProblem;
      return conversation;
    });
    return completed.filter((conversation): conversation is IncomingConversation => {
      if (!conversation) return false;
      if (conversation.revision === null) this.incomplete.add(conversation.externalId);
      else this.incomplete.delete(conversation.externalId);
      if (known.has(conversation.externalId)) return true;
      return conversation.messages.length > 0 && !isPastItsTime(conversation, this.#place);
    });
  }

  /** Before its messages are read: nothing was said in it after its last change. */
  #isLongPast({ externalId, botExternalId, changedAt }: ListedConversation): boolean {
    const botId = this.#completer.botIdOf(botExternalId);
    return isPastItsTime({ externalId, botId, messages: [{ at: changedAt }] }, this.#place);
  }
}
