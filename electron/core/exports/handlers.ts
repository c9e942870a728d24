import { statSync } from 'node:fs';
import path from 'node:path';
import type { ChartFormat } from '../../../shared/contract/exports.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import type { Handlers } from '../handlers.ts';
import { toPlaceProblem } from '../problems.ts';
import { writeNewFile } from '../write-new-file.ts';
import { checkContent } from './check-content.ts';

export const exportsHandlers: Handlers<'exports'> = {
  chart: (_context, { to, format, content, chart }) => ({
    refs: { chart, format },
    apply() {
      const checked = checkContent(format, content);
      const file = nameFile(to, format);
      writeNewFile(file, () => [checked]);
      return { output: { path: file } };
    },
  }),
};

/**
 * With the end that says what the file is: nothing the window makes becomes a program by its name.
 * @throws Problem export.exists for a folder, storage.notWritable
 */
function nameFile(to: string, format: ChartFormat): string {
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
