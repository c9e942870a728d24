import path from 'node:path';
import { vaultFiles } from '../../vault/index.ts';
import { copyJournals, listJournals } from './journal.ts';

/**
 * Lays what is said beside a backup, and in the vault it replaces, into the restored one.
 * @param places.from the backup
 * @param places.movedAside the vault that was there before
 */
export function bringJournals(
  vault: { folder: string; vaultId: string },
  { from, movedAside }: { from: string; movedAside: string | null },
): void {
  const beside = [path.dirname(from), vaultFiles(from).backups];
  const folders = movedAside === null ? beside : [...beside, vaultFiles(movedAside).backups];
  const files = [...new Set(folders)].flatMap((folder) => listJournals(folder, vault.vaultId));
  copyJournals(files, vaultFiles(vault.folder).backups, vault.vaultId);
}
