import { characterKinds, hashPair } from '../text/characters.ts';
import { loadDictionary } from '../dictionaries/load-dictionary.ts';
import type { ScannedText } from '../text/scanned-text.ts';
import { shapes as wordShapes } from '../text/shapes.ts';
import { wordFlags } from '../text/word-flags.ts';
import { regions } from './address-words.ts';
import { isNumber } from './house-number.ts';

// Imported objects under names of this module: see scanned-text.ts.
const shapes = wordShapes;

const kinds = characterKinds;
const flags = wordFlags;
const mostParts = 9;
const farthest = 9;

/** What follows a street and belongs to the address. */
export interface Tail {
  last: number;
  hasUnit: boolean;
  hasPostcode: boolean;
  hasPlace: boolean;
}

/** Reads on behind a street: flat, postcode, place, region, country, over several lines. */
export function readTail(scanned: ScannedText, street: number): Tail {
  const tail: Tail = { last: street, hasUnit: false, hasPostcode: false, hasPlace: false };
  // A part of capitalised words alone is kept only where something surer follows.
  let pending = street;
  for (let count = 0; count < mostParts; count++) {
    const next = pending + 1;
    if (next >= scanned.count || !mayFollow(scanned, next)) break;
    const sure = readSurePart(scanned, next, tail, street);
    if (sure !== -1) {
      tail.last = pending = sure;
      continue;
    }
    const words = readWords(scanned, next);
    if (words === -1) break;
    pending = words;
    // "Apt. 208 Santa Luzia": behind a flat the place needs no comma.
    if (tail.hasUnit && scanned.gaps[next] === kinds.space && isUpper(scanned, next)) tail.last = words;
  }
  return tail;
}

function mayFollow(scanned: ScannedText, next: number): boolean {
  const gap = scanned.gaps[next] ?? 0;
  const distance = (scanned.starts[next] ?? 0) - (scanned.ends[next - 1] ?? 0);
  if (distance > farthest || gap & (kinds.at | kinds.colon)) return false;
  if (gap & kinds.stop) return (gap & kinds.newline) !== 0;
  // A point ends the sentence, except behind an abbreviation.
  return (gap & kinds.period) === 0 || (scanned.ends[next - 1] ?? 0) - (scanned.starts[next - 1] ?? 0) <= 3;
}

const isUpper = (scanned: ScannedText, index: number): boolean =>
  ((scanned.shapes[index] ?? 0) & shapes.firstUpper) !== 0;

/** The last word of a part that can be nothing else than a part of an address, or -1. */
function readSurePart(scanned: ScannedText, next: number, tail: Tail, street: number): number {
  const known = scanned.flags[next] ?? 0;
  const gap = scanned.gaps[next] ?? 0;
  const unit = readUnit(scanned, next, known, gap);
  if (unit !== -1) {
    tail.hasUnit = true;
    return unit;
  }
  const postcode = Math.max(readPostcode(scanned, next), readRegion(scanned, next));
  if (postcode !== -1) {
    tail.hasPostcode = true;
    return postcode;
  }
  if (next === street + 1 && gap === kinds.space && isQuadrantOrLetter(scanned, next, known)) return next;
  // "10115 Berlin-Mitte": a place, known or not.
  if (gap === kinds.space && isPostcode(scanned, next - 1, tail) && isUpper(scanned, next))
    return readWords(scanned, next);
  const place = readPlace(scanned, next, known);
  if (place !== -1) tail.hasPlace = true;
  return place;
}

function isPostcode(scanned: ScannedText, index: number, tail: Tail): boolean {
  return tail.hasPostcode && tail.last === index && ((scanned.shapes[index] ?? 0) & shapes.firstDigit) !== 0;
}

/** "Apt. 306", "# 12", "2nd Floor", "1. OG", "Ste A". */
export function readUnit(scanned: ScannedText, next: number, known: number, gap: number): number {
  const lengthOf = (index: number): number => (scanned.ends[index] ?? 0) - (scanned.starts[index] ?? 0);
  const isShort = (index: number): boolean => lengthOf(index) <= 5;
  const isValue = (index: number): boolean => {
    if (index >= scanned.count || !isShort(index)) return false;
    if ((scanned.gaps[index] ?? 0) & (kinds.newline | kinds.comma | kinds.stop)) return false;
    return ((scanned.shapes[index] ?? 0) & kinds.digit) !== 0 || lengthOf(index) === 1;
  };
  if (gap & kinds.other && scanned.text[(scanned.starts[next] ?? 0) - 1] === '#') return next;
  if (gap & kinds.other && scanned.text[(scanned.starts[next] ?? 0) - 2] === '#') return next;
  if (known & flags.unit && isValue(next + 1)) return next + 1;
  const isOrdinal = (scanned.shapes[next] ?? 0) & shapes.firstDigit && isShort(next);
  const isUnitAfter = ((scanned.flags[next + 1] ?? 0) & flags.unit) !== 0 && next + 1 < scanned.count;
  const isNear = ((scanned.gaps[next + 1] ?? 0) & ~(kinds.space | kinds.period)) === 0;
  if (isOrdinal && isUnitAfter && isNear) return next + 1;
  return -1;
}

/** "10115", "94107-1234", "SW1A 1AA", "K1A 0B6", "1234 AB". */
export function readPostcode(scanned: ScannedText, next: number): number {
  const shape = scanned.shapes[next] ?? 0;
  const length = (scanned.ends[next] ?? 0) - (scanned.starts[next] ?? 0);
  if (length > 6 || (shape & kinds.digit) === 0) return -1;
  const after = next + 1;
  const isNear = after < scanned.count && (scanned.gaps[after] ?? 0) === kinds.space;
  if ((shape & (kinds.lower | kinds.upper)) === 0) {
    if (length < 4) return -1;
    if (
      scanned.text[scanned.ends[next] ?? 0] === '-' &&
      isNumber(scanned, after) &&
      (scanned.gaps[after] ?? 0) === kinds.hyphen
    )
      return after;
    return length === 4 && isNear && /^[A-Z]{2}$/.test(scanned.word(after)) ? after : next;
  }
  if (!isNear || !/^(?:[a-z]{1,2}\d[a-z\d]?|[a-z]\d[a-z])$/i.test(scanned.word(next))) return -1;
  return /^\d[a-z](?:[a-z]|\d)$/i.test(scanned.word(after)) ? after : -1;
}

/** "CA 94107": a short word before five digits. */
function readRegion(scanned: ScannedText, next: number): number {
  const length = (scanned.ends[next] ?? 0) - (scanned.starts[next] ?? 0);
  const isShort = length <= 3 && ((scanned.shapes[next] ?? 0) & kinds.digit) === 0;
  const gap = scanned.gaps[next + 1] ?? 0;
  if (!isShort || next + 1 >= scanned.count || gap & ~(kinds.space | kinds.newline)) return -1;
  const hasFive = (scanned.ends[next + 1] ?? 0) - (scanned.starts[next + 1] ?? 0) === 5;
  return hasFive ? readPostcode(scanned, next + 1) : -1;
}

/** "Southwest", "N", or the letter of a flat: "4390 Telegraph avenue D". */
function isQuadrantOrLetter(scanned: ScannedText, next: number, known: number): boolean {
  const word = scanned.word(next);
  if (known & flags.direction && (word.length > 4 || /^[NSEW]{1,2}$/.test(word))) return true;
  if (known & (flags.streetAfter | flags.streetBefore) && isUpper(scanned, next) && word.length > 3) return true;
  return /^(?:[A-HJ-Z]|[A-Z]\d{1,3})$/.test(word);
}

/** A known place, country or region, with the capitalised words around it. */
function readPlace(scanned: ScannedText, next: number, known: number): number {
  if (isAbbreviation(scanned, next) && regions.has(scanned.word(next))) return next;
  const isPair =
    known & flags.placeStart &&
    next + 1 < scanned.count &&
    loadDictionary().get(hashPair(scanned.hashes[next] ?? 0, scanned.hashes[next + 1] ?? 0)) !== 0;
  if (isPair) return next + 1;
  if (known & (flags.place | flags.country)) return next;
  return -1;
}

/** "Karlovy Vary 17,": the district of a place. */
function endBeforeNumber(scanned: ScannedText, next: number, number: number): number {
  if (number === next) return -1;
  const length = (scanned.ends[number] ?? 0) - (scanned.starts[number] ?? 0);
  const isDistrict = length <= 2 && ((scanned.gaps[number + 1] ?? 0) & (kinds.comma | kinds.newline)) !== 0;
  return isDistrict ? number : number - 1;
}

const notInPlace = flags.functionEnglish | flags.functionGerman | flags.never;

/** "SO": capitals alone. */
function isAbbreviation(scanned: ScannedText, index: number): boolean {
  const length = (scanned.ends[index] ?? 0) - (scanned.starts[index] ?? 0);
  return length > 1 && length <= 3 && ((scanned.shapes[index] ?? 0) & (kinds.lower | kinds.digit)) === 0;
}

/** Capitalised words up to a comma or the end of the line, four at most; or small ones, where all is small. */
function readWords(scanned: ScannedText, next: number): number {
  const isCaseless = (scanned.allShapes & kinds.upper) === 0;
  let last = next;
  for (let count = 0; ; count++) {
    const known = scanned.flags[last] ?? 0;
    const shape = scanned.shapes[last] ?? 0;
    const isLink =
      count > 0 && (scanned.ends[last] ?? 0) - (scanned.starts[last] ?? 0) <= 3 && isUpper(scanned, last + 1);
    if (shape & shapes.firstDigit) return endBeforeNumber(scanned, next, last);
    if (!isLink && !isCaseless && !(shape & shapes.firstUpper)) return last > next ? last - 1 : -1;
    if (!isLink && !isAbbreviation(scanned, last) && known & notInPlace) return last > next ? last - 1 : -1;
    const gap = scanned.gaps[last + 1] ?? 0;
    if (count >= 5) return -1;
    if (last + 1 >= scanned.count || gap & ~(kinds.space | kinds.hyphen | kinds.apostrophe)) return last;
    last++;
  }
}
