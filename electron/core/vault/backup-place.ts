import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../../../shared/errors/problem.ts';
import { toPlaceProblem } from '../problems.ts';
import { syncFolder, vaultFiles } from './files.ts';

/**
 * Whether a backup can be begun at a place, before any work is done. Nothing stays there.
 * @throws Problem export.exists, vault.placesOverlap, storage.full, storage.notWritable
 */
export function requireBackupPlace(vaultFolder: string, to: string): void {
  if (isInside(to, vaultFolder)) throw new Problem('vault.placesOverlap');
  beginCopy(to)();
}

/**
 * Makes a new folder and marks it as one that is being filled. One that a backup began to fill and never ended is taken
 * over.
 * @returns takes the folder back, with all that was copied into it
 * @throws Problem export.exists, storage.full, storage.notWritable
 */
export function beginCopy(to: string): () => void {
  const discard = (): void => rmSync(to, { recursive: true, force: true });
  if (isUnfinished(to)) discard();
  try {
    // Its parents only: of two who make the same folder, one must be told that it is there.
    if (!existsSync(path.dirname(to))) mkdirSync(path.dirname(to), { mode: 0o700, recursive: true });
    mkdirSync(to, { mode: 0o700 });
  } catch (error) {
    throw toPlaceProblem(error);
  }
  try {
    writeFileSync(vaultFiles(to).backingUp, '', { mode: 0o600 });
    syncFolder(path.dirname(to));
  } catch (error) {
    discard();
    throw toPlaceProblem(error);
  }
  return discard;
}

/** A copy that was cut short: marked, without a header, and with nothing in it that is not of a vault. */
export function isUnfinished(folder: string): boolean {
  const { header, backingUp } = vaultFiles(folder);
  return existsSync(backingUp) && !existsSync(header) && holdsOnlyVaultFiles(folder);
}

const namesOfVault = /^(vault\.(json(\.new)?|lock|backing-up)|(register|content)\.db(\.new)?(-wal|-shm|-journal)?)$/;

function holdsOnlyVaultFiles(folder: string): boolean {
  return readdirSync(folder).every((name) => namesOfVault.test(name));
}

/** Whether a place lies inside a folder or is that folder. */
export function isInside(place: string, folder: string): boolean {
  const relative = path.relative(folder, place);
  return relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative));
}
