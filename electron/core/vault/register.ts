import type Database from 'better-sqlite3';
import type { Compilable } from 'kysely';
import { openConnection } from './connection.ts';
import { copyOf, putInPlace, rekey, removeCopy } from './swap-database.ts';

/** What a query may do with the register. */
export interface RegisterReader {
  all<Row>(query: Compilable<Row>): Row[];
  get<Row>(query: Compilable<Row>): Row | undefined;
}

/** Handed out by the router alone, inside one transaction together with the log entry. */
export interface RegisterWriter extends RegisterReader {
  run(query: Compilable): number;
}

/** The register's one connection, on core's own thread: its statements are small. */
export class Register implements RegisterReader {
  #db: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(db: Database.Database) {
    this.#db = db;
  }

  all<Row>(query: Compilable<Row>): Row[] {
    const { sql, parameters } = query.compile();
    return this.#readOnly(sql).all(...parameters) as Row[];
  }

  get<Row>(query: Compilable<Row>): Row | undefined {
    return this.all(query)[0];
  }

  /** Runs `work` in one transaction: all of it is stored, or nothing. */
  write<Result>(work: (writer: RegisterWriter) => Result): Result {
    const writer: RegisterWriter = {
      all: (query) => this.all(query),
      get: (query) => this.get(query),
      run: (query) => {
        const { sql, parameters } = query.compile();
        return this.#statement(sql).run(...parameters).changes;
      },
    };
    return this.#db.transaction(() => work(writer)).immediate();
  }

  /** Consistent encrypted copy under the same key. */
  copyTo(file: string): void {
    this.#db.prepare('VACUUM INTO ?').run(file);
  }

  /** A copy under another key, beside the file. */
  prepareCopy(present: Uint8Array, next: Uint8Array): void {
    const copy = copyOf(this.#db.name);
    removeCopy(this.#db.name);
    this.copyTo(copy);
    const db = openConnection(copy, { key: present });
    try {
      rekey(db, next);
    } finally {
      db.close();
    }
  }

  /** Puts the prepared copy in the file's place. Nobody notices: statements run one at a time, and none in between. */
  exchange(present: Uint8Array, next: Uint8Array): void {
    const file = this.#db.name;
    let key = present;
    this.close();
    try {
      putInPlace(file);
      key = next;
    } finally {
      this.#db = openConnection(file, { key });
    }
  }

  close(): void {
    this.#statements.clear();
    try {
      this.#db.pragma('wal_checkpoint(TRUNCATE)');
    } catch {
      // A full disk stops the checkpoint only: what is stored stays in the write-ahead log.
    }
    this.#db.close();
  }

  #readOnly(sql: string): Database.Statement {
    const statement = this.#statement(sql);
    if (!statement.readonly) throw new Error('a read would have written');
    return statement;
  }

  #statement(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
