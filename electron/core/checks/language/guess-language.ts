import type { Token } from '../phrases/tokenise.ts';
import stopWords from './stop-words.json' with { type: 'json' };

/** Languages that are told apart. Checks have phrases for the first two; the others are "another one". */
export type GuessedLanguage = keyof typeof stopWords;

/** For each word the languages it is common in. One that several share says little about each of them. */
const languagesOfWord = new Map<string, GuessedLanguage[]>();
for (const [language, words] of Object.entries(stopWords) as [GuessedLanguage, string][])
  for (const word of new Set(words.split(' ')))
    languagesOfWord.set(word, [...(languagesOfWord.get(word) ?? []), language]);

/** By how much the best language has to be ahead. */
const lead = 1.25;

/** The language of these words by its commonest ones; null where they do not tell. Web addresses do not count. */
export function guessLanguage(tokens: readonly Pick<Token, 'word' | 'isInLink'>[]): GuessedLanguage | null {
  const scores = new Map<GuessedLanguage, number>();
  for (const { word, isInLink } of tokens) {
    const languages = isInLink ? undefined : languagesOfWord.get(word);
    for (const language of languages ?? [])
      scores.set(language, (scores.get(language) ?? 0) + 1 / (languages?.length ?? 1));
  }
  const [best, second] = [...scores].toSorted(([, one], [, other]) => other - one);
  if (!best || (second && best[1] < second[1] * lead)) return null;
  return best[0];
}

/** Whether a word is so common in some language that it says nothing about what a text is about. */
export function isCommonWord(word: string): boolean {
  return languagesOfWord.has(word);
}
