/** What a text holds, seen in one pass, so that a rule is not asked about a text in which it can find nothing. */
export interface TextTraits {
  digits: number;
  /** Characters between spaces, at most. */
  longestWord: number;
  /** Capitals side by side, at most. */
  longestCapitals: number;
  /** Which of the marks below are in it. */
  marks: number;
  /** Of which topics a word could be in it. */
  topics: number;
}

/** Bits of TextTraits.marks. */
export const marks = { at: 1, colon: 2, dot: 4, bracket: 8 } as const;

const markOf = new Uint8Array(128);
markOf[0x40] = marks.at;
markOf[0x3a] = marks.colon;
markOf[0x2e] = marks.dot;
for (const bracket of '([{<') markOf[bracket.charCodeAt(0)] = marks.bracket;

/** Words of several topics, by what their first three letters have in common in any case. */
export class WordTopics {
  /** Five bits of each letter lead to the topics, one bit each, of words that begin so. */
  readonly table = new Uint32Array(1 << 15);
  #next = 1;

  /** Returns the bit of a new topic. A space in a word stands for what ContextWords takes it for. */
  add(words: readonly string[]): number {
    const bit = this.#next;
    this.#next <<= 1;
    for (const word of words) this.#enter(word, bit, 0, 0);
    return bit;
  }

  #enter(rest: string, bit: number, place: number, index: number): void {
    if (place === 3) {
      this.table[index] = (this.table[index] ?? 0) | bit;
      return;
    }
    const next = (unit: number, left: string): void => this.#enter(left, bit, place + 1, (index << 5) | (unit & 31));
    // Behind a short word, and between the marks that may stand for a space, there may be anything.
    if (rest === '') for (let unit = 0; unit < 32; unit++) next(unit, '');
    else if (rest.startsWith(' ')) {
      for (const separator of ' .-') next(separator.charCodeAt(0), '');
      next(rest.charCodeAt(1), rest.slice(2));
    } else next(rest.charCodeAt(0), rest.slice(1));
  }
}

/** Costs a few nanoseconds for each character. */
export function readTraits(text: string, { table }: WordTopics): TextTraits {
  let digits = 0;
  let seen = 0;
  let topics = 0;
  let longestWord = 0;
  let longestCapitals = 0;
  let wordStart = 0;
  let capitalsStart = 0;
  let isAfterLetter = false;
  const { length } = text;
  for (let index = 0; index < length; index++) {
    const unit = text.charCodeAt(index);
    const isSmall = unit >= 0x61 && unit <= 0x7a;
    const isCapital = unit >= 0x41 && unit <= 0x5a;
    if (isSmall || isCapital || isLatinLetter(unit)) {
      if (!isAfterLetter) {
        const next = index + 1 < length ? text.charCodeAt(index + 1) & 31 : 0;
        const third = index + 2 < length ? text.charCodeAt(index + 2) & 31 : 0;
        topics |= table[((unit & 31) << 10) | (next << 5) | third] ?? 0;
        isAfterLetter = true;
      }
      if (!isCapital) capitalsStart = index + 1;
      else if (index - capitalsStart >= longestCapitals) longestCapitals = index - capitalsStart + 1;
      continue;
    }
    isAfterLetter = false;
    capitalsStart = index + 1;
    if (unit >= 0x30 && unit <= 0x39) digits++;
    else if (unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0d) {
      if (index - wordStart > longestWord) longestWord = index - wordStart;
      wordStart = index + 1;
    } else seen |= markOf[unit] ?? 0;
  }
  if (length - wordStart > longestWord) longestWord = length - wordStart;
  return { digits, longestWord, longestCapitals, marks: seen, topics };
}

/** Beyond the basic alphabet. Behind letters of other scripts a word counts as one that begins. */
function isLatinLetter(unit: number): boolean {
  return unit >= 0xc0 && unit < 0x250 && unit !== 0xd7 && unit !== 0xf7;
}
