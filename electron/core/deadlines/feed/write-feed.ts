import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { Problem } from '../../../../shared/errors/problem.ts';
import { toPlaceProblem } from '../../problems.ts';
import { writeNewFile } from '../../write-new-file.ts';
import { writeCalendar } from '../calendar-file/write-calendar.ts';
import type { FeedDate } from './feed-date.ts';

const ours = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Custos//';

/**
 * Writes the calendar file in one step, so that no calendar reads half of it. It takes the place of an earlier one of
 * Custos, and of no other file.
 * @throws Problem export.exists, storage.full, storage.notWritable
 */
export function writeFeed(path: string, dates: readonly FeedDate[], now: number): void {
  requireOurs(path);
  const part = `${path}.part`;
  remove(part);
  writeNewFile(part, () => writeCalendar(dates, now));
  try {
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw toPlaceProblem(error);
  }
}

/** @throws Problem export.exists, storage.notWritable */
export function removeFeed(path: string): void {
  requireOurs(path);
  remove(path);
}

/** Also of a name that turns out to be a folder, which is left alone. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    throw toPlaceProblem(error);
  }
}

function requireOurs(path: string): void {
  if (!existsSync(path)) return;
  try {
    if (readFileSync(path, 'utf8').startsWith(ours)) return;
  } catch (error) {
    throw toPlaceProblem(error);
  }
  throw new Problem('export.exists');
}
