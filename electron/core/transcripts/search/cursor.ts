import { z } from 'zod';
import { Problem } from '../../../../shared/errors/problem.ts';

/** The last hit of a page; the next page begins after it. `score` only where hits come by relevance. */
const position = z.strictObject({
  id: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  score: z.number().optional(),
});
export type Position = z.infer<typeof position>;

/** With what the first page counted: counting takes longer than reading a page. */
const place = position.extend({ counted: z.number().int().min(0).optional() });
type Place = z.infer<typeof place>;

export function writeCursor(last: Place): string {
  return Buffer.from(JSON.stringify(last)).toString('base64url');
}

/** @throws Problem cursor.invalid */
export function readCursor(cursor: string, sort: 'newest' | 'relevance'): Place {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new Problem('cursor.invalid');
  }
  const result = place.safeParse(parsed);
  if (!result.success || (sort === 'relevance') !== (result.data.score !== undefined))
    throw new Problem('cursor.invalid');
  return result.data;
}
