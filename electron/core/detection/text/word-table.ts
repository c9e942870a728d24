/**
 * Bits of words by their hash: open addressing in a typed array, so that a look-up creates nothing. Two words with one
 * hash would share their bits; the test of the dictionaries shows how few do.
 */
export class WordTable {
  /** Key and bits of each slot side by side. A slot without bits is empty. */
  readonly slots: Int32Array;
  readonly mask: number;
  size = 0;

  /** @param capacity how many words are expected at most; room is made for half as many again */
  constructor(capacity: number) {
    const count = 2 ** Math.ceil(Math.log2(capacity * 1.5));
    this.slots = new Int32Array(count * 2);
    this.mask = count - 1;
  }

  add(hash: number, bits: number): void {
    const slot = this.find(hash);
    if (this.slots[slot + 1] === 0) {
      this.slots[slot] = hash;
      this.size++;
      if (this.size * 1.25 > this.mask) throw new Error('the word table is too small');
    }
    this.slots[slot + 1] = (this.slots[slot + 1] ?? 0) | bits;
  }

  /** The bits of a word, 0 for one that is not known. */
  get(hash: number): number {
    return this.slots[this.find(hash) + 1] ?? 0;
  }

  private find(hash: number): number {
    const slots = this.slots;
    let slot = (hash ^ (hash >>> 15)) & this.mask;
    while (slots[slot * 2 + 1] !== 0 && slots[slot * 2] !== hash) slot = (slot + 1) & this.mask;
    return slot * 2;
  }
}
