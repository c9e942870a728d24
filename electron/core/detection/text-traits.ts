import { characterKinds } from './text/characters.ts';
import type { ScannedText } from './text/scanned-text.ts';
import { shapes } from './text/shapes.ts';

/**
 * What a text holds, read from its words, so that a rule is not asked about a text in which it can find nothing. Every
 * figure may be too high, none too low.
 */
export interface TextTraits {
  /** Characters of words that hold a digit. */
  digits: number;
  /** Those of them in one row of such words, with at most a few marks between two of them. */
  digitsInRow: number;
  /** The same with words of up to three letters among them. */
  digitsInCode: number;
  /** Characters between spaces, at most. */
  longestWord: number;
  /** Characters of a word with capitals behind its first character, at most. */
  longestCapitals: number;
  /** Which of the marks below are in it. */
  marks: number;
  /** Of which topics a word could be in it. */
  topics: number;
}

/** Bits of TextTraits.marks. */
export const marks = { at: 1, colon: 2, dot: 4, bracket: 8 } as const;

const kinds = characterKinds;

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

const spaced = kinds.space | kinds.newline;
/** Between two groups of one number: ") - (" at most. */
const mostBetween = 5;
const longestLetters = 3;
const mixed = kinds.digit | kinds.mark;
const traits: TextTraits = {
  digits: 0,
  digitsInRow: 0,
  digitsInCode: 0,
  longestWord: 0,
  longestCapitals: 0,
  marks: 0,
  topics: 0,
};

/** Costs a few nanoseconds for each word. What it returns is used again for the next text. */
export function readTraits(scanned: ScannedText, { table }: WordTopics): Readonly<TextTraits> {
  const { count, starts, ends, gaps, text } = scanned;
  const shapeOf = scanned.shapes;
  const hasDigits = scanned.digits > 0;
  let topics = 0;
  let runStart = 0;
  let longestWord = 0;
  let longestCapitals = 0;
  let end = 0;
  for (let index = 0; index < count; index++) {
    const start = starts[index]!;
    const shape = shapeOf[index]!;
    if (gaps[index]! & spaced) {
      // Of the marks between two words, the gap does not say which of them they belong to: to both, then.
      if (start - 1 - runStart > longestWord) longestWord = start - 1 - runStart;
      runStart = start - end === 1 ? start : end;
    }
    end = ends[index]!;
    topics |= table[readFirstLetters(text, start)]!;
    if ((shape & mixed) !== 0) topics |= readTopicsWithin(text, start, end, table);
    if ((shape & shapes.innerUpper) !== 0 && end - start > longestCapitals) longestCapitals = end - start;
  }
  traits.longestWord = Math.max(longestWord, text.length - runStart);
  traits.longestCapitals = longestCapitals;
  traits.topics = topics;
  traits.marks = readMarks(scanned.allGaps);
  traits.digits = scanned.digits;
  traits.digitsInRow = traits.digitsInCode = 0;
  if (hasDigits) countDigits(scanned);
  return traits;
}

function readMarks(gaps: number): number {
  return (
    (gaps & kinds.at ? marks.at : 0) |
    (gaps & kinds.colon ? marks.colon : 0) |
    (gaps & kinds.period ? marks.dot : 0) |
    (gaps & (kinds.quote | kinds.other) ? marks.bracket : 0)
  );
}

/** Behind a digit or a combining mark another word may begin: "4711pin". */
function readTopicsWithin(text: string, start: number, end: number, table: Uint32Array): number {
  let topics = 0;
  for (let index = start + 1; index < end; index++) topics |= table[readFirstLetters(text, index)] ?? 0;
  return topics;
}

function countDigits({ count, starts, ends, shapes: shapeOf }: ScannedText): void {
  let row = 0;
  let code = 0;
  for (let index = 0; index < count; index++) {
    const start = starts[index]!;
    const length = ends[index]! - start;
    const isNear = index > 0 && start - ends[index - 1]! <= mostBetween;
    if ((shapeOf[index]! & kinds.digit) === 0) {
      row = 0;
      if (!isNear || length > longestLetters) code = 0;
      continue;
    }
    row = isNear ? row + length : length;
    code = isNear ? code + length : length;
    if (row > traits.digitsInRow) traits.digitsInRow = row;
    if (code > traits.digitsInCode) traits.digitsInCode = code;
  }
}

/** Where the three letters at a place lead in the table of topics. */
function readFirstLetters(text: string, index: number): number {
  return (
    ((text.charCodeAt(index) & 31) << 10) | ((text.charCodeAt(index + 1) & 31) << 5) | (text.charCodeAt(index + 2) & 31)
  );
}
