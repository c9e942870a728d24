import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../../../shared/errors/problem.ts';

export function vaultFiles(folder: string) {
  return {
    header: path.join(folder, 'vault.json'),
    register: path.join(folder, 'register.db'),
    content: path.join(folder, 'content.db'),
    /** Holds nothing; an operating-system lock on it says that a process has this vault open. */
    lock: path.join(folder, 'vault.lock'),
    backups: path.join(folder, 'backups'),
    /** Attempts to get in that failed since someone did. */
    attempts: path.join(folder, 'attempts.json'),
    /** Stands in a folder while a vault is created in it: what else is there may be discarded. */
    creating: path.join(folder, 'vault.creating'),
    /** Stands in a restored copy from when it was found whole until the log says that it was restored. */
    restored: path.join(folder, 'vault.restored'),
    /** Stands in a folder while a backup is written into it: without a header, what else is there may be discarded. */
    backingUp: path.join(folder, 'vault.backing-up'),
  };
}

/** Replaces a file so that after a crash either the old or the new one is there, complete. */
export function replaceFile(file: string, text: string): void {
  const temporary = newNameOf(file);
  const descriptor = openSync(temporary, 'w', 0o600);
  try {
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(path.dirname(file));
}

/** What a crash left half written. It opens nothing, but it may hold a slot of somebody who was removed since. */
export function removeHalfWritten(folder: string): void {
  const { header, attempts } = vaultFiles(folder);
  for (const file of [header, attempts]) {
    try {
      rmSync(newNameOf(file), { force: true });
    } catch {
      // In the way of the next change, which then says so.
    }
  }
}

const newNameOf = (file: string): string => `${file}.new`;

/** Makes a finished file durable: SQLite does not do so for the copies it makes. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes a rename or a deletion in this folder durable. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Bytes; far beyond anything Custos writes. */
const largestText = 4_194_304;

/**
 * Reads a small file of a folder that may come from anybody: a pipe would be waited for without end, a device read so.
 * @throws Problem vault.headerDamaged for these and for what is too large
 */
export function readTextIfPresent(file: string): string | null {
  try {
    const found = statSync(file);
    if (!found.isFile() || found.size > largestText) throw new Problem('vault.headerDamaged');
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
