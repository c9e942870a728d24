import { createReadStream, existsSync, renameSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../../../../../shared/errors/problem.ts';
import { toPlaceProblem } from '../../../problems.ts';
import { writeNewFile } from '../../../write-new-file.ts';
import type { Place } from './package-rows.ts';

/** Beside the place itself, so that putting it there is one step. The name tells of nobody. */
export function partOf(final: string, id: string, what: 'archive' | 'letter'): string {
  return path.join(path.dirname(final), `.custos-${id}-${what}.part`);
}

/** @throws Problem export.exists */
export function requireFree(final: string): void {
  if (existsSync(final)) throw new Problem('export.exists');
}

/** @throws Problem export.exists, storage.full, storage.notWritable */
export function writePart({ part }: Place, bytes: Uint8Array): void {
  writeNewFile(part, () => [bytes]);
}

/** @throws Problem export.exists, storage.notWritable */
export function putInPlace({ part, final }: Place): void {
  requireFree(final);
  try {
    renameSync(part, final);
  } catch (error) {
    throw toPlaceProblem(error);
  }
}

/** Whether the file is there as it was written. */
export async function isInPlace({ final, sha256 }: Place): Promise<boolean> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(final), hash);
    return hash.digest('hex') === sha256;
  } catch {
    // Not there, or not to be read: then it is not what was written.
    return false;
  }
}

/** Takes away what was begun; a file in its place only where it is the one that was written. */
export async function takeAway(place: Place): Promise<void> {
  const isOurs = await isInPlace(place);
  rmSync(place.part, { force: true });
  if (isOurs) rmSync(place.final, { force: true });
}
