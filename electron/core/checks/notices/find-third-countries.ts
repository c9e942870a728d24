import { parsePhrase } from '../phrases/parse-phrase.ts';
import { PhraseMatcher } from '../phrases/phrase-matcher.ts';
import { tokenise, type Token } from '../phrases/tokenise.ts';
import countries from './third-countries.json' with { type: 'json' };

const alsoCalled: Readonly<Record<string, readonly string[]>> = countries.alsoCalled;
const names = countries.outside.flatMap((code) => namesOf(code).map((name) => ({ code, phrase: parsePhrase(name) })));
const matcher = new PhraseMatcher(names.map(({ phrase }) => phrase));

function namesOf(code: string): string[] {
  const shown = ['de', 'en'].flatMap(
    (language) => new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? [],
  );
  return [...shown.map((name) => name.replaceAll(/[^\p{L}\p{M}\s]/gu, ' ')), ...(alsoCalled[code] ?? [])];
}

/** Countries outside the EEA that are named, by their ISO 3166-1 codes. A name is written with a capital. */
export function findThirdCountries(text: string, tokens: readonly Token[] = tokenise(text).tokens): Set<string> {
  const hits = matcher.match(tokens).filter(({ first }) => isCapital(text, tokens[first]));
  return new Set(hits.flatMap(({ phrase }) => names[phrase]?.code ?? []));
}

/** "US" is a country, "us" is people who write a notice. */
function isCapital(text: string, token: Token | undefined): boolean {
  if (!token) return false;
  const written = text.slice(token.start, token.end);
  return token.word.length <= 3 ? written === written.toUpperCase() : /^\p{Lu}/u.test(written);
}
