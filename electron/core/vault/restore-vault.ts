import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { Problem } from '../../../shared/errors/problem.ts';
import { toPlaceProblem } from '../problems.ts';
import { countAttempt } from './attempts.ts';
import { syncFile, syncFolder, vaultFiles } from './files.ts';
import { readHeader } from './header.ts';
import { lockForThisProcess } from './process-lock.ts';
import { inRegister } from './query-builder.ts';
import {
  asideFolder,
  holdsVault,
  markTried,
  putRestoredInPlace,
  requireUsablePlaces,
  restoringFolder,
} from './restore-places.ts';
import { findUserSlot, type Credentials } from './slots.ts';
import { requireWhole } from './swap-database.ts';
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

/** @throws Problem vault.backupIncomplete, vault.headerDamaged, vault.formatNewer */
function requireBackup(from: string): void {
  const { header, register, content } = vaultFiles(from);
  try {
    // Shorter than a page: cut off while it was copied.
    const isWhole = [register, content].every((file) => statSync(file).size >= 4096);
    for (const file of [header, register, content]) closeSync(openSync(file, 'r'));
    if (!isWhole) throw new Problem('vault.backupIncomplete');
  } catch (error) {
    throw new Problem('vault.backupIncomplete', undefined, { cause: error });
  }
  readHeader(header);
}

async function copyBackup(from: string, restoring: string): Promise<void> {
  const source = vaultFiles(from);
  const target = vaultFiles(restoring);
  try {
    rmSync(restoring, { recursive: true, force: true });
    mkdirSync(path.dirname(restoring), { recursive: true, mode: 0o700 });
    mkdirSync(restoring, { mode: 0o700 });
    for (const name of ['header', 'register', 'content'] as const) {
      for (const suffix of ['', '-wal']) {
        if (!existsSync(source[name] + suffix)) continue;
        await copyFile(source[name] + suffix, target[name] + suffix);
        // A backup on a disc or a share is often read-only, and the copy would be too.
        chmodSync(target[name] + suffix, 0o600);
        syncFile(target[name] + suffix);
      }
    }
    syncFolder(restoring);
  } catch (error) {
    const problem = toPlaceProblem(error);
    // A file where a folder would have to be.
    throw problem.code === 'export.exists' ? new Problem('vault.pathNotUsable') : problem;
  }
}

/** Whether the copy opens with this secret, and is whole as far as it can be read with it. */
async function tryCopy(restoring: string, { credentials, to, now }: RestoreRequest): Promise<void> {
  const open = async (): Promise<void> => {
    const vault = await unlockVault(restoring, credentials, { now });
    try {
      const check = { compile: () => sql<{ quick_check: string }>`PRAGMA quick_check`.compile(inRegister) };
      requireWhole(vault.register.all(check));
      if (vault.hasContent) requireWhole(await vault.contentWriter.pragma('quick_check'));
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

/** Only a backup that was opened has a lock, and where nothing can be written nobody has it open. */
function lockBackup(file: string): () => void {
  if (!existsSync(file)) return () => undefined;
  try {
    return lockForThisProcess(file);
  } catch (error) {
    if (error instanceof Problem) throw error;
    return () => undefined;
  }
}
