import { characterKinds, hashWord } from '../text/characters.ts';
import type { ScannedText } from '../text/scanned-text.ts';
import { shapes as wordShapes } from '../text/shapes.ts';
import { wordFlags as allWordFlags } from '../text/word-flags.ts';
import { ships } from './address-words.ts';
import { isNumber } from './house-number.ts';
import type { Street } from './street.ts';

// Imported objects under names of this module: see scanned-text.ts.
const shapes = wordShapes;
const wordFlags = allWordFlags;

const kinds = characterKinds;
const unit = hashWord('unit');
const post = hashWord('p');
const office = hashWord('o');
const box = hashWord('box');
/** Offices of the armed forces of the United States. */
const military = new Set(['APO', 'FPO', 'DPO']);

/** "PO Box 12", "P.O. Box 12", "Postfach 10 20 30", "PSC 4457, Box 7534", "Unit 5906 Box 6078", "FPO AE 94560". */
export function readBox(scanned: ScannedText, index: number): Street | undefined {
  const isNumberAt = (at: number): boolean =>
    at < scanned.count && ((scanned.shapes[at] ?? 0) & shapes.firstDigit) !== 0 && isNear(scanned, at);
  if (military.has(scanned.word(index).toUpperCase())) {
    const isRegion = /^[a-z]{2}$/i.test(scanned.word(index + 1));
    if (!isRegion || !isNumberAt(index + 2)) return undefined;
    // "USS Nimitz" on the line before.
    const first = index >= 2 && ships.has(scanned.hashes[index - 2] ?? 0) ? index - 2 : index;
    return { first, last: index + 2, score: 3 };
  }
  if (scanned.hashes[index] === unit) {
    const isUnitBox = isNumberAt(index + 1) && scanned.hashes[index + 2] === box && isNumberAt(index + 3);
    return isUnitBox ? { first: index, last: index + 3, score: 3 } : undefined;
  }
  // "po box" comes at "box", so that "P.O. Box" is the same.
  if (!isNumberAt(index + 1)) return undefined;
  const isBox = scanned.hashes[index] === box;
  const first = isBox ? findPostOffice(scanned, index) : index;
  if (isBox && first === index) return undefined;
  let last = index + 1;
  while (last < index + 4 && isNumberAt(last + 1) && scanned.gaps[last + 1] === kinds.space) last++;
  // A number before it: "10 P.O. Box 101".
  const isNumbered = first > 0 && isNumber(scanned, first - 1) && scanned.gaps[first] === kinds.space;
  return { first: isNumbered ? first - 1 : first, last, score: 3 };
}

function isNear(scanned: ScannedText, at: number): boolean {
  const distance = (scanned.starts[at] ?? 0) - (scanned.ends[at - 1] ?? 0);
  return distance <= 2 && ((scanned.gaps[at] ?? 0) & (kinds.newline | kinds.stop)) === 0;
}

function findPostOffice(scanned: ScannedText, index: number): number {
  if (index >= 2 && scanned.hashes[index - 1] === office && scanned.hashes[index - 2] === post) return index - 2;
  const isKnown = index >= 1 && ((scanned.flags[index - 1] ?? 0) & wordFlags.box) !== 0;
  // "PSC 4457, Box 7534" has a number between.
  const isAfterNumber = index >= 2 && ((scanned.flags[index - 2] ?? 0) & wordFlags.box) !== 0;
  return isKnown ? index - 1 : isAfterNumber ? index - 2 : index;
}
