import type Database from 'better-sqlite3';
import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { toPlaceProblem } from '../problems.ts';
import { syncFile, syncFolder, vaultFiles } from './files.ts';
import type { OpenVault } from './open-vault.ts';

/**
 * Writes a complete copy of an open vault; it opens with the slots of its time.
 * Both databases are copied under their own keys, so no plain text touches the disk.
 * @returns size in bytes
 * @throws Problem export.exists, storage.full, storage.notWritable
 */
export async function backUpVault(vault: OpenVault, to: string): Promise<number> {
  makeNewFolder(to);
  try {
    const source = vaultFiles(vault.folder);
    const target = vaultFiles(to);
    if (vault.hasContent) await vault.contentWriter.copyTo(target.content);
    else copyClosed(source.content, target.content);
    vault.register.copyTo(target.register);
    copyFileSync(source.header, target.header);
    makeDurable(to);
    return [target.header, target.register, target.content].reduce((sum, file) => sum + statSync(file).size, 0);
  } catch (error) {
    // Half a backup is worse than none: someone might rely on it.
    rmSync(to, { recursive: true, force: true });
    throw error;
  }
}

/** Copies the vault beside itself before a migration changes it; the content as it lies there, where it is not open. */
export function backUpBeforeMigration(
  folder: string,
  databases: { register: Database.Database; content: Database.Database | null },
): void {
  const to = automaticPlace(folder, 'migration');
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const target = vaultFiles(to);
  databases.register.prepare('VACUUM INTO ?').run(target.register);
  if (databases.content) databases.content.prepare('VACUUM INTO ?').run(target.content);
  else copyClosed(vaultFiles(folder).content, target.content);
  copyFileSync(vaultFiles(folder).header, target.header);
  makeDurable(to);
}

/** Copies the vault beside itself before its keys are replaced. */
export async function backUpBeforeRotation(vault: OpenVault): Promise<void> {
  await backUpVault(vault, automaticPlace(vault.folder, 'rotation'));
}

function automaticPlace(folder: string, cause: string): string {
  return path.join(vaultFiles(folder).backups, `${new Date().toISOString().replaceAll(':', '-')}-before-${cause}`);
}

/** A database that nobody has open: only one process has the vault, and this person holds no key to it. */
function copyClosed(from: string, to: string): void {
  for (const suffix of ['', '-wal']) if (existsSync(from + suffix)) copyFileSync(from + suffix, to + suffix);
}

function makeNewFolder(folder: string): void {
  const options = { mode: 0o700 };
  try {
    // Its parents only: of two who make the same folder, one must be told that it is there.
    if (!existsSync(path.dirname(folder))) mkdirSync(path.dirname(folder), { ...options, recursive: true });
    mkdirSync(folder, options);
  } catch (error) {
    throw toPlaceProblem(error);
  }
}

function makeDurable(folder: string): void {
  const { header, register, content } = vaultFiles(folder);
  for (const file of [header, register, content]) if (existsSync(file)) syncFile(file);
  syncFolder(folder);
  syncFolder(path.dirname(folder));
}
