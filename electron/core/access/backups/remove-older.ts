import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Context } from '../../context.ts';
import { isUnfinished, readHeader, vaultFiles } from '../../vault/index.ts';
import { readSchedule, vaultName } from './schedule.ts';
import { isNamedBySchedule } from './scheduled-names.ts';

/**
 * Deletes what the schedule made and is one too many, oldest first, and what was cut short. Backups of another vault and
 * folders that somebody named otherwise stay.
 * @returns how many whole backups went
 */
export function removeOlderBackups(context: Context): number {
  const schedule = readSchedule(context.register);
  if (!schedule) return 0;
  const named = readdirSync(schedule.folder)
    .filter((name) => isNamedBySchedule(name, vaultName(context)))
    .map((name) => path.join(schedule.folder, name));
  const older = named
    .filter((folder) => holdsBackupOf(context.vault.vaultId, folder))
    .toSorted()
    .toReversed()
    .slice(schedule.keep);
  for (const folder of [...older, ...named.filter(isCutShort)]) rmSync(folder, { recursive: true, force: true });
  return older.length;
}

function holdsBackupOf(vaultId: string, folder: string): boolean {
  try {
    return readHeader(vaultFiles(folder).header).vaultId === vaultId;
  } catch {
    // Not a backup that could be told from another: it stays.
    return false;
  }
}

function isCutShort(folder: string): boolean {
  try {
    return isUnfinished(folder);
  } catch {
    return false;
  }
}
