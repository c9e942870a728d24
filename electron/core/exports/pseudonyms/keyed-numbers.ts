import { createHmac } from 'node:crypto';

/** Numbers that look like chance and are the same each time for the same key and the same words. */
export class KeyedNumbers {
  readonly #key: Uint8Array;
  readonly #words: readonly (string | number)[];
  #block = Buffer.alloc(0);
  #blocks = 0;
  #at = 0;

  constructor(key: Uint8Array, words: readonly (string | number)[]) {
    this.#key = key;
    this.#words = words;
  }

  /** A whole number from 0 to below the bound, which is at most 2^20: of 48 bits, so that none is noticeably likelier. */
  next(bound: number): number {
    if (this.#at + 6 > this.#block.length) {
      // JSON keeps ["ab", "c"] apart from ["a", "bc"].
      const words = JSON.stringify([...this.#words, this.#blocks]);
      this.#block = createHmac('sha256', this.#key).update(words).digest();
      this.#blocks += 1;
      this.#at = 0;
    }
    const number = this.#block.readUIntBE(this.#at, 6) % bound;
    this.#at += 6;
    return number;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.next(items.length)] as Item;
  }
}
