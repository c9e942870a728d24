import { characterKinds } from './text/characters.ts';
import type { ScannedText } from './text/scanned-text.ts';
import { shapes as wordShapes } from './text/shapes.ts';

// Imported objects under names of this module: see scanned-text.ts.
const shapes = wordShapes;

/**
 * What a text holds, read from its words, so that a rule is not asked about a text in which it can find nothing. Every
 * figure may be too high, none too low.
 */
export interface TextTraits {
  /** Characters of words that hold a digit. */
  digits: number;
  /** Those of them in one row of such words, with what parts telephone and card numbers between two of them. */
  digitsInRow: number;
  /** The same with words of up to three letters among them, where there are eight characters in all. */
  digitsInCode: number;
  /** Points between two digits. */
  points: number;
  /** 1 where a digit stands behind a capital, or behind one or two small letters behind a hyphen; otherwise 0. */
  digitsBehindLetters: number;
  /** Characters between spaces, at most. */
  longestWord: number;
  /** Characters of a word with capitals behind its first character, at most. */
  longestCapitals: number;
  /** Which of the marks below are in it. */
  marks: number;
  /** Of which topics a word could be in it, */
  topics: number;
  /** and of which two could be. */
  repeatedTopics: number;
}

/** Bits of TextTraits.marks. */
export const marks = { at: 1, colon: 2, bracket: 4 } as const;

const kinds = characterKinds;
const letters = kinds.lower | kinds.upper;
/** Between the letters and the digits of a licence plate. */
const mostBetween = 5;
/** Between two groups of a telephone number: ") - " at most. */
const mostInRow = 4;
const inRow = kinds.space | kinds.hyphen | kinds.period | kinds.slash | kinds.quote | kinds.stop | kinds.other;
/** Between two groups of an official number: " - ". */
const mostInCode = 3;
const inCode = kinds.space | kinds.hyphen | kinds.period | kinds.slash | kinds.other;
const longestLetters = 3;
const shortestCode = 8;
const fewestInCode = 5;
const traits: TextTraits = {
  digits: 0,
  digitsInRow: 0,
  digitsInCode: 0,
  points: 0,
  digitsBehindLetters: 0,
  longestWord: 0,
  longestCapitals: 0,
  marks: 0,
  topics: 0,
  repeatedTopics: 0,
};

/** What it returns is used again for the next text. */
export function readTraits(scanned: ScannedText): Readonly<TextTraits> {
  traits.longestWord = scanned.longestWord;
  traits.longestCapitals = scanned.allShapes & shapes.innerUpper ? measureCapitals(scanned) : 0;
  traits.topics = scanned.topics;
  traits.repeatedTopics = scanned.repeatedTopics;
  traits.marks = readMarks(scanned.allGaps);
  traits.digits = scanned.digits;
  traits.digitsInRow = traits.digitsInCode = traits.points = traits.digitsBehindLetters = 0;
  if (scanned.digits > 0) countDigits(scanned);
  return traits;
}

function measureCapitals({ count, starts, ends, shapes: shapeOf }: ScannedText): number {
  let longest = 0;
  for (let index = 0; index < count; index++)
    if (shapeOf[index]! & shapes.innerUpper) longest = Math.max(longest, ends[index]! - starts[index]!);
  return longest;
}

function readMarks(gaps: number): number {
  return (
    (gaps & kinds.at ? marks.at : 0) |
    (gaps & kinds.colon ? marks.colon : 0) |
    (gaps & (kinds.quote | kinds.other) ? marks.bracket : 0)
  );
}

function countDigits(scanned: ScannedText): void {
  const { digital, starts, ends, gaps, shapes: shapeOf } = scanned;
  let before = -1;
  let row = 0;
  for (let place = 0; place < digital.count; place++) {
    const index = digital.indexes[place]!;
    const between = index > 0 ? starts[index]! - ends[index - 1]! : Infinity;
    const length = ends[index]! - starts[index]!;
    const gap = gaps[index]!;
    const isNext = index > 0 && before === index - 1;
    row = isNext && between <= mostInRow && (gap & ~inRow) === 0 ? row + length : length;
    if (row > traits.digitsInRow) traits.digitsInRow = row;
    if (isNext && between === 1 && gap === kinds.period) traits.points++;
    if (traits.digitsBehindLetters === 0 && isBehindLetters(scanned, index, between <= mostBetween))
      traits.digitsBehindLetters = 1;
    // Number words may be part of such a word.
    if (shapeOf[index]! & letters) traits.repeatedTopics = traits.topics;
    before = index;
  }
  // No more than there are at all, and so few are no code.
  traits.digitsInCode = scanned.digits < fewestInCode ? scanned.digits : countInCode(scanned);
}

function countInCode({ count, starts, ends, gaps, shapes: shapeOf }: ScannedText): number {
  let end = 0;
  let most = 0;
  let code = 0;
  let inWhole = 0;
  for (let index = 0; index < count; index++) {
    const start = starts[index]!;
    const isInCode = index > 0 && start - end <= mostInCode && (gaps[index]! & ~inCode) === 0;
    if (!isInCode) code = inWhole = 0;
    end = ends[index]!;
    const length = end - start;
    if (shapeOf[index]! & kinds.digit) {
      code += length;
      inWhole += length;
    } else if (length <= longestLetters) inWhole += length;
    else code = inWhole = 0;
    if (inWhole >= shortestCode && code > most) most = code;
  }
  return most;
}

/** "AB12", "B-AB 1234", "-ab12": within the word, or at the end of the one before. */
function isBehindLetters(scanned: ScannedText, index: number, isNear: boolean): boolean {
  const shape = scanned.shapes[index]!;
  if (shape & kinds.upper || (shape & kinds.lower && (shape & shapes.firstDigit) === 0)) return true;
  if (!isNear) return false;
  const last = scanned.text.charCodeAt(scanned.ends[index - 1]! - 1);
  if (last >= capitalA && last <= capitalZ) return true;
  return (scanned.gaps[index - 1]! & kinds.hyphen) !== 0 && scanned.ends[index - 1]! - scanned.starts[index - 1]! <= 2;
}

const capitalA = 'A'.charCodeAt(0);
const capitalZ = 'Z'.charCodeAt(0);
