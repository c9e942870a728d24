import { wordFlags } from './word-flags.ts';
import { neverSmall, wordToo } from './name-candidates.ts';
import type { WordTable } from './word-table.ts';

const nameFlags = wordFlags.firstNameCommon | wordFlags.firstName | wordFlags.surnameCommon | wordFlags.surname;
const addressFlags = wordFlags.box | wordFlags.streetAfter;

/** What a word may be in any text, as bits: most words are nothing of that and need no closer look. */
export const wordUses = { smallName: 1, smallNameOrWord: 2, hint: 4, address: 8, capitalName: 16 } as const;

const { smallName, smallNameOrWord, hint, address, capitalName } = wordUses;

/** Where the facts of a word stand behind its hash. The last one says whether there is a word at all. */
export const factAt = { flags: 1, topics: 2, uses: 3, contexts: 4, isTaken: 7 } as const;
/** From the number of a word to its place among the facts. */
export const factsShift = 3;

const slots = 1 << 15;
/** Half of the slots stay empty, so that most words are found where they are looked for first. */
const most = slots / 2;

/**
 * All that lists of words say of the words seen lately: running text says the same words again and again, and the tables
 * of all words are too large for the caches of a processor.
 */
export class WordMemory {
  /** Open addressing. The first slot belongs to the hash 0, which is that of no word but could be one's. */
  facts = new Int32Array(slots << factsShift);
  mask = slots - 1;
  readonly #topics: WordTable | undefined;
  readonly #contexts: WordTable | undefined;
  #dictionary: WordTable | undefined;
  #count = 0;

  /** @param topics and contexts of words by their hash */
  constructor(topics: WordTable | undefined, contexts: WordTable | undefined) {
    this.#topics = topics;
    this.#contexts = contexts;
  }

  /** Makes ready for a text. What was found in the one before is not valid any more. */
  begin(dictionary: WordTable): void {
    if (this.#dictionary === dictionary && this.#count < most) return;
    this.#dictionary = dictionary;
    this.#forget();
  }

  /** Makes room for as many different words, and forgets all. */
  makeRoom(words: number): void {
    const needed = 2 ** Math.ceil(Math.log2(words * 2 + 1));
    if (needed <= this.mask) return;
    this.mask = needed - 1;
    this.facts = new Int32Array(needed << factsShift);
    this.#forget();
  }

  /** Where the facts of a word stand; -1 where there is no room for one more. */
  locate(hash: number): number {
    const { facts, mask } = this;
    if (hash === 0) return 0;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = slot << factsShift;
      if (facts[place] === hash && slot !== 0) return place;
      if (facts[place + factAt.isTaken] === 0) return this.#remember(place, hash);
    }
  }

  #remember(place: number, hash: number): number {
    if (this.#count > (this.mask >> 2) * 3) return -1;
    const known = this.#dictionary?.get(hash) ?? 0;
    const { facts } = this;
    this.#count++;
    facts[place] = hash;
    facts[place + factAt.flags] = known;
    facts[place + factAt.topics] = this.#topics?.get(hash) ?? 0;
    facts[place + factAt.uses] = readUses(known);
    facts[place + factAt.contexts] = this.#contexts?.get(hash) ?? 0;
    facts[place + factAt.isTaken] = 1;
    return place;
  }

  #forget(): void {
    this.#count = 0;
    this.facts.fill(0);
    this.facts[factAt.uses] = capitalName;
    this.facts[factAt.isTaken] = 1;
  }
}

function readUses(known: number): number {
  const isSmallName = (known & nameFlags) !== 0 && (known & neverSmall) === 0;
  return (
    (isSmallName ? (known & wordToo ? smallNameOrWord : smallName) : 0) |
    (known & wordFlags.hint ? hint : 0) |
    (known & addressFlags ? address : 0) |
    // A word that none knows may be a name.
    (known === 0 || known & (nameFlags | wordFlags.placeStart) ? capitalName : 0)
  );
}
