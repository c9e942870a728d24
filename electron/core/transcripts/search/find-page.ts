import { sql, type RawBuilder } from 'kysely';
import type { ContentReader } from '../../vault/index.ts';
import { rawQuery } from '../raw-query.ts';
import type { Position } from './cursor.ts';
import { selectMatches, visible } from './find-matches.ts';
import { selectConversations, selectNewestOfConversations } from './find-newest.ts';
import { matchAll } from './match-expression.ts';
import type { SearchTerm } from './parse-query.ts';
import type { SearchFilter } from './search-filter.ts';

/** Counting stops here: beyond it the number tells nobody anything, but costs as much as all the rest. */
export const countLimit = 10_000;

/** A hit by an identifier alone comes before every hit by words; bm25 is negative, and the lower the better. */
const identifierScore = -1000;

export interface PageRequest {
  terms: readonly SearchTerm[];
  filter: SearchFilter;
  sort: 'newest' | 'relevance';
  limit: number;
  after: Position | null;
}

/** One more than `limit` where there is a next page. */
export function findPage(content: ContentReader, request: PageRequest): Promise<Position[]> {
  const { terms, filter, sort, after, limit } = request;
  if (sort === 'relevance') return content.all(rawQuery(selectRelevant(request)));
  const beyond = after ? Math.min(filter.beyond, after.id) : filter.beyond;
  const matches =
    terms.length === 0
      ? selectNewestOfConversations(filter, after?.id ?? null)
      : selectMatches(terms, { ...filter, beyond });
  return content.all(rawQuery(sql<Position>`${matches} ORDER BY id DESC LIMIT ${BigInt(limit + 1)}`));
}

export async function countMatches(content: ContentReader, request: PageRequest): Promise<number> {
  const { terms, filter } = request;
  const matches = terms.length === 0 ? selectConversations(filter) : selectMatches(terms, filter);
  const row = await content.get(
    rawQuery(sql<{ total: number }>`
      SELECT count(*) AS total FROM (SELECT id FROM (${matches}) LIMIT ${BigInt(countLimit + 1)})`),
  );
  return row?.total ?? 0;
}

function selectRelevant({ terms, filter, after, limit }: PageRequest): RawBuilder<Position> {
  const afterwards = after
    ? sql`WHERE score > ${after.score ?? 0} OR (score = ${after.score ?? 0} AND id < ${BigInt(after.id)})`
    : sql``;
  return sql`SELECT id, score FROM (${selectScored(terms, filter)}) ${afterwards}
    ORDER BY score, id DESC LIMIT ${BigInt(limit + 1)}`;
}

/** Only the words weigh, not the tokens of the scope. */
function selectScored(terms: readonly SearchTerm[], filter: SearchFilter): RawBuilder<Position> {
  const byWords = sql<Position>`SELECT rowid AS id, bm25(message_fts, 1.0, 0.0) AS score FROM message_fts
    WHERE message_fts MATCH ${matchAll(terms, filter.tokens)}`;
  if (terms.every(({ identifierPart }) => !identifierPart)) {
    return sql`${byWords} ${visible(sql`rowid`, filter)}`;
  }
  return sql`SELECT matched.id, coalesce(worded.score, ${identifierScore}) AS score
    FROM (${selectMatches(terms, filter)}) AS matched LEFT JOIN (${byWords}) AS worded ON worded.id = matched.id`;
}
