import type { Compilable } from 'kysely';
import type { ContentConnection, ContentFile, ContentStatement } from './content.ts';

/** Most of what is asked is answered before a second thread would be there. */
const patienceMs = 30;

/**
 * Two connections that read, each on its own thread: a search by relevance, which reads every hit, does not keep the next
 * search waiting. The second one is opened when somebody first has to wait for long.
 */
export class ContentReaders implements ContentFile {
  readonly #first: ContentConnection;
  readonly #open: () => Promise<ContentConnection>;
  #second: Promise<ContentConnection> | null = null;
  /** Settles once the first connection has answered what it was asked last. */
  #answered: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(first: ContentConnection, open: () => Promise<ContentConnection>) {
    this.#first = first;
    this.#open = open;
  }

  all<Row>(query: Compilable<Row>): Promise<Row[]> {
    return this.#ask((connection) => connection.all(query));
  }

  get<Row>(query: Compilable<Row>): Promise<Row | undefined> {
    return this.#ask((connection) => connection.get(query));
  }

  write(statements: ContentStatement[]): Promise<number> {
    return this.#first.write(statements);
  }

  pragma(text: string): Promise<unknown> {
    return this.#first.pragma(text);
  }

  vacuum(): Promise<void> {
    return this.#first.vacuum();
  }

  copyTo(file: string): Promise<void> {
    return this.#first.copyTo(file);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    // One that could not be opened has nothing to close; whoever asked for it was told.
    const second = await this.#second?.catch(() => null);
    await Promise.all([this.#first.close(), second?.close()]);
  }

  /** Asked at once where nothing waits, so that whoever asks next sees that something does. */
  #ask<Result>(work: (connection: ContentConnection) => Promise<Result>): Promise<Result> {
    if (this.#first.waiting === 0 || this.#isClosed) return this.#askFirst(work);
    return this.#findFree().then((free) => (free === this.#first ? this.#askFirst(work) : work(free)));
  }

  #askFirst<Result>(work: (connection: ContentConnection) => Promise<Result>): Promise<Result> {
    const answer = work(this.#first);
    // Whoever waits for it only wants to know that it is over.
    this.#answered = answer.catch(() => undefined);
    return answer;
  }

  /** The one with less to do. */
  async #findFree(): Promise<ContentConnection> {
    if (!this.#second) {
      await this.#waitForFirst();
      if (this.#first.waiting === 0 || this.#isClosed) return this.#first;
    }
    this.#second ??= this.#open().catch((error: unknown) => {
      this.#second = null;
      throw error;
    });
    // Without a second thread there is still the first.
    const second = await this.#second.catch(() => this.#first);
    return second.waiting < this.#first.waiting ? second : this.#first;
  }

  async #waitForFirst(): Promise<void> {
    const ended = Promise.withResolvers<void>();
    const timer = setTimeout(ended.resolve, patienceMs);
    await Promise.race([this.#answered, ended.promise]);
    clearTimeout(timer);
  }
}
