import type { FindingType } from '../../../../shared/contract/finding-types.ts';
import type { Place } from './find-places.ts';
import { bare } from './make-replacement.ts';
import type { TakenPlaces } from './taken-places.ts';

type Value = Place & { kind: 'value' };

/** Shorter ones stand in many words by chance. */
const shortest = 3;
const shortestElsewhere = 5;
/** Looked for one beside the other; of one person there are never so many but for those who wish us ill. */
const mostOfSeveralWords = 200;
const secrets: readonly FindingType[] = ['password', 'apiKey', 'secretUrl'];
const plainWord = /[\p{L}\p{M}\p{N}]+/gu;
const joinedWord = /[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu;

/**
 * Places at which a text holds, word for word, what was found elsewhere in the dialogues of the same person: what was
 * recognised once by the words around it must not stand two lines below without them.
 */
export class Finder {
  readonly #words = new Map<string, Value>();
  readonly #texts = new Map<string, Value>();
  #pattern: RegExp | null = null;

  add(written: string, value: Value): void {
    const text = written.trim().toLowerCase();
    if (text.length < shortest) return;
    if (!/\s/.test(text)) this.#words.set(text, value);
    else if (this.#texts.size < mostOfSeveralWords) {
      this.#texts.set(text, value);
      this.#pattern = null;
    }
  }

  find(text: string, taken: TakenPlaces): Place[] {
    const find = (pattern: RegExp, known: ReadonlyMap<string, Value>): Place[] =>
      known.size === 0 ? [] : findAll(text, pattern, (found) => known.get(found.toLowerCase()), taken);
    this.#pattern ??= compile([...this.#texts.keys()]);
    return [...find(this.#pattern, this.#texts), ...find(joinedWord, this.#words), ...find(plainWord, this.#words)];
  }
}

/**
 * The same in everybody's dialogues, for what is a number, an address or a secret: those mean one person wherever they
 * stand, as names do not. Of one word, in whatever way it is written.
 */
export class WordFinder {
  readonly #known = new Map<string, Value>();

  add(written: string, value: Value): void {
    const word = bare(written);
    if (value.type === 'personName' || /\s/.test(written.trim()) || word.length < shortestElsewhere) return;
    if (/[\p{N}@]/u.test(written) || secrets.includes(value.type)) this.#known.set(word, value);
  }

  find(text: string, taken: TakenPlaces): Place[] {
    return this.#known.size === 0 ? [] : findAll(text, joinedWord, (found) => this.#known.get(bare(found)), taken);
  }
}

function findAll(
  text: string,
  pattern: RegExp,
  lookUp: (found: string) => Value | undefined,
  taken: TakenPlaces,
): Place[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index: start }) => {
    const value = lookUp(found);
    const range = { start, end: start + found.length };
    return value && taken.take(range) ? [{ ...value, ...range }] : [];
  });
}

function compile(texts: readonly string[]): RegExp {
  const longestFirst = texts.toSorted((one, other) => other.length - one.length);
  const choices = longestFirst.map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${choices})(?![\\p{L}\\p{N}])`, 'giu');
}
