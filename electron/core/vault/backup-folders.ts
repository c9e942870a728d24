import { existsSync } from 'node:fs';
import path from 'node:path';
import { vaultFiles } from './files.ts';
import { inRegister } from './query-builder.ts';
import type { Sealer, SealedJournal } from './sealed-journal.ts';
import type { VaultView } from './vault-view.ts';

export type BackedUp = Sealer & Pick<VaultView, 'folder' | 'register'>;

/**
 * Writes a journal beside every backup that can be reached now: those in the vault's own folder, and wherever somebody
 * had one written.
 * @returns folders that hold a backup, or once did, and could not be written to
 * @throws the file system's error for the vault's own folder
 */
export function journalBesideBackups<Entry>(
  vault: BackedUp,
  journal: SealedJournal<Entry>,
  entries: readonly Entry[],
): string[] {
  if (entries.length === 0) return [];
  journal.write(vaultFiles(vault.folder).backups, vault, entries);
  return listBackupFolders(vault).filter((folder) => !writeIfReachable(folder));

  function writeIfReachable(folder: string): boolean {
    try {
      // A medium that is not there must not become a folder on this disk.
      if (!existsSync(folder)) return false;
      journal.write(folder, vault, entries);
      return true;
    } catch {
      return false;
    }
  }
}

/** Where journals may lie that this vault has to take in: its own, and beside it, where it is a copy. */
export function listOwnJournals<Entry>({ folder, vaultId }: BackedUp, journal: SealedJournal<Entry>): string[] {
  return [vaultFiles(folder).backups, path.dirname(folder)].flatMap((place) => journal.list(place, vaultId));
}

/**
 * Lays what is said beside a backup, and in the vault it replaces, into the restored one.
 * @param places.from the backup
 * @param places.movedAside the vault that was there before
 */
export function bringJournals<Entry>(
  vault: { folder: string; vaultId: string },
  { from, movedAside }: { from: string; movedAside: string | null },
  journal: SealedJournal<Entry>,
): void {
  const beside = [path.dirname(from), vaultFiles(from).backups];
  const folders = movedAside === null ? beside : [...beside, vaultFiles(movedAside).backups];
  const files = [...new Set(folders)].flatMap((folder) => journal.list(folder, vault.vaultId));
  journal.copy(files, vaultFiles(vault.folder).backups, vault.vaultId);
}

function listBackupFolders({ register }: BackedUp): string[] {
  const jobs = register.all(
    inRegister.selectFrom('job').select('input').where('procedure', '=', 'vault.backup').where('state', '=', 'done'),
  );
  const folders = jobs.flatMap(({ input }) => {
    const { to } = JSON.parse(input) as { to?: unknown };
    return typeof to === 'string' ? [path.dirname(path.resolve(to))] : [];
  });
  return [...new Set(folders)];
}
