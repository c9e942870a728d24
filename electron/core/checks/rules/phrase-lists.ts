import { parsePhrase } from '../phrases/parse-phrase.ts';
import { PhraseMatcher, type PhraseHit } from '../phrases/phrase-matcher.ts';
import type { Token } from '../phrases/tokenise.ts';

/** What was said of each list, by the list’s id. */
export type Said = ReadonlyMap<string, readonly PhraseHit[]>;

/** Many lists of phrases, looked for at once. */
export class PhraseLists {
  readonly #matcher: PhraseMatcher;
  readonly #listOfPhrase: string[] = [];

  /** @throws Problem check.phraseInvalid with the list in which it stands */
  constructor(lists: ReadonlyMap<string, readonly string[]>) {
    const pieces = [...lists].flatMap(([list, phrases]) =>
      phrases.map((phrase) => {
        this.#listOfPhrase.push(list);
        return parsePhrase(phrase, { list });
      }),
    );
    this.#matcher = new PhraseMatcher(pieces);
  }

  match(tokens: readonly Token[]): Said {
    const said = new Map<string, PhraseHit[]>();
    for (const hit of this.#matcher.match(tokens)) {
      const list = this.#listOfPhrase[hit.phrase] ?? '';
      const hits = said.get(list);
      if (hits) hits.push(hit);
      else said.set(list, [hit]);
    }
    return said;
  }
}
