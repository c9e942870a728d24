import type { Compilable } from 'kysely';
import type { ContentFile, ContentStatement } from './content.ts';

/**
 * What everyone outside holds of a connection to the content. It stays the same while the file behind it is exchanged:
 * calls that arrive meanwhile wait.
 */
export class ContentAccess implements ContentFile {
  #connection: ContentFile;
  #exchange: Promise<void> | null = null;
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(connection: ContentFile) {
    this.#connection = connection;
  }

  all<Row>(query: Compilable<Row>): Promise<Row[]> {
    return this.#ask((connection) => connection.all(query));
  }

  get<Row>(query: Compilable<Row>): Promise<Row | undefined> {
    return this.#ask((connection) => connection.get(query));
  }

  write(statements: ContentStatement[]): Promise<number> {
    return this.#ask((connection) => connection.write(statements));
  }

  pragma(text: string): Promise<unknown> {
    return this.#ask((connection) => connection.pragma(text));
  }

  vacuum(): Promise<void> {
    return this.#ask((connection) => connection.vacuum());
  }

  /** Consistent encrypted copy under the same key. */
  copyTo(file: string): Promise<void> {
    return this.#ask((connection) => connection.copyTo(file));
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  /** Ends what is under way, closes, and goes on with the connection that `reopen` gives. */
  async exchange(reopen: () => Promise<ContentFile>): Promise<void> {
    const done = Promise.withResolvers<void>();
    this.#exchange = done.promise;
    try {
      await Promise.allSettled(this.#underWay);
      await this.#connection.close();
      this.#connection = await reopen();
    } finally {
      this.#exchange = null;
      done.resolve();
    }
  }

  async #ask<Result>(work: (connection: ContentFile) => Promise<Result>): Promise<Result> {
    // Again after each: the next one may have begun.
    while (this.#exchange) await this.#exchange;
    const asked = work(this.#connection);
    this.#underWay.add(asked);
    try {
      return await asked;
    } finally {
      this.#underWay.delete(asked);
    }
  }
}
