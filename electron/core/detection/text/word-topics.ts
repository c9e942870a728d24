import { hashWord } from './characters.ts';
import { WordTable } from './word-table.ts';

/** What ContextWords lets follow each of its words. */
const joints = ['', 'e', 'n', 's', 'en', 'es', 'ns', 'ens'];
const suffixes = ['', 'nummer', 'nummern', 'number', 'numbers', 'num', 'nr', 'no'];
const ends = joints.flatMap((joint) => suffixes.map((suffix) => joint + suffix));
const capacity = 40_000;

/** Topics of words, one bit each, by the hash of the word with which a mention of the topic begins. */
export class WordTopics {
  readonly table = new WordTable(capacity);
  /** How many topics there are. */
  count = 0;

  /** Returns the bit of a new topic. A space in a word stands for what ContextWords takes it for. */
  add(words: readonly string[]): number {
    const bit = 1 << this.count++;
    for (const word of words) this.#enter(word.split(/[^\p{L}\p{N}]+/u), bit);
    return bit;
  }

  /** "kd nr" may be written "kd-nr" and "kdnr", so its first word for the scanner is one of two. */
  #enter(parts: readonly string[], bit: number): void {
    let joined = '';
    for (const part of parts) {
      joined += part;
      this.table.add(hashWord(joined), bit);
    }
    for (const end of ends) this.table.add(hashWord(joined + end), bit);
  }
}
