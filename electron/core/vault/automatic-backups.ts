import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { backupCauses } from '../../../shared/contract/vault.ts';
import { isUnfinished } from './backup-place.ts';
import { vaultFiles } from './files.ts';

type Cause = (typeof backupCauses)[number];

export interface AutomaticBackup {
  name: string;
  path: string;
  /** Epoch milliseconds, as are the others. */
  at: number;
  cause: Cause;
  bytes: number;
  deletedAfter: number;
}

const lifetimeMs = 30 * 86_400_000;
const mostKept = 5;
const form = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3}Z)-before-(migration|rotation)$/;

/** Where the vault is copied before it is changed as a whole. */
export function placeForAutomaticBackup(folder: string, cause: Cause): string {
  const at = new Date().toISOString().replaceAll(':', '-');
  return path.join(vaultFiles(folder).backups, `${at}-before-${cause}`);
}

/** Newest first. */
export function listAutomaticBackups(folder: string): AutomaticBackup[] {
  return namesIn(vaultFiles(folder).backups)
    .flatMap((name) => readBackup(path.join(vaultFiles(folder).backups, name)))
    .toSorted((one, other) => other.at - one.at);
}

/**
 * Those older than 30 days and those one too many, oldest first to go, and what was cut short.
 * @returns their folders
 */
export function findExpiredBackups(folder: string, now: number): string[] {
  const { backups } = vaultFiles(folder);
  const expired = listAutomaticBackups(folder).filter(
    (backup, index) => index >= mostKept || backup.deletedAfter <= now,
  );
  const unfinished = namesIn(backups)
    .map((name) => path.join(backups, name))
    .filter(isUnfinished);
  return [...expired.map((backup) => backup.path), ...unfinished];
}

export function removeBackups(folders: string[]): void {
  for (const folder of folders) {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Found again at the next unlock.
    }
  }
}

/** What is journalled beside them stays: it is about erasures, which a wipe does not undo. */
export function removeAllBackups(folder: string): void {
  const { backups } = vaultFiles(folder);
  for (const name of namesIn(backups)) {
    if (!/\.journal(\.\d+)?$/.test(name)) rmSync(path.join(backups, name), { recursive: true, force: true });
  }
  if (namesIn(backups).length === 0) rmSync(backups, { recursive: true, force: true });
}

function readBackup(place: string): AutomaticBackup[] {
  const name = path.basename(place);
  const [, day, hours, minutes, seconds, cause] = form.exec(name) ?? [];
  const { header, register, content } = vaultFiles(place);
  if (!cause || !existsSync(header)) return [];
  const at = Date.parse(`${day}T${hours}:${minutes}:${seconds}`);
  if (Number.isNaN(at)) return [];
  const bytes = [header, register, content].reduce((sum, file) => {
    return sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  }, 0);
  return [{ name, path: place, at, cause: cause as Cause, bytes, deletedAfter: at + lifetimeMs }];
}

/** A folder that cannot be read must not keep anyone out of the vault. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
