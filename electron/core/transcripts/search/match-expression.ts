import { foldGerman } from './fold-german.ts';
import type { IdentifierPart, SearchTerm } from './parse-query.ts';
import { fragmentEnd } from '../scanning/store-spans.ts';

/** Everything reaches FTS5 inside quotes, where nothing has a meaning but a quote itself, and NUL, which ends it all. */
function quote(text: string): string {
  return `"${text.replaceAll('"', '""').replaceAll('\0', ' ')}"`;
}

function matchTerm({ text, isPrefix }: SearchTerm): string {
  const alternatives = foldGerman(text).map((spelling) => quote(spelling) + (isPrefix ? ' *' : ''));
  return alternatives.length === 1 ? (alternatives[0] ?? '') : `(${alternatives.join(' OR ')})`;
}

/** Messages with all terms, in the scope of all tokens. */
export function matchAll(terms: readonly SearchTerm[], scopeTokens: readonly string[]): string {
  const words = terms.map((term) => `body : ${matchTerm(term)}`);
  return [...words, ...scopeTokens.map(matchToken)].join(' AND ');
}

/** Messages in the scope of all tokens, of which there is at least one. */
export function matchScope(scopeTokens: readonly string[]): string {
  return scopeTokens.map(matchToken).join(' AND ');
}

function matchToken(token: string): string {
  return `scope : ${quote(token)}`;
}

/** Places of any term. */
export function matchAny(terms: readonly SearchTerm[]): string {
  return `body : (${terms.map(matchTerm).join(' OR ')})`;
}

/** Messages with this part of an identifier, in the index of normalised identifiers. */
export function matchFragment({ alternatives, isEnd }: IdentifierPart): string {
  return matchAnyFragment(alternatives.map((alternative) => alternative + (isEnd ? fragmentEnd : '')));
}

/** Messages with any of these parts of identifiers. */
export function matchAnyFragment(parts: readonly string[]): string {
  return parts.map(quote).join(' OR ');
}
