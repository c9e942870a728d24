import { hashWord } from './characters.ts';

/**
 * Some words by the hash the scanner computes. Rules ask for the words around a place again and again, and a Set would
 * make an object of every hash that is too large for a small integer.
 */
export class WordSet {
  /** Open addressing; 0 where there is none. */
  readonly #slots: Int32Array;
  readonly #mask: number;

  /** @param words separated by spaces */
  constructor(words: string) {
    const hashes = words.split(' ').map(hashWord);
    // Mostly empty: most questions are answered by the first look.
    const size = 2 ** Math.ceil(Math.log2(hashes.length * 4));
    this.#slots = new Int32Array(size);
    this.#mask = size - 1;
    for (const hash of hashes) this.#add(hash);
  }

  /** False for 0, which stands for no word. */
  has(hash: number): boolean {
    const slots = this.#slots;
    const mask = this.#mask;
    for (let slot = (hash ^ (hash >>> 15)) & mask; slots[slot] !== 0; slot = (slot + 1) & mask)
      if (slots[slot] === hash) return true;
    return false;
  }

  #add(hash: number): void {
    if (this.has(hash)) return;
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = hash;
  }
}
