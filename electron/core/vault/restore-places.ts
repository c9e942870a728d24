import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../../../shared/errors/problem.ts';
import { isInside } from './backup-place.ts';
import { syncFolder, vaultFiles } from './files.ts';

/** Where a backup is copied to and tried before it takes its place. */
export function restoringFolder(to: string): string {
  return `${to}.restoring`;
}

/** Where a backup is copied to and opened, to see whether it could be restored. */
export function restoreTestFolder(folder: string): string {
  return `${folder}.restore-test`;
}

/** A free name beside it, e.g. `Main-replaced-2026-11-24T09-30-00.custos`. */
export function asideFolder(to: string, now: number): string {
  const stamp = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-');
  const base = `${to.replace(/\.custos$/, '')}-replaced-${stamp}`;
  for (let count = 1; ; count += 1) {
    const folder = `${base}${count === 1 ? '' : `-${count}`}.custos`;
    if (!existsSync(folder)) return folder;
  }
}

/** Whether a vault is there, or what is left of one: a lost header is a reason to restore. */
export function holdsVault(folder: string): boolean {
  const { header, register, content } = vaultFiles(folder);
  return [header, register, content].some((file) => existsSync(file));
}

/** @throws Problem vault.exists, vault.pathNotUsable, vault.placesOverlap */
export function requireUsablePlaces(from: string, to: string, replaces: boolean): void {
  // The other way round is well: automatic backups lie inside the vault, and are copied before it is moved.
  if (isInside(to, from) || isInside(from, restoringFolder(to))) throw new Problem('vault.placesOverlap');
  if (!existsSync(to)) return;
  if (holdsVault(to)) {
    if (!replaces) throw new Problem('vault.exists');
  } else if (!isEmptyFolder(to)) throw new Problem('vault.pathNotUsable');
}

export function markTried(restoring: string): void {
  writeFileSync(vaultFiles(restoring).restored, '', { mode: 0o600 });
  syncFolder(restoring);
}

/** Whether the vault here took its place and nobody has signed in to it since. */
export function isRestored(folder: string): boolean {
  return existsSync(vaultFiles(folder).restored);
}

/** Once the log says so. */
export function noteRestoreLogged(folder: string): void {
  rmSync(vaultFiles(folder).restored, { force: true });
}

/** Puts a tried copy in its place. Nothing is overwritten: renaming onto something that is not empty fails. */
export function putRestoredInPlace(to: string): void {
  const restoring = restoringFolder(to);
  renameSync(restoring, to);
  syncFolder(path.dirname(to));
}

/**
 * Before anything is read there: a restore that was cut short between its two renames is finished. Everything else that
 * one left is a copy whose original is still there.
 */
export function finishRestore(to: string): void {
  const restoring = restoringFolder(to);
  if (!existsSync(to) && existsSync(vaultFiles(restoring).restored)) putRestoredInPlace(to);
}

/** Under the lock of the vault that is there: whoever restores over it holds that too. */
export function removeRestoreLeftovers(to: string): void {
  for (const folder of [restoringFolder(to), restoreTestFolder(to)]) rmSync(folder, { recursive: true, force: true });
}

function isEmptyFolder(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    throw new Problem('vault.pathNotUsable', undefined, { cause: error });
  }
}
