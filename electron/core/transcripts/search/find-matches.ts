import { sql, type RawBuilder } from 'kysely';
import { rangeOfIds } from '../message-id.ts';
import { isOfUnrestricted } from '../restricted.ts';
import { matchAll, matchFragment } from './match-expression.ts';
import type { IdentifierPart, SearchTerm } from './parse-query.ts';
import type { SearchFilter } from './search-filter.ts';

/** Ids of messages that have all terms, one column `id`. FTS5 compares row ids with integers only, hence BigInt. */
export function selectMatches(terms: readonly SearchTerm[], filter: SearchFilter): RawBuilder<{ id: number }> {
  const words = terms.filter(({ identifierPart }) => !identifierPart);
  const sets = words.length > 0 || terms.length === 0 ? [selectWords(words, filter)] : [];
  for (const term of terms) {
    if (term.identifierPart) sets.push(selectEither(term, term.identifierPart, filter));
  }
  return sets.length === 1 && sets[0] ? sets[0] : sql`${sql.join(sets, sql` INTERSECT `)}`;
}

function selectWords(terms: readonly SearchTerm[], filter: SearchFilter): RawBuilder<{ id: number }> {
  return sql`SELECT rowid AS id FROM message_fts
    WHERE message_fts MATCH ${matchAll(terms, filter.tokens)} ${visible(sql`rowid`, filter)}`;
}

/** As a word of the text, or inside an identifier said in it. */
function selectEither(term: SearchTerm, part: IdentifierPart, filter: SearchFilter): RawBuilder<{ id: number }> {
  const inScope = filter.tokens.map((token) => sql`AND instr(' ' || m.scope || ' ', ${` ${token} `}) > 0`);
  // Not asked for where nobody looks at it: a part that many have would read as many pages of messages.
  const messages = inScope.length === 0 ? sql`` : sql`CROSS JOIN message AS m ON m.id = f.rowid`;
  return sql`SELECT id FROM (
    ${selectWords([term], filter)}
    UNION SELECT f.rowid AS id FROM message_fragment_fts AS f ${messages}
    WHERE f.message_fragment_fts MATCH ${matchFragment(part)} ${visible(sql`f.rowid`, filter)} ${sql.join(inScope, sql` `)})`;
}

/** Messages in the range that may be shown. */
export function visible(
  column: RawBuilder<unknown>,
  filter: Pick<SearchFilter, 'lowest' | 'beyond' | 'includesRestricted'>,
): RawBuilder<unknown> {
  if (filter.includesRestricted) return idRange(column, filter);
  // The index must not be asked for each of them.
  return sql`${idRange(column, filter)} AND ${isOfUnrestricted(sql`+${column}`)}`;
}

export function idRange(
  column: RawBuilder<unknown>,
  { lowest, beyond }: Pick<SearchFilter, 'lowest' | 'beyond'>,
): RawBuilder<unknown> {
  const from = lowest > 0 ? sql`AND ${column} >= ${BigInt(lowest)}` : sql``;
  const to = beyond < Number.MAX_SAFE_INTEGER ? sql`AND ${column} < ${BigInt(beyond)}` : sql``;
  return sql`${from} ${to}`;
}

/** Which of these messages have all terms. */
export function selectMatchesIn(terms: readonly SearchTerm[], ids: readonly number[]): RawBuilder<{ id: number }> {
  const { lowest, highest } = rangeOfIds(ids);
  return sql`SELECT id FROM (${selectMatches(terms, { tokens: [], lowest, beyond: highest + 1 })})
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
}
