import type { ScannedText } from './scanned-text.ts';
import { WordMemo } from './word-memo.ts';

const slots = 4096;
const mask = slots - 1;
const prime = 0x01_00_01_93;
const otherPrime = 0x85_eb_ca_6b | 0;
const seed = 0x9e_37_79_b9 | 0;
const smallA = 'a'.charCodeAt(0);
const letters = 26;
const toSmall = 32;

/**
 * What was judged of words seen lately, by their letters: to make a string of a word in a text, and to look for it, takes
 * longer than most of what else is done with the word.
 */
export class WordJudgements {
  /** Two hashes of a word and what was judged, one more than it, in each slot. */
  readonly #slots = new Int32Array(slots * 4);
  readonly #others = new WordMemo();
  readonly #judge: (word: string) => number;

  /** @param judge answers the same for the same word, with a small number that is not negative */
  constructor(judge: (word: string) => number) {
    this.#judge = judge;
  }

  /** The judgement of a word of a text. */
  of(scanned: ScannedText, index: number): number {
    const { text } = scanned;
    const start = scanned.starts[index]!;
    const end = scanned.ends[index]!;
    let one = seed;
    let other = end - start;
    for (let place = start; place < end; place++) {
      const unit = text.charCodeAt(place);
      const small = (unit | toSmall) - smallA;
      // Letters of the basic alphabet alone make most words, and no two of these have both hashes in common.
      if (small < 0 || small >= letters || unit > lastAscii)
        return this.#others.recall(scanned.word(index), this.#judge);
      one = Math.imul(one ^ unit, prime);
      other = Math.imul(other ^ unit, otherPrime) + unit;
    }
    const known = this.#slots;
    const slot = ((one ^ (one >>> 15)) & mask) << 2;
    if (known[slot + 2] !== 0 && known[slot] === one && known[slot + 1] === other) return known[slot + 2]! - 1;
    const judgement = this.#judge(scanned.word(index));
    known[slot] = one;
    known[slot + 1] = other;
    known[slot + 2] = judgement + 1;
    return judgement;
  }
}

const lastAscii = 0x7f;
