import type { Span } from '../../../../shared/contract/transcripts.ts';
import { foldGerman } from './fold-german.ts';
import type { SearchTerm } from './parse-query.ts';

/** What the index's tokenizer (unicode61) takes for a word; accents written on their own belong to their letter. */
const word = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;
/** More are neither drawn nor read. */
const mostPlaces = 1000;

interface Phrase {
  words: string[];
  isPrefix: boolean;
}

/**
 * Where words stand in one text, from its beginning. FTS5's own highlight copies the whole text for each place: a
 * message of a megabyte that repeats one word would keep it busy for minutes.
 */
export function findWordPlaces(text: string, terms: readonly SearchTerm[]): Span[] {
  const phrases = terms.flatMap(readPhrases);
  const byFirstWord = Map.groupBy(phrases, ({ words }) => words[0] ?? '');
  const prefixes = phrases.filter(({ words, isPrefix }) => isPrefix && words.length === 1);
  const places = [...text.matchAll(word)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: fold(match[0]),
  }));
  const spans: Span[] = [];
  for (let index = 0; index < places.length && spans.length < mostPlaces; index++) {
    const { start, folded } = places[index] as (typeof places)[number];
    const begun = [
      ...(byFirstWord.get(folded) ?? []),
      ...prefixes.filter(({ words }) => folded.startsWith(words[0] ?? '')),
    ];
    const found = begun.filter(({ words, isPrefix }) =>
      words.every((expected, step) => {
        const said = places[index + step]?.folded;
        return isPrefix && step === words.length - 1 ? said?.startsWith(expected) : said === expected;
      }),
    );
    const longest = Math.max(0, ...found.map(({ words }) => words.length));
    if (longest > 0) spans.push({ start, end: places[index + longest - 1]?.end ?? start });
  }
  return spans;
}

function readPhrases({ text, isPrefix }: SearchTerm): Phrase[] {
  return foldGerman(text).flatMap((spelling) => {
    const words = [...spelling.matchAll(word)].map(([each]) => fold(each));
    return words.length > 0 ? [{ words, isPrefix }] : [];
  });
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
