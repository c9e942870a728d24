import { WordBeginnings } from './text/word-beginnings.ts';

/**
 * Words that say what a number near them is. In lists of them, capitals are matched as they are and everything else in
 * any case; a space stands for what people write between the parts of such words ("St.-Nr.", "ID-Nr", "idnr").
 */
export class ContextWords {
  /** Made when a text is asked about first. */
  #patterns: readonly RegExp[] | undefined;
  /** Where in a text one of the words may begin: a look at a table is faster than trying a hundred alternatives. */
  readonly #beginnings = new WordBeginnings();
  readonly #words: readonly string[];
  readonly #context: number;

  /** @param context bit under which `contexts` knows the words */
  constructor(words: readonly string[], context = -1) {
    this.#context = context;
    this.#words = words;
    for (const word of words) this.#beginnings.add(word);
  }

  /**
   * Where the last of the words in a text ends, or -1.
   * @param said contexts of which words may be in it
   */
  findLastEnd(text: string, said = -1): number {
    if ((said & this.#context) === 0) return -1;
    return this.findPlaces(text).at(-1)?.end ?? -1;
  }

  /** All of the words in a text, in its order. */
  findPlaces(text: string, said = -1): readonly Place[] {
    if ((said & this.#context) === 0) return none;
    const first = this.#beginnings.findNext(text, 0);
    if (first === -1) return none;
    const places: Place[] = [];
    const patterns = (this.#patterns ??= compileBoth(this.#words));
    for (const pattern of patterns) {
      let from = first;
      while (from !== -1) {
        pattern.lastIndex = from;
        const isMatch = pattern.test(text);
        if (isMatch) places.push({ start: from, end: pattern.lastIndex });
        from = this.#beginnings.findNext(text, isMatch ? pattern.lastIndex : from + 1);
      }
    }
    return patterns.length > 1 ? places.sort((one, other) => one.start - other.start) : places;
  }
}

interface Place {
  start: number;
  end: number;
}

const none: readonly Place[] = [];

/** "Steuer-ID" also announces in "Steuer-ID-Nummer", "social security" in "social security number". */
const suffix = '(?:e?n?s?[ .-]{0,2}(?:nummern?|numbers?|num|nr|no))?';

function compileBoth(words: readonly string[]): RegExp[] {
  const exact = words.filter((word) => word !== word.toLowerCase());
  const inAnyCase = words.filter((word) => word === word.toLowerCase());
  return [...compile(exact, 'uy'), ...compile(inAnyCase, 'iuy')];
}

function compile(words: readonly string[], flags: string): RegExp[] {
  if (words.length === 0) return [];
  // Longer ones first: an alternative that fits ends the search.
  const patterns = words.toSorted((one, other) => other.length - one.length).map(toPattern);
  return [new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})${suffix}(?![\\p{L}\\p{N}])`, flags)];
}

function toPattern(word: string): string {
  return word
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(' ', '[ .-]{0,3}')
    .replaceAll("'", "['’]?");
}

/** Characters before a number within which a word still speaks of it, and after it. */
const reachBefore = 50;
const reachAfter = 32;

/** Where the words of several kinds stand in one text; looked for once, when they are asked for. */
export class ContextOfText {
  readonly #text: string;
  readonly #said: number;
  readonly #places = new Map<ContextWords, readonly Place[]>();

  /** @param said contexts of which words may be in it */
  constructor(text: string, said = -1) {
    this.#text = text;
    this.#said = said;
  }

  has(words: ContextWords): boolean {
    return this.#find(words).length > 0;
  }

  /** Characters from a number to the nearest of the words; one behind it counts as further away. Null: none is near. */
  measureDistance(words: ContextWords, start: number, end: number): number | null {
    const places = this.#find(words);
    const next = countBefore(places, end);
    const last = places[next - 1];
    if (last && last.end <= start && start - last.end <= reachBefore) return start - last.end;
    const first = places[next];
    return first && first.start - end <= reachAfter ? reachBefore + first.start - end : null;
  }

  #find(words: ContextWords): readonly Place[] {
    const known = this.#places.get(words);
    if (known) return known;
    const places = words.findPlaces(this.#text, this.#said);
    this.#places.set(words, places);
    return places;
  }
}

/** How many of the places, which are in order, begin before this one. */
function countBefore(places: readonly Place[], place: number): number {
  let from = 0;
  let to = places.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((places[middle]?.start ?? 0) < place) from = middle + 1;
    else to = middle;
  }
  return from;
}
