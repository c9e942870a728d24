import path from 'node:path';
import { journalBesideBackups, type BackedUp } from '../../vault/index.ts';
import { erasureJournal } from './journal.ts';
import { readAllTombstones } from './tombstones.ts';

/** @returns folders that hold a backup, or once did, and could not be written to */
export function journalErasures(vault: BackedUp): string[] {
  return journalBesideBackups(vault, erasureJournal, readAllTombstones(vault.register));
}

/** Beside one backup, as soon as it is written. @throws the file system's error */
export function journalBeside(vault: BackedUp, backup: string): void {
  const tombstones = readAllTombstones(vault.register);
  if (tombstones.length > 0) erasureJournal.write(path.dirname(backup), vault, tombstones);
}
