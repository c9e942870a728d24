import type Database from 'better-sqlite3';
import { setTimeout as delay } from 'node:timers/promises';
import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { placeForAutomaticBackup } from './automatic-backups.ts';
import { beginCopy } from './backup-place.ts';
import { syncFile, syncFolder, vaultFiles } from './files.ts';
import type { OpenVault } from './open-vault.ts';

interface Control {
  signal?: AbortSignal;
  /** In percent, as far as the size of the copy tells. */
  progress?(done: number, total: number): void;
}

const reportEveryMs = 250;

/**
 * Writes a complete copy of an open vault; it opens with the slots of its time.
 * Both databases are copied under their own keys, so no plain text touches the disk.
 * @returns size in bytes
 * @throws Problem export.exists, storage.full, storage.notWritable, and the signal's reason
 */
export async function backUpVault(vault: OpenVault, to: string, { signal, progress }: Control = {}): Promise<number> {
  const source = vaultFiles(vault.folder);
  const target = vaultFiles(to);
  const total = sizeOf([source.header, source.register, source.content]);
  const discard = beginCopy(to);
  try {
    progress?.(0, 100);
    const copied = vault.hasContent
      ? vault.contentWriter.copyTo(target.content)
      : copyClosed(source.content, target.content);
    await whileWatching(copied, () =>
      progress?.(Math.min(99, Math.floor((100 * sizeOf([target.content])) / total)), 100),
    );
    signal?.throwIfAborted();
    // In one go: the register knows which header goes with it.
    vault.register.copyTo(target.register);
    completeCopy(source.header, to);
    const bytes = sizeOf([target.header, target.register, target.content]);
    progress?.(100, 100);
    return bytes;
  } catch (error) {
    // Half a backup is worse than none: someone might rely on it.
    discard();
    throw error;
  }
}

/** Copies the vault beside itself before a migration changes it; the content as it lies there, where it is not open. */
export function backUpBeforeMigration(
  folder: string,
  databases: { register: Database.Database; content: Database.Database | null },
): void {
  const source = vaultFiles(folder);
  const to = placeForAutomaticBackup(folder, 'migration');
  const target = vaultFiles(to);
  const discard = beginCopy(to);
  try {
    databases.register.prepare('VACUUM INTO ?').run(target.register);
    if (databases.content) databases.content.prepare('VACUUM INTO ?').run(target.content);
    else
      for (const suffix of closedSuffixes(source.content))
        copyFileSync(source.content + suffix, target.content + suffix);
    completeCopy(source.header, to);
  } catch (error) {
    discard();
    throw error;
  }
}

/** Copies the vault beside itself before its keys are replaced. */
export async function backUpBeforeRotation(vault: OpenVault, control: Control = {}): Promise<void> {
  await backUpVault(vault, placeForAutomaticBackup(vault.folder, 'rotation'), control);
}

/** A database that nobody has open: only one process has the vault, and this person holds no key to it. */
async function copyClosed(from: string, to: string): Promise<void> {
  for (const suffix of closedSuffixes(from)) await copyFile(from + suffix, to + suffix);
}

/** The write-ahead log is there when whoever had it open last could not end in order. */
function closedSuffixes(file: string): string[] {
  return ['', '-wal'].filter((suffix) => existsSync(file + suffix));
}

/** The header comes last and at once: a folder without one is no vault. */
function completeCopy(header: string, to: string): void {
  const target = vaultFiles(to);
  const unnamed = `${target.header}.new`;
  copyFileSync(header, unnamed);
  const databases = [target.register, target.content].flatMap((file) => [file, `${file}-wal`]);
  for (const file of [...databases, unnamed]) if (existsSync(file)) syncFile(file);
  syncFolder(to);
  renameSync(unnamed, target.header);
  rmSync(target.backingUp);
  syncFolder(to);
}

async function whileWatching(work: Promise<void>, report: () => void): Promise<void> {
  const ended = new AbortController();
  const watch = async (): Promise<void> => {
    for (;;) {
      await delay(reportEveryMs, undefined, { signal: ended.signal });
      report();
    }
  };
  const watching = watch().catch(() => undefined);
  try {
    await work;
  } finally {
    ended.abort();
    await watching;
  }
}

function sizeOf(files: string[]): number {
  return files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
}
