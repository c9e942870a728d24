import { Worker } from 'node:worker_threads';
import type { Compilable } from 'kysely';
import { Problem, type ProblemJson } from '../../../shared/errors/problem.ts';
import type { ConnectionOptions } from './connection.ts';

export type SqlValue = string | number | bigint | null | Uint8Array;

/** One statement and the rows it is run with. */
export interface ContentStatement {
  sql: string;
  rows: SqlValue[][];
}

export type ContentRequest =
  | { kind: 'read'; sql: string; parameters: readonly unknown[] }
  | { kind: 'write'; statements: ContentStatement[] }
  | { kind: 'pragma'; text: string }
  | { kind: 'vacuum' }
  | { kind: 'copy'; file: string }
  | { kind: 'close' };

/** `defect` says where in the worker something went wrong, without the message. */
export type ContentResponse = { id: number; value: unknown } | { id: number; problem: ProblemJson; defect: string };

/** What a query may do with the content. */
export interface ContentReader {
  all<Row>(query: Compilable<Row>): Promise<Row[]>;
  get<Row>(query: Compilable<Row>): Promise<Row | undefined>;
}

/** The content's one writer. */
export interface ContentWriter extends ContentReader {
  /** Runs all statements in one transaction; returns how many rows changed. */
  write(statements: ContentStatement[]): Promise<number>;
  pragma(text: string): Promise<unknown>;
  /** Rewrites the file, so that nothing deleted stays in its pages. */
  vacuum(): Promise<void>;
}

/** What a content file is worked on by. */
export interface ContentFile extends ContentWriter {
  /** Consistent encrypted copy under the same key. */
  copyTo(file: string): Promise<void>;
  close(): Promise<void>;
}

const workerFile = import.meta.url.endsWith('.ts') ? './content-worker.ts' : './content-worker.js';

/** A connection to content.db that lives on a worker thread. */
export class ContentConnection implements ContentFile {
  readonly #worker: Worker;
  /** Set to 1 once this closes: what still waits to be read is not read any more. Shared with the worker. */
  readonly #isClosing: Int32Array;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #nextId = 1;
  #ended: Problem | null = null;

  private constructor(worker: Worker, isClosing: Int32Array) {
    this.#worker = worker;
    this.#isClosing = isClosing;
    worker.on('message', (response: ContentResponse) => this.#settle(response));
    worker.on('error', (error: Error & { code?: unknown }) => {
      const code = (error as { code?: string }).code === 'vault.fileDamaged' ? 'vault.fileDamaged' : 'internal';
      this.#endWith(new Problem(code, undefined, { cause: error }));
    });
    worker.on('exit', () => this.#endWith(new Problem('vault.locked')));
  }

  static async open(file: string, options: ConnectionOptions): Promise<ContentConnection> {
    const isClosing = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(new URL(workerFile, import.meta.url), { workerData: { file, options, isClosing } });
    const connection = new ContentConnection(worker, isClosing);
    const ready = Promise.withResolvers<unknown>();
    connection.#waiting.set(0, ready);
    await ready.promise;
    return connection;
  }

  /** How many requests it has not answered yet. */
  get waiting(): number {
    return this.#waiting.size;
  }

  async all<Row>(query: Compilable<Row>): Promise<Row[]> {
    const { sql, parameters } = query.compile();
    return (await this.#ask({ kind: 'read', sql, parameters })) as Row[];
  }

  async get<Row>(query: Compilable<Row>): Promise<Row | undefined> {
    return (await this.all(query))[0];
  }

  async write(statements: ContentStatement[]): Promise<number> {
    return (await this.#ask({ kind: 'write', statements })) as number;
  }

  pragma(text: string): Promise<unknown> {
    return this.#ask({ kind: 'pragma', text });
  }

  /** Rewrites the file, so that nothing deleted stays in its pages. */
  async vacuum(): Promise<void> {
    await this.#ask({ kind: 'vacuum' });
  }

  /** Consistent encrypted copy under the same key. */
  async copyTo(file: string): Promise<void> {
    await this.#ask({ kind: 'copy', file });
  }

  /** Waits for the statement that runs, and for none behind it: locking must not wait for a queue of searches. */
  async close(): Promise<void> {
    if (this.#ended) return;
    Atomics.store(this.#isClosing, 0, 1);
    try {
      await this.#ask({ kind: 'close' });
    } finally {
      await this.#worker.terminate();
    }
  }

  async #ask(request: ContentRequest): Promise<unknown> {
    if (this.#ended) throw this.#ended;
    const id = this.#nextId++;
    const pending = Promise.withResolvers<unknown>();
    // First, because it throws for what cannot be sent, and then nobody would settle the promise.
    this.#worker.postMessage({ ...request, id });
    this.#waiting.set(id, pending);
    return pending.promise;
  }

  #settle(response: ContentResponse): void {
    const pending = this.#waiting.get(response.id);
    this.#waiting.delete(response.id);
    if (!pending) return;
    if ('problem' in response) {
      const { problem, defect } = response;
      const cause = Object.assign(new Error(), { name: 'in the content worker', stack: defect });
      pending.reject(new Problem(problem.code, problem.details, { cause }));
    } else pending.resolve(response.value);
  }

  #endWith(problem: Problem): void {
    this.#ended ??= problem;
    for (const pending of this.#waiting.values()) pending.reject(problem);
    this.#waiting.clear();
  }
}
