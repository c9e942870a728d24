import { sql } from 'kysely';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { ContentReader } from '../../vault/index.ts';
import { rawQuery } from '../raw-query.ts';
import { selectMatches } from './find-matches.ts';
import { parseQuery, type SearchTerm } from './parse-query.ts';
import { readFilter } from './search-filter.ts';

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
  { text, backendId }: { text: string; backendId: string | null },
  among: readonly number[] | null = null,
): Promise<number[]> {
  const terms = requireTerms(text);
  const filter = await readFilter(content, backendId === null ? {} : { backendId });
  if (!filter) return [];
  const chosen =
    among === null ? sql`` : sql`WHERE m.conversation_key IN (SELECT value FROM json_each(${JSON.stringify(among)}))`;
  const rows = await content.all(
    rawQuery(sql<{ key: number }>`
      SELECT DISTINCT m.conversation_key AS key
      FROM (${selectMatches(terms, { ...filter, includesRestricted: true })}) AS matched
      CROSS JOIN message AS m ON m.id = matched.id ${chosen}`),
  );
  return rows.map(({ key }) => key);
}
