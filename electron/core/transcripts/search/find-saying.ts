import { sql } from 'kysely';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { ContentReader } from '../../vault/index.ts';
import { rangeOfIds } from '../message-id.ts';
import { rawQuery } from '../raw-query.ts';
import { selectMatches } from './find-matches.ts';
import { parseQuery, type SearchTerm } from './parse-query.ts';
import { readFilter, type SearchFilter, type SearchScope } from './search-filter.ts';

/** From so many messages on, reading the index of all of them is faster than looking up each. */
const many = 4000;

/** @throws Problem search.invalidQuery where there is no letter and no digit in it */
export function requireTerms(text: string): SearchTerm[] {
  const terms = parseQuery(text);
  if (terms.length === 0) throw new Problem('search.invalidQuery');
  return terms;
}

/**
 * Keys of the conversations in which a search finds something, the restricted ones among them: for whoever has to know
 * of them and shows nothing.
 * @param among only these keys
 * @throws Problem search.invalidQuery
 */
export async function findSaying(
  content: ContentReader,
  { text, backendId, ...within }: { text: string; backendId: string | null } & Omit<SearchScope, 'backendId'>,
  among: readonly number[] | null = null,
): Promise<number[]> {
  const terms = requireTerms(text);
  const scope = await readFilter(content, { ...within, ...(backendId !== null && { backendId }) });
  if (!scope) return [];
  const filter = { ...scope, includesRestricted: true };
  return among === null ? findAll(content, terms, filter) : findAmong(content, terms, filter, among);
}

async function findAll(content: ContentReader, terms: readonly SearchTerm[], filter: SearchFilter): Promise<number[]> {
  const matches = selectMatches(terms, filter);
  const counted = await content.get(
    rawQuery(sql<{ n: number }>`SELECT count(*) AS n FROM (SELECT 1 FROM (${matches}) LIMIT ${BigInt(many)})`),
  );
  const isMany = (counted?.n ?? 0) >= many;
  const row = await content.get(
    rawQuery(
      sql<{ keys: string }>`SELECT json_group_array(key) AS keys FROM (${
        isMany
          ? sql`SELECT DISTINCT conversation_key AS key FROM message INDEXED BY message_of_conversation
            WHERE +id IN (SELECT id FROM (${matches}))`
          : sql`SELECT DISTINCT m.conversation_key AS key FROM (${matches}) AS matched
            CROSS JOIN message AS m ON m.id = matched.id`
      })`,
    ),
  );
  return JSON.parse(row?.keys ?? '[]') as number[];
}

/** Theirs are few: the index of words is read between the first and the last of them, and no message is. */
async function findAmong(
  content: ContentReader,
  terms: readonly SearchTerm[],
  filter: SearchFilter,
  among: readonly number[],
): Promise<number[]> {
  const own = await content.all(
    rawQuery(sql<{ id: number; key: number }>`
      SELECT id, conversation_key AS key FROM message
      WHERE conversation_key IN (SELECT value FROM json_each(${JSON.stringify(among)}))`),
  );
  if (own.length === 0) return [];
  const ids = own.map(({ id }) => id);
  const { lowest, highest } = rangeOfIds(ids);
  const row = await content.get(
    rawQuery(sql<{ ids: string }>`
      SELECT json_group_array(id) AS ids FROM (${selectMatches(terms, { ...filter, lowest, beyond: highest + 1 })})
      WHERE +id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`),
  );
  const found = new Set(JSON.parse(row?.ids ?? '[]') as number[]);
  return [...new Set(own.filter(({ id }) => found.has(id)).map(({ key }) => key))];
}
