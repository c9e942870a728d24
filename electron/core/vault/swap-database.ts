import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { Problem } from '../../../shared/errors/problem.ts';
import { syncFile, syncFolder } from './files.ts';

/** Where the copy under a new key is prepared. What lies there is never needed. */
export function copyOf(file: string): string {
  return `${file}.new`;
}

/** With what a killed process left beside it: a journal there would be rolled back into the next copy. */
export function removeCopy(file: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(copyOf(file) + suffix, { force: true });
}

export function keyPragma(name: 'key' | 'rekey', key: Uint8Array): string {
  return `${name} = "x'${Buffer.from(key).toString('hex')}'"`;
}

/**
 * Gives a database that nobody else uses another key. Not in WAL mode: there a cut-short change of key was never tried.
 * @throws Problem vault.fileDamaged when the result is not whole
 */
export function rekey(db: Database.Database, key: Uint8Array): void {
  db.pragma('journal_mode = DELETE');
  db.pragma(keyPragma('rekey', key));
  requireWhole(db.pragma('quick_check'));
}

/** @param found what `PRAGMA quick_check` answered */
export function requireWhole(found: unknown): void {
  const [first] = found as { quick_check?: string }[];
  if (first?.quick_check !== 'ok') throw new Problem('vault.fileDamaged');
}

/**
 * Puts the prepared copy in the place of a closed database.
 * @throws Problem storage.full when the closed database left a log behind, which would be read into the new one
 */
export function putInPlace(file: string): void {
  if (existsSync(`${file}-wal`) || existsSync(`${file}-shm`)) throw new Problem('storage.full');
  const copy = copyOf(file);
  syncFile(copy);
  renameSync(copy, file);
  syncFolder(path.dirname(file));
}
