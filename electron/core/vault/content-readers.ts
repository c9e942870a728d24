import type { Compilable } from 'kysely';
import type { ContentConnection, ContentFile, ContentStatement } from './content.ts';

/**
 * Two connections that read, each on its own thread: a search by relevance, which reads every hit, does not keep the next
 * search waiting. The second one is opened when somebody first has to wait, who waits for whichever is there sooner.
 */
export class ContentReaders implements ContentFile {
  readonly #first: ContentConnection;
  readonly #open: () => Promise<ContentConnection>;
  #second: ContentConnection | null = null;
  #opening: Promise<void> | null = null;
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
    await this.#opening;
    await Promise.all([this.#first.close(), this.#second?.close()]);
  }

  /** Chosen and asked in one go, so that whoever chooses next sees that something waits there. */
  async #ask<Result>(work: (connection: ContentConnection) => Promise<Result>): Promise<Result> {
    let hasTried = false;
    while (this.#first.waiting > 0 && !this.#second && !this.#isClosed) {
      // Without a second thread there is still the first; whoever has to wait next tries again.
      if (hasTried && !this.#opening) break;
      hasTried = true;
      await Promise.race([this.#answered, this.#openSecond()]);
    }
    const second = this.#isClosed ? null : this.#second;
    return second && second.waiting < this.#first.waiting ? work(second) : this.#askFirst(work);
  }

  #askFirst<Result>(work: (connection: ContentConnection) => Promise<Result>): Promise<Result> {
    const answer = work(this.#first);
    // Whoever waits for it only wants to know that it is over.
    this.#answered = answer.catch(() => undefined);
    return answer;
  }

  #openSecond(): Promise<void> {
    this.#opening ??= this.#open()
      .then(
        (second) => void (this.#second = second),
        () => undefined,
      )
      .finally(() => (this.#opening = null));
    return this.#opening;
  }
}
