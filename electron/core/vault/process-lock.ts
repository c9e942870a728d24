import Database from 'better-sqlite3';
import { Problem } from '../../../shared/errors/problem.ts';

/**
 * Lets one process at a time open a vault. The lock is SQLite's own on an empty file, so the operating system drops it
 * when the process dies, however it dies: there is no stale lock to clean up.
 * @returns releases the lock
 * @throws Problem vault.inUse
 */
export function lockForThisProcess(file: string): () => void {
  const db = new Database(file, { timeout: 0 });
  try {
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) throw new Problem('vault.inUse');
    throw error;
  }
  return () => db.close();
}
