import { characterKinds, hashWord } from '../text/characters.ts';
import type { ScannedText } from '../text/scanned-text.ts';
import { shapes as wordShapes } from '../text/shapes.ts';
import { wordFlags as allWordFlags } from '../text/word-flags.ts';
import { WordSet } from '../text/word-set.ts';

// Imported objects under names of this module: see scanned-text.ts.
const shapes = wordShapes;
const wordFlags = allWordFlags;

const kinds = characterKinds;
const and = new WordSet('and und');
const of = new WordSet('of ecke');
const corner = hashWord('corner');
const the = hashWord('the');
/** What comes before a place: "at Mille and Truhlářská 996". */
const beforePlace = new WordSet('at to of on in ecke an');
const mostWords = 4;

/** Where an address begins that is a corner: "the corner of X and Y 12". */
export function findCornerStart(scanned: ScannedText, first: number): number {
  let start = first;
  if (and.has(scanned.hashes[first - 1] ?? 0)) {
    const words = findWordsBefore(scanned, first - 2);
    const isPlace =
      words >= 0 &&
      (beforePlace.has(scanned.hashes[words - 1] ?? 0) || (scanned.gaps[words] ?? 0) & (kinds.newline | kinds.colon));
    if (isPlace) start = words;
  }
  if (!of.has(scanned.hashes[start - 1] ?? 0) || scanned.hashes[start - 2] !== corner) return start;
  return scanned.hashes[start - 3] === the ? start - 3 : start - 2;
}

function findWordsBefore(scanned: ScannedText, last: number): number {
  if (last < 0) return -1;
  const isCaseless = (scanned.allShapes & kinds.upper) === 0;
  const mayBelong = (index: number): boolean =>
    index >= 0 &&
    (isCaseless || ((scanned.shapes[index] ?? 0) & (shapes.firstUpper | shapes.firstDigit)) !== 0) &&
    !beforePlace.has(scanned.hashes[index] ?? 0);
  if (!mayBelong(last)) return -1;
  let first = last;
  for (let count = 1; count < mostWords; count++) {
    if (!mayBelong(first - 1) || (scanned.gaps[first] ?? 0) & ~(kinds.space | kinds.period)) break;
    first--;
  }
  return first;
}

/** The last word of the other street of a corner, or the word given: "… and Lucchese Street". */
export function findCornerEnd(scanned: ScannedText, last: number): number {
  if (!and.has(scanned.hashes[last + 1] ?? 0) || scanned.gaps[last + 1] !== kinds.space) return last;
  if ((scanned.shapes[last + 2] ?? 0) & shapes.firstDigit) return last;
  for (let index = last + 2; index < Math.min(scanned.count, last + 3 + mostWords); index++) {
    const gap = scanned.gaps[index] ?? 0;
    if (gap & ~(kinds.space | kinds.period | kinds.hyphen)) return last;
    if (index > last + 2 && (scanned.flags[index] ?? 0) & wordFlags.streetAfter) return index;
  }
  return last;
}
