import { existsSync } from 'node:fs';
import path from 'node:path';
import { inRegister, vaultFiles, type VaultView } from '../../vault/index.ts';
import { writeJournal } from './journal.ts';
import { readAllTombstones } from './tombstones.ts';

type Place = Pick<VaultView, 'folder' | 'vaultId' | 'register' | 'deriveFromContentKey'>;

/**
 * Writes the journal beside every backup that can be reached now: those in the vault's own folder, and wherever somebody
 * had one written.
 * @returns folders that hold a backup, or once did, and could not be written to
 */
export function journalErasures(vault: Place): string[] {
  const tombstones = readAllTombstones(vault.register);
  if (tombstones.length === 0) return [];
  writeJournal(vaultFiles(vault.folder).backups, vault, tombstones);
  return listBackupFolders(vault).filter((folder) => !writeIfReachable(folder, vault, tombstones));
}

/** Beside one backup, as soon as it is written. @throws the file system's error */
export function journalBeside(vault: Place, backup: string): void {
  const tombstones = readAllTombstones(vault.register);
  if (tombstones.length > 0) writeJournal(path.dirname(backup), vault, tombstones);
}

function writeIfReachable(folder: string, vault: Place, tombstones: Parameters<typeof writeJournal>[2]): boolean {
  try {
    // A medium that is not there must not become a folder on this disk.
    if (!existsSync(folder)) return false;
    writeJournal(folder, vault, tombstones);
    return true;
  } catch {
    return false;
  }
}

function listBackupFolders({ register }: Place): string[] {
  const jobs = register.all(
    inRegister.selectFrom('job').select('input').where('procedure', '=', 'vault.backup').where('state', '=', 'done'),
  );
  const folders = jobs.flatMap(({ input }) => {
    const { to } = JSON.parse(input) as { to?: unknown };
    return typeof to === 'string' ? [path.dirname(path.resolve(to))] : [];
  });
  return [...new Set(folders)];
}
