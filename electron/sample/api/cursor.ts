import { createHash } from 'node:crypto';
import type { Place } from '../store/read-conversations.ts';
import { ApiProblem } from './api-problem.ts';
import type { Query } from './query-parameters.ts';

/** What a cursor belongs to: the path and the filters. Page size and inlined messages may change on the way. */
export function digestScope(pathname: string, query: Query): string {
  const { cursor: _cursor, limit: _limit, include: _include, ...filters } = query;
  return createHash('sha256')
    .update(JSON.stringify([pathname, filters]))
    .digest('base64url')
    .slice(0, 12);
}

export function writeCursor(scope: string, place: Place | null): string | null {
  return place && Buffer.from(JSON.stringify([scope, ...place])).toString('base64url');
}

export function readCursor(scope: string, cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const fields = parseFields(cursor);
  if (!fields) throw new ApiProblem('invalid_cursor', 'The cursor is not one of this interface.');
  const [issuedFor, number, id] = fields;
  if (issuedFor !== scope) throw new ApiProblem('invalid_cursor', 'The cursor was issued for other filters.');
  return [number, id];
}

function parseFields(cursor: string): [string, number, string] | undefined {
  try {
    const fields: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(fields) || fields.length !== 3) return undefined;
    const [scope, number, id] = fields as unknown[];
    return typeof scope === 'string' && Number.isSafeInteger(number) && typeof id === 'string'
      ? [scope, number as number, id]
      : undefined;
  } catch {
    return undefined;
  }
}
