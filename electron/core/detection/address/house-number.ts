import { characterKinds } from '../text/characters.ts';
import type { ScannedText } from '../text/scanned-text.ts';
import { shapes as wordShapes } from '../text/shapes.ts';

// Imported objects under names of this module: see scanned-text.ts.
const shapes = wordShapes;

const kinds = characterKinds;
const longest = 6;

/**
 * The last word of the house number that begins at a word: "12", "12a", "28-30", "123-01", "9042/1044".
 * -1 where there is none.
 */
export function readHouseNumber(scanned: ScannedText, index: number): number {
  if (!isNumber(scanned, index)) return -1;
  const gap = scanned.gaps[index + 1] ?? 0;
  const isRange = gap === kinds.hyphen || gap === kinds.slash;
  const isJoined = (scanned.starts[index + 1] ?? 0) - (scanned.ends[index] ?? 0) === 1;
  return isRange && isJoined && index + 1 < scanned.count && isNumber(scanned, index + 1) ? index + 1 : index;
}

/** Digits with one letter at most: "12a". Ordinals and times are none. */
export function isNumber(scanned: ScannedText, index: number): boolean {
  const shape = scanned.shapes[index] ?? 0;
  if ((shape & shapes.firstDigit) === 0) return false;
  const length = (scanned.ends[index] ?? 0) - (scanned.starts[index] ?? 0);
  if (length > longest) return false;
  if ((shape & (kinds.lower | kinds.upper)) === 0) return true;
  return /^\d+[a-zA-Z]$/.test(scanned.word(index));
}
