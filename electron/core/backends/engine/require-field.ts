import { Problem } from '../../../../shared/errors/problem.ts';
import type { InstantDescription } from './description/request-description.ts';
import { readPath, readText } from './json-path.ts';
import { longestId } from './lengths.ts';
import { readInstant } from './time-format.ts';

/** Names the field alone: what stands in it may be content. */
function missing(field: string): Problem {
  return new Problem('backend.unexpectedAnswer', { field });
}

/** @throws Problem backend.unexpectedAnswer, like the others */
export function requireText(row: unknown, path: string): string {
  const text = readText(row, path);
  if (text === undefined || text.length > longestId) throw missing(path);
  return text;
}

export function requireRows(answer: unknown, path: string): unknown[] {
  const rows = readPath(answer, path);
  if (!Array.isArray(rows)) throw missing(path);
  return rows;
}

export function requireInstant(row: unknown, description: InstantDescription): number {
  const at = readInstant(row, description);
  if (at === undefined) throw missing(description.path);
  return at;
}
