import { statSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../../../shared/errors/problem.ts';
import { toPlaceProblem } from '../problems.ts';

/**
 * With the end that says what the file is: nothing that is written becomes a program by its name.
 * @throws Problem export.exists for a folder, storage.notWritable
 */
export function nameFile(to: string, format: string): string {
  const place = path.resolve(to);
  if (isFolder(place)) throw new Problem('export.exists');
  return path.extname(place).toLowerCase() === `.${format}` ? place : `${place}.${format}`;
}

function isFolder(place: string): boolean {
  try {
    return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch (error) {
    throw toPlaceProblem(error);
  }
}
