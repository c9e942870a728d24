import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Span } from '../../../../shared/contract/transcripts.ts';
import type { ContentReader } from '../../vault/index.ts';
import { detect } from '../../detection/index.ts';
import { findWordPlaces } from './find-word-places.ts';
import { fragmentEnd } from '../scanning/store-spans.ts';
import { rangeOfIds } from '../message-id.ts';
import { rawQuery } from '../raw-query.ts';
import { matchAll, matchAny } from './match-expression.ts';
import type { SearchTerm } from './parse-query.ts';

/** Characters. In longer texts the words are looked for here: see findWordPlaces. */
const longestMarked = 20_000;

/** Marks nobody can have written into a message, because they are made anew for every search. */
export function createMarks(): { open: string; close: string } {
  const random = randomBytes(16).toString('hex');
  return { open: `\u{E000}${random}`, close: `\u{E001}${random}` };
}

/** Where the marks stand, as offsets in the text without them. */
export function readMarks(marked: string, marks: { open: string; close: string }): Span[] {
  const spans: Span[] = [];
  let removed = 0;
  for (let from = marked.indexOf(marks.open); from !== -1; from = marked.indexOf(marks.open, from)) {
    const to = marked.indexOf(marks.close, from);
    if (to === -1) break;
    const start = from - removed;
    removed += marks.open.length;
    spans.push({ start, end: to - removed });
    removed += marks.close.length;
    from = to;
  }
  return spans;
}

/**
 * Where the words searched for stand in these messages. The index is read once from the first of them to the last: to
 * look up each by itself would take ten times as long, and with a prefix much more.
 */
export async function findWordSpans(
  content: ContentReader,
  terms: readonly SearchTerm[],
  messageIds: readonly number[],
): Promise<Map<number, Span[]>> {
  if (terms.length === 0 || messageIds.length === 0) return new Map();
  const marks = createMarks();
  const { lowest, highest } = rangeOfIds(messageIds);
  // A message found by an identifier need not hold every word.
  const match = terms.some(({ identifierPart }) => identifierPart) ? matchAny(terms) : matchAll(terms, []);
  const rows = await content.all(
    rawQuery(sql<{ id: number; marked: string | null; long: string | null }>`
      SELECT rowid AS id, iif(length(body) <= ${sql.lit(longestMarked)},
          highlight(message_fts, 0, ${marks.open}, ${marks.close}), NULL) AS marked,
        iif(length(body) > ${sql.lit(longestMarked)}, body, NULL) AS long FROM message_fts
      WHERE message_fts MATCH ${match}
        AND rowid >= ${BigInt(lowest)} AND rowid <= ${BigInt(highest)}
        AND +rowid IN (SELECT value FROM json_each(${JSON.stringify(messageIds)}))`),
  );
  return new Map(
    rows.map(({ id, marked, long }) => [
      id,
      long === null ? readMarks(marked ?? '', marks) : findWordPlaces(long, terms),
    ]),
  );
}

/** Where identifiers stand that have one of the parts searched for. */
export function findIdentifierSpans(text: string, terms: readonly SearchTerm[]): Span[] {
  const parts = terms.flatMap(({ identifierPart }) => (identifierPart ? [identifierPart] : []));
  if (parts.length === 0) return [];
  return detect(text).flatMap(({ start, end, normalised }) => {
    if (normalised === null) return [];
    const stored = (normalised + fragmentEnd).toLowerCase();
    const isHit = parts.some(({ alternatives, isEnd }) =>
      alternatives.some((part) => stored.includes(part.toLowerCase() + (isEnd ? fragmentEnd : ''))),
    );
    return isHit ? [{ start, end }] : [];
  });
}

/** One list in order, in which no two overlap. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) merged.push({ start, end });
  }
  return merged;
}
