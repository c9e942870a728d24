import { rmSync } from 'node:fs';
import { Problem } from '../../../shared/errors/problem.ts';
import { countAttempt } from './attempts.ts';
import { isInside } from './backup-place.ts';
import { copyBackup, lockBackup, requireBackup, requireWholeVault } from './copy-backup.ts';
import { vaultFiles } from './files.ts';
import { readHeader } from './header.ts';
import type { OpenVault } from './open-vault.ts';
import { restoreTestFolder } from './restore-places.ts';
import { findUserSlot, type Credentials } from './slots.ts';
import { recoverVault, unlockVault } from './unlock.ts';

/** What a backup is opened with: a secret of its time. */
export type BackupSecret = Credentials | { user: string; recoveryCode: string };

/**
 * Does with a copy of a backup what restoring would do before it takes the vault's place, and hands the opened copy over
 * once. Nothing of the copy stays.
 * @throws Problem vault.backupIncomplete, vault.placesOverlap, vault.inUse, storage.full, storage.notWritable, and what
 *   opening throws
 */
export async function tryBackup<Result>(
  vault: OpenVault,
  { from, secret, now }: { from: string; secret: BackupSecret; now: () => number },
  look: (copy: OpenVault) => Promise<Result>,
): Promise<Result> {
  const place = restoreTestFolder(vault.folder);
  if (isInside(vault.folder, from) || isInside(from, place)) throw new Problem('vault.placesOverlap');
  requireBackup(from);
  const release = lockBackup(vaultFiles(from).lock);
  try {
    await copyBackup(from, place);
    release();
    return await openCopy(vault, { place, secret, now }, look);
  } finally {
    release();
    rmSync(place, { recursive: true, force: true });
  }
}

async function openCopy<Result>(
  vault: OpenVault,
  { place, secret, now }: { place: string; secret: BackupSecret; now: () => number },
  look: (copy: OpenVault) => Promise<Result>,
): Promise<Result> {
  const userId = findUserSlot(readHeader(vaultFiles(place).header), secret.user)?.userId ?? null;
  const isCode = 'recoveryCode' in secret;
  // A backup must not be a way to try the vault's secrets faster.
  const copy = await countAttempt(vault.folder, { kind: isCode ? 'recover' : 'unlock', userId }, now, () =>
    isCode ? recoverVault(place, secret, now) : unlockVault(place, secret, { now }),
  );
  try {
    await requireWholeVault(copy);
    return await look(copy);
  } finally {
    await copy.close();
  }
}
