import path from 'node:path';
import Database from 'better-sqlite3';
import { Problem } from '../../../shared/errors/problem.ts';

export interface ConnectionOptions {
  /** 32 random bytes; null opens a plain file (benchmarks only compare with it, a vault never does). */
  key: Uint8Array | null;
  isReadOnly?: boolean;
  /** Otherwise a file that is not there is made. */
  fileMustExist?: boolean;
  /** FULL loses nothing at a power cut; NORMAL may lose the newest transaction, which a sync fetches again. */
  synchronous?: 'FULL' | 'NORMAL';
}

/**
 * Opens a SQLCipher 4 database in WAL mode.
 * temp_store is memory because this build otherwise writes readable text to temporary files.
 * @throws Problem vault.fileDamaged when the key does not open the file or its first page is broken
 */
export function openConnection(file: string, options: ConnectionOptions): Database.Database {
  const db = new Database(file, { fileMustExist: options.fileMustExist ?? false, timeout: 5000 });
  try {
    if (options.key) {
      db.pragma("cipher = 'sqlcipher'");
      db.pragma('legacy = 4');
      db.pragma(`key = "x'${Buffer.from(options.key).toString('hex')}'"`);
    }
    db.pragma('temp_store = MEMORY');
    db.pragma('journal_mode = WAL');
    db.pragma('secure_delete = ON');
    db.pragma('foreign_keys = ON');
    db.pragma('cache_size = -32768');
    db.pragma(`synchronous = ${options.synchronous ?? 'FULL'}`);
    if (options.isReadOnly) db.pragma('query_only = ON');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return db;
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && /NOTADB|CORRUPT/.test(error.code)) {
      throw new Problem('vault.fileDamaged', { file: path.basename(file) }, { cause: error });
    }
    throw error;
  }
}
