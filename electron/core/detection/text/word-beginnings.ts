const letterBits = 5;
const letterMask = (1 << letterBits) - 1;
/** Above it a letter may be the same in another case as one whose low bits differ: the long s, the sign of kelvin. */
const lastPlain = 0xff;
const lastAscii = 0x7f;

/**
 * Places in a text at which one of some words may begin, by their first three letters in any case. May name too many
 * places, never too few. A space in a word stands for what ContextWords takes it for.
 */
export class WordBeginnings {
  /** One bit for each three letters, of which five bits each count: they are the same in either case. */
  readonly #bits = new Int32Array(1 << (letterBits * 3 - 5));

  add(word: string): void {
    this.#enter(word, 0, 0);
  }

  /** The first such place from an offset on, or -1. */
  findNext(text: string, from: number): number {
    const bits = this.#bits;
    let before = from > 0 ? text.charCodeAt(from - 1) : 0;
    for (let index = from; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      const isInside = before <= lastAscii && wordUnits[before] === 1;
      before = unit;
      if (isInside || unit <= space) continue;
      const second = text.charCodeAt(index + 1);
      const third = text.charCodeAt(index + 2);
      if ((unit | second | third) > lastPlain) return index;
      const key = ((unit & letterMask) << 10) | ((second & letterMask) << 5) | (third & letterMask);
      if ((bits[key >> 5]! >>> (key & 31)) & 1) return index;
    }
    return -1;
  }

  #enter(rest: string, place: number, key: number): void {
    if (place === 3) {
      this.#bits[key >> 5]! |= 1 << (key & 31);
      return;
    }
    const next = (unit: number, left: string): void =>
      this.#enter(left, place + 1, (key << letterBits) | (unit & letterMask));
    // Behind a short word, and between the marks that may stand for a space, there may be anything.
    if (rest === '') for (let unit = 0; unit <= letterMask; unit++) next(unit, '');
    else if (rest.startsWith(' ') || rest.startsWith("'")) {
      for (const mark of " .-'’") next(mark.charCodeAt(0), '');
      this.#enter(rest.slice(1), place, key);
    } else next(rest.charCodeAt(0), rest.slice(1));
  }
}

const space = ' '.charCodeAt(0);

/** 1 for an ASCII letter or digit: behind one no word begins. Of others the patterns decide. */
const wordUnits = Uint8Array.from({ length: lastAscii + 1 }, (_, unit) =>
  Number(/[a-z0-9]/i.test(String.fromCharCode(unit))),
);
