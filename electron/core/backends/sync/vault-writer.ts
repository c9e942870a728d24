import {
  compactContent,
  ingestConversations,
  removeConversations,
  type IncomingConversation,
  type Lawful,
  type Scan,
} from '../../transcripts/index.ts';
import type { ContentWriter } from '../../vault/index.ts';
import { readRevisions } from './stored-conversations.ts';
import type { SyncState } from './sync-state.ts';

/** About this many messages go into one transaction. */
const batchSize = 5000;
const removalSize = 500;

/** Brings what was read into the vault in bounded transactions, each with the state that fits it. */
export class VaultWriter {
  /** Stored with the next batch: it must not run ahead of the conversations that were added. */
  state: SyncState;
  conversations = 0;
  messages = 0;
  readonly #content: ContentWriter;
  readonly #backendId: string;
  #batch: IncomingConversation[] = [];
  #batchMessages = 0;
  #storedState: string | null = null;

  readonly #chooseScan: () => Scan;
  readonly #chooseLawful: () => Lawful;
  readonly #listKept: (externalIds: readonly string[]) => Promise<ReadonlySet<string>>;

  /**
   * @param choose.scan the rules of the day: they may change while a sync runs
   * @param choose.lawful what was erased may not come back: that may change as well
   * @param choose.kept which of these stay although their system has them no more
   */
  constructor(
    content: ContentWriter,
    backendId: string,
    state: SyncState,
    choose: {
      scan: () => Scan;
      lawful: () => Lawful;
      kept?: (externalIds: readonly string[]) => Promise<ReadonlySet<string>>;
    },
  ) {
    this.#content = content;
    this.#backendId = backendId;
    this.state = state;
    this.#chooseScan = choose.scan;
    this.#chooseLawful = choose.lawful;
    this.#listKept = choose.kept ?? (async () => new Set());
  }

  /** Stores new and changed conversations once there are enough of them. One without messages is taken out. */
  async add(changed: readonly IncomingConversation[]): Promise<void> {
    const emptied = changed.filter(({ messages }) => messages.length === 0);
    await this.remove(emptied.map(({ externalId }) => externalId));
    for (const conversation of changed) {
      if (conversation.messages.length === 0) continue;
      if (this.#batchMessages + conversation.messages.length > batchSize) await this.flush();
      this.#batch.push(conversation);
      this.#batchMessages += conversation.messages.length;
    }
  }

  /** Stores what waits, and the state, in one transaction. */
  async flush(): Promise<void> {
    const batch = this.#batch;
    const state = JSON.stringify(this.state);
    if (batch.length === 0 && state === this.#storedState) return;
    this.#batch = [];
    this.#batchMessages = 0;
    const { added, changed, removed, refused } = await ingestConversations(
      this.#content,
      this.#backendId,
      batch,
      state,
      this.#chooseScan,
      this.#chooseLawful,
    );
    this.#storedState = state;
    this.conversations += batch.length - refused.length;
    this.messages += added + changed;
    if (changed + removed > 0) await this.#noteRemoval();
    if (refused.length > 0) {
      await this.remove([...(await readRevisions(this.#content, this.#backendId, refused)).keys()]);
    }
  }

  async remove(vanished: readonly string[]): Promise<void> {
    if (vanished.length === 0) return;
    const kept = await this.#listKept(vanished);
    const externalIds = vanished.filter((externalId) => !kept.has(externalId));
    // Before anything goes: a run cut short must not forget that the file has to be rewritten.
    if (externalIds.length > 0) await this.#noteRemoval();
    for (let start = 0; start < externalIds.length; start += removalSize) {
      const some = externalIds.slice(start, start + removalSize);
      await removeConversations(this.#content, this.#backendId, some);
    }
  }

  /** Rewrites the file where text was removed: it must not stay readable in free pages. */
  async compactIfNeeded(): Promise<void> {
    if (!this.state.needsCompaction) return;
    await compactContent(this.#content);
    this.state = { ...this.state, needsCompaction: false };
    await this.flush();
  }

  async #noteRemoval(): Promise<void> {
    if (this.state.needsCompaction) return;
    this.state = { ...this.state, needsCompaction: true };
    await this.flush();
  }
}
