import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Problem } from '../../shared/errors/problem.ts';
import { toPlaceProblem } from './problems.ts';

/**
 * Writes what leaves the vault: into a new file, readable for its owner alone, complete or not at all. Until it is whole
 * it lies beside its place as `.part`, also where the process is killed: nobody hands on half a file for a whole one.
 * @throws Problem export.exists, storage.full, storage.notWritable
 */
export function writeNewFile(file: string, parts: () => Iterable<string | Uint8Array>): void {
  if (existsSync(file)) throw new Problem('export.exists');
  const part = `${file}.part`;
  const descriptor = openAnew(part);
  try {
    // Unlike writeSync it goes on until all of it is written.
    for (const each of parts()) writeFileSync(descriptor, each);
    fsyncSync(descriptor);
    closeSync(descriptor);
  } catch (error) {
    closeSync(descriptor);
    rmSync(part, { force: true });
    throw error;
  }
  putInPlace(part, file);
}

/** Without what an earlier try left: as another file, so that nobody who has that one open sees what comes now. */
function openAnew(part: string): number {
  try {
    rmSync(part, { force: true });
    return openSync(part, 'wx', 0o600);
  } catch (error) {
    throw toPlaceProblem(error);
  }
}

/** Never over a file that came there meanwhile: a link fails then. Where there are no links, a new name has to do. */
function putInPlace(part: string, file: string): void {
  try {
    linkSync(part, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return rename(part, file);
    rmSync(part, { force: true });
    throw toPlaceProblem(error);
  }
  rmSync(part, { force: true });
}

function rename(part: string, file: string): void {
  try {
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw toPlaceProblem(error);
  }
}
