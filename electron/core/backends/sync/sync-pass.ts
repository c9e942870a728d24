import { Problem } from '../../../../shared/errors/problem.ts';
import type { JobControl } from '../../handlers.ts';
import type { BackendClient, ListFilter } from '../engine/backend-client.ts';
import type { ConversationCompleter } from './complete-conversation.ts';
import { mapConcurrently, readAhead } from './concurrency.ts';
import { countStored, listStored } from './stored-conversations.ts';
import { retryUnread } from './retry-unread.ts';
import type { VaultWriter } from './vault-writer.ts';
import { Walk, type WalkPlace } from './walk.ts';

const walksAtMost = 5;

interface Place extends WalkPlace {
  control: JobControl;
}

/**
 * One sync from the backend's list to the vault.
 *
 * First everything that changed since the last verified sync is read with its messages; how far that got is stored
 * with each batch, so that a pass cut short goes on there. What was read counts only when the pages add up to the
 * number the backend states. If they don't, or the pass was cut short before, the list is walked again without
 * messages: that is cheap, and whatever the vault lacks is read singly.
 *
 * Conversations that are gone at the backend leave the vault too: what a person had erased at the source must not live
 * on in a copy, and a copy made by mistake can be fetched again. But a short list proves nothing, so they leave only
 * after a walk through the whole list that added up, and only when the backend answers for each one of them that it
 * is not there. After a sync of changes alone the backend's total shows whether such a walk is needed.
 */
export class SyncPass {
  readonly #client: BackendClient;
  readonly #completer: ConversationCompleter;
  readonly #writer: VaultWriter;
  readonly #place: Place;
  #latestChange: number | null = null;
  #done = 0;

  constructor(client: BackendClient, completer: ConversationCompleter, writer: VaultWriter, place: Place) {
    this.#client = client;
    this.#completer = completer;
    this.#writer = writer;
    this.#place = place;
  }

  /** @throws Problem backend.incomplete when the pages never add up, and every other backend.* */
  async run(): Promise<void> {
    const { verifiedUntil } = this.#writer.state;
    // What did not change since the chosen date was not said since then either.
    const everything = this.#client.connector.conversations.changedSince ? this.#place.syncFrom : null;
    const since = verifiedUntil === null ? everything : this.#withOverlap(verifiedUntil, everything);
    const changes = await this.#readChanges(since);
    const whole = since === everything ? changes : await this.#readWholeIfNeeded(everything);
    const leftOut = whole && (await this.#removeVanished(whole));
    const { unread } = this.#place;
    // A system of which nothing at all can be read is another product or version, or shows nothing to these credentials.
    if (verifiedUntil === null && unread.first && unread.count >= changes.met) throw unread.first;
    const added = await retryUnread(this.#client, this.#completer, this.#writer, this.#place);
    // What was left out until now and is stored after all is left out no longer.
    await this.#close(Math.max(0, (leftOut ?? this.#writer.state.leftOut) - added));
  }

  async #readChanges(since: number | null): Promise<Walk> {
    const { pass } = this.#writer.state;
    const mark = pass && pass.since === since ? this.#withOverlap(pass.mark, since) : since;
    const walk = await this.#walk({ changedSince: mark, withMessages: true }, (latestChange) => {
      const furthest = Math.max(latestChange, pass?.since === since ? pass.mark : 0);
      this.#writer.state = { ...this.#writer.state, pass: { since, mark: furthest } };
    });
    return mark === since && walk.isComplete ? walk : this.#verify(since);
  }

  /** Walks the list until it adds up. */
  async #verify(since: number | null): Promise<Walk> {
    const withMessages = this.#client.connector.conversations.revision !== 'changedAt';
    for (let count = 1; ; count++) {
      const walk = await this.#walk({ changedSince: since, withMessages }, () => undefined);
      if (walk.isComplete) return walk;
      if (count < walksAtMost) continue;
      const problem = new Problem('backend.incomplete', { ...walk.shortfall });
      if (!walk.addsUp) throw problem;
      for (const externalId of walk.incomplete) this.#place.unread.note(externalId, problem);
      return walk;
    }
  }

  /** Null when the backend's total is what the vault holds: nothing left it. */
  async #readWholeIfNeeded(everything: number | null): Promise<Walk | null> {
    const total = await this.#client.countConversations(everything);
    const stored = await countStored(this.#place.content, this.#place.backendId);
    return total === null || total === stored + this.#writer.state.leftOut ? null : this.#verify(everything);
  }

  async #walk(filter: ListFilter, passed: (latestChange: number) => void): Promise<Walk> {
    const { control } = this.#place;
    const walk = new Walk(this.#client, this.#completer, this.#place);
    try {
      for await (const { changed, latestChange } of readAhead(walk.pages(filter))) {
        control.signal.throwIfAborted();
        await this.#writer.add(changed);
        // Behind the page: the state must not run ahead of the rows it is stored with.
        if (latestChange !== null) {
          passed(latestChange);
          this.#latestChange = Math.max(this.#latestChange ?? 0, latestChange);
        }
        this.#done = Math.max(this.#done, walk.seen.size);
        control.progress(this.#done, walk.total === null ? null : Math.max(this.#done, walk.total));
      }
    } catch (error) {
      // What was read is kept. Should storing be what failed, the first failure is the one to report.
      await this.#writer.flush().catch(() => undefined);
      throw error;
    }
    await this.#writer.flush();
    return walk;
  }

  /** @returns how many conversations of the list are not stored, because nothing in them is wanted */
  async #removeVanished({ seen, met }: Walk): Promise<number> {
    const { content, backendId, syncFrom, concurrency, control, unread } = this.#place;
    let listedAndStored = 0;
    for await (const stored of listStored(content, backendId)) {
      control.signal.throwIfAborted();
      const missing = stored.filter(({ externalId }) => !seen.has(externalId));
      listedAndStored += stored.length - missing.length;
      const isGone = await mapConcurrently(missing, concurrency, async ({ externalId, lastMessageAt }) => {
        if (syncFrom !== null && lastMessageAt < syncFrom) return true;
        return (await unread.attempt(externalId, () => this.#client.hasConversation(externalId))) === false;
      });
      await this.#writer.remove(missing.filter((_, index) => isGone[index]).map(({ externalId }) => externalId));
    }
    return met - listedAndStored;
  }

  async #close(leftOut: number): Promise<void> {
    const { state } = this.#writer;
    const { kept } = this.#place.unread;
    const verifiedUntil = kept === null ? null : (this.#latestChange ?? state.verifiedUntil);
    this.#writer.state = { ...state, verifiedUntil, pass: null, leftOut, unread: kept ?? [] };
    await this.#writer.flush();
  }

  /** A little earlier: what was stored late over there with an earlier time must not be missed. */
  #withOverlap(instant: number, earliest: number | null): number | null {
    const { changedSince } = this.#client.connector.conversations;
    return changedSince ? Math.max(earliest ?? 0, instant - changedSince.overlapSeconds * 1000) : earliest;
  }
}
