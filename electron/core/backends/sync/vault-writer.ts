import { ingestConversations, removeConversations, type IncomingConversation } from '../../transcripts/index.ts';
import type { OpenVault } from '../../vault/index.ts';
import type { SyncState } from './sync-state.ts';

/** About this many messages go into one transaction. */
const batchSize = 5000;
const removalSize = 500;

/** Brings what was read into the vault in bounded transactions, each with the state that fits it. */
export class VaultWriter {
  state: SyncState;
  conversations = 0;
  messages = 0;
  removed = 0;
  readonly #vault: OpenVault;
  readonly #backendId: string;
  #batch: IncomingConversation[] = [];
  #batchMessages = 0;

  constructor(vault: OpenVault, backendId: string, state: SyncState) {
    this.#vault = vault;
    this.#backendId = backendId;
    this.state = state;
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
  async flush(state: SyncState = this.state): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    this.#batchMessages = 0;
    const { added, changed } = await ingestConversations(
      this.#vault.contentWriter,
      this.#backendId,
      batch,
      JSON.stringify(state),
    );
    this.state = state;
    this.conversations += batch.length;
    this.messages += added + changed;
  }

  async remove(externalIds: readonly string[]): Promise<void> {
    for (let start = 0; start < externalIds.length; start += removalSize) {
      const some = externalIds.slice(start, start + removalSize);
      this.removed += await removeConversations(this.#vault.contentWriter, this.#backendId, some);
    }
  }
}
