import { existsSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { countAttempt } from './attempts.ts';
import { copyBackup, lockBackup, requireBackup, requireWholeVault } from './copy-backup.ts';
import { syncFolder, vaultFiles } from './files.ts';
import { readHeader } from './header.ts';
import { lockForThisProcess } from './process-lock.ts';
import {
  asideFolder,
  holdsVault,
  markTried,
  putRestoredInPlace,
  requireUsablePlaces,
  restoringFolder,
} from './restore-places.ts';
import { findUserSlot, type Credentials } from './slots.ts';
import { unlockVault } from './unlock.ts';

export interface RestoreRequest {
  from: string;
  to: string;
  /** A vault that is already there is moved aside. */
  replaces: boolean;
  credentials: Credentials;
  now: () => number;
}

export interface RestoredPlace {
  /** Where the vault is now that was there before. */
  movedAside: string | null;
  /** Puts everything back as it was. */
  undo(): void;
}

/**
 * Copies a backup beside its place, opens the copy with a passphrase of its time, and only then lets it take the place.
 * Whatever fails before changes nothing.
 * @throws Problem vault.backupIncomplete, vault.placesOverlap, vault.exists, vault.pathNotUsable, vault.inUse,
 *   storage.full, storage.notWritable, and what opening throws
 */
export async function restoreVault(request: RestoreRequest): Promise<RestoredPlace> {
  const { from, to } = request;
  requireBackup(from);
  requireUsablePlaces(from, to, request.replaces);
  const release = lockBoth(from, to);
  const restoring = restoringFolder(to);
  try {
    await copyBackup(from, restoring);
    await tryCopy(restoring, request);
    // Again: copying takes minutes, in which somebody may have put something there.
    requireUsablePlaces(from, to, request.replaces);
    release();
    return exchangePlaces(to, request.now());
  } catch (error) {
    rmSync(restoring, { recursive: true, force: true });
    throw error;
  } finally {
    release();
  }
}

/** Whether the copy opens with this secret, and is whole as far as it can be read with it. */
async function tryCopy(restoring: string, { credentials, to, now }: RestoreRequest): Promise<void> {
  const open = async (): Promise<void> => {
    const vault = await unlockVault(restoring, credentials, { now });
    try {
      await requireWholeVault(vault);
    } finally {
      await vault.close();
    }
  };
  // Where a vault is there, a backup of it must not be a way to try its passphrases faster.
  const userId = findUserSlot(readHeader(vaultFiles(restoring).header), credentials.user)?.userId ?? null;
  await (holdsVault(to) ? countAttempt(to, { kind: 'unlock', userId }, now, open) : open());
  markTried(restoring);
}

function exchangePlaces(to: string, now: number): RestoredPlace {
  const movedAside = holdsVault(to) ? asideFolder(to, now) : null;
  if (movedAside) renameSync(to, movedAside);
  // An empty folder in its place; on Windows nothing can be renamed onto it.
  else if (existsSync(to)) rmdirSync(to);
  const putBack = (): void => {
    if (movedAside) renameSync(movedAside, to);
    syncFolder(path.dirname(to));
  };
  try {
    putRestoredInPlace(to);
  } catch (error) {
    if (!existsSync(to)) putBack();
    throw error;
  }
  return {
    movedAside,
    undo() {
      rmSync(to, { recursive: true, force: true });
      putBack();
    },
  };
}

/** A vault that some process has open is neither copied nor moved. @throws Problem vault.inUse */
function lockBoth(from: string, to: string): () => void {
  const releaseTarget = holdsVault(to) ? lockForThisProcess(vaultFiles(to).lock) : () => undefined;
  try {
    const releaseSource = lockBackup(vaultFiles(from).lock);
    return () => {
      releaseTarget();
      releaseSource();
    };
  } catch (error) {
    releaseTarget();
    throw error;
  }
}
