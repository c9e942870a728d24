import { existsSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../../../shared/errors/problem.ts';
import { backUpBeforeMigration } from './backup.ts';
import { openConnection } from './connection.ts';
import { ContentAccess } from './content-access.ts';
import { ContentConnection } from './content.ts';
import { ContentReaders } from './content-readers.ts';
import { syncFolder, vaultFiles } from './files.ts';
import type { VaultKeys } from './key-slot.ts';
import { contentMigrations, registerMigrations } from './migration-list.ts';
import { migrate, pendingMigrations, versionOf } from './migrate.ts';

export interface ContentPair {
  reader: ContentAccess;
  writer: ContentAccess;
}

export async function openContent(folder: string, key: Uint8Array): Promise<ContentPair> {
  const file = vaultFiles(folder).content;
  const opening = [openWriter(file, key), openReader(file, key)] as const;
  try {
    const [writer, reader] = await Promise.all(opening);
    return { writer: new ContentAccess(writer), reader: new ContentAccess(reader) };
  } catch (error) {
    for (const opened of await Promise.allSettled(opening))
      if (opened.status === 'fulfilled') await opened.value.close();
    throw error;
  }
}

export const openWriter = (file: string, key: Uint8Array): Promise<ContentConnection> =>
  ContentConnection.open(file, { key, synchronous: 'NORMAL' });
export async function openReader(file: string, key: Uint8Array): Promise<ContentReaders> {
  const open = (): Promise<ContentConnection> =>
    ContentConnection.open(file, { key, isReadOnly: true, synchronous: 'NORMAL' });
  return new ContentReaders(await open(), open);
}

/**
 * Migrates the databases the keys open, each copied first unless the vault is being created. The content waits for
 * someone who holds its key.
 */
export function bringUpToDate(folder: string, keys: VaultKeys): void {
  const files = vaultFiles(folder);
  const register = openConnection(files.register, { key: keys.register });
  const content = keys.content && openConnection(files.content, { key: keys.content });
  try {
    const databases = [
      { db: register, migrations: registerMigrations },
      ...(content ? [{ db: content, migrations: contentMigrations }] : []),
    ].filter(({ db, migrations }) => pendingMigrations(db, migrations).length > 0);
    // Nothing is in a vault that is being created.
    if (databases.some(({ db }) => versionOf(db) > 0)) backUpBeforeMigration(folder, { register, content });
    for (const { db, migrations } of databases) migrate(db, migrations);
  } finally {
    register.close();
    content?.close();
  }
}

/** A file shorter than one page was cut off; SQLite would take an empty one for a new database. */
export function requireFile(file: string): void {
  const details = { file: path.basename(file) };
  if (!existsSync(file)) throw new Problem('vault.fileMissing', details);
  if (statSync(file).size < 4096) throw new Problem('vault.fileDamaged', details);
}

export function canOpenContent(file: string, key: Uint8Array): boolean {
  try {
    requireFile(file);
    openConnection(file, { key }).close();
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

export function removeContentFiles(folder: string): void {
  const { content } = vaultFiles(folder);
  for (const suffix of ['', '-wal', '-shm']) rmSync(content + suffix, { force: true });
  syncFolder(folder);
}
