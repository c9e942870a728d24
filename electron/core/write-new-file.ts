import { closeSync, fsyncSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { toPlaceProblem } from './problems.ts';

/**
 * Writes what leaves the vault: into a new file, readable for its owner alone, complete or not at all.
 * @throws Problem export.exists, storage.full, storage.notWritable
 */
export function writeNewFile(file: string, parts: () => Iterable<string | Uint8Array>): void {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'wx', 0o600);
  } catch (error) {
    throw toPlaceProblem(error);
  }
  try {
    // Unlike writeSync it goes on until all of a part is written.
    for (const part of parts()) writeFileSync(descriptor, part);
    fsyncSync(descriptor);
    closeSync(descriptor);
  } catch (error) {
    closeSync(descriptor);
    rmSync(file, { force: true });
    throw error;
  }
}
