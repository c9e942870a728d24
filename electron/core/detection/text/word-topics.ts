import { hashWord } from './characters.ts';
import { WordTable } from './word-table.ts';

/** What ContextWords lets follow each of its words. */
const joints = ['', 'e', 'n', 's', 'en', 'es', 'ns', 'ens'];
const suffixes = ['', 'nummer', 'nummern', 'number', 'numbers', 'num', 'nr', 'no'];
const ends = joints.flatMap((joint) => suffixes.map((suffix) => joint + suffix));
const capacity = 100_000;

/** Parts of mentions that running text is full of: what else is in a mention says more. */
const frequent = new Set('one time date day number no nr'.split(' '));
/** There are fewer of these, */
const lessFrequent = new Set('code order case user datum id'.split(' '));
/** and most of these: "I", "it's", "don't". */
const letters = new Set('a d i m s t'.split(' '));

/**
 * Topics of words, one bit each, by the hash of a word that every mention of the topic has. The table is made when it is
 * asked for first: most processes that load the rules never read a text.
 */
export class WordTopics {
  /** How many topics there are. */
  count = 0;
  #table: WordTable | undefined;
  readonly #toEnter: ((table: WordTable) => void)[] = [];

  /** Bits of words by their hash. No topic comes after it was asked for. */
  get table(): WordTable {
    if (!this.#table) {
      this.#table = new WordTable(capacity);
      for (const enter of this.#toEnter) enter(this.#table);
    }
    return this.#table;
  }

  /** Returns the bit of a new topic. A space in a word stands for what ContextWords takes it for. */
  add(words: readonly string[]): number {
    return this.#addTopic((table, bit) => {
      const alone = new Set(words);
      for (const word of words) {
        const parts = word.split(/[^\p{L}\p{N}]+/u);
        enterPart(table, parts, choosePart(parts, alone), bit);
      }
    });
  }

  /** The same where a mention is one word and nothing follows it. */
  addExactly(words: readonly string[]): number {
    return this.#addTopic((table, bit) => {
      for (const word of words) table.add(hashWord(word), bit);
    });
  }

  #addTopic(enter: (table: WordTable, bit: number) => void): number {
    if (this.#table) throw new Error('a topic came after the first text');
    const bit = 1 << this.count++;
    this.#toEnter.push((table) => enter(table, bit));
    return bit;
  }
}

/** "kd nr" may be written "kd-nr" and "kdnr", so the part may be a word of its own or one with its neighbours. */
function enterPart(table: WordTable, parts: readonly string[], chosen: number, bit: number): void {
  for (let first = 0; first <= chosen; first++)
    for (let last = chosen; last < parts.length; last++) {
      const joined = parts.slice(first, last + 1).join('');
      const possible = last === parts.length - 1 ? ends : [''];
      for (const end of possible) table.add(hashWord(joined + end), bit);
    }
}

/** One that is a mention by itself costs nothing; otherwise the longest that is not frequent. */
function choosePart(parts: readonly string[], alone: ReadonlySet<string>): number {
  const known = parts.findIndex((part) => alone.has(part));
  if (known !== -1) return known;
  const weights = parts.map(weigh);
  return weights.lastIndexOf(Math.max(...weights));
}

function weigh(part: string): number {
  const small = part.toLowerCase();
  if (letters.has(small)) return -1;
  if (frequent.has(small)) return 0;
  return lessFrequent.has(small) ? 0.5 : part.length;
}
