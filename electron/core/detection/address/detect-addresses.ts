import type { DetectedSpan } from '../detected-span.ts';
import { characterKinds } from '../text/characters.ts';
import type { ScannedText } from '../text/scanned-text.ts';
import { shapes as wordShapes } from '../text/shapes.ts';
import { wordFlags } from '../text/word-flags.ts';
import { cues, flats, places, postcodeCues, whereabouts } from './address-words.ts';
import { findCornerEnd, findCornerStart } from './corner.ts';
import { readTail, readUnit, type Tail } from './address-tail.ts';
import { readBox } from './post-box.ts';
import { isOtherNumber } from '../text/numbers.ts';
import { readNumberFirst, readNumberLast, readStreetAlone, type Street } from './street.ts';

// Imported objects under names of this module: see scanned-text.ts.
const shapes = wordShapes;

const kinds = characterKinds;
const flags = wordFlags;
const lookBack = 9;
const lookAhead = 4;
/** Log odds at which an address is reported. */
const threshold = 1;

/** Postal addresses, each as one span. Begins at every number and at "PO Box", "Postfach" and their like. */
export function detectAddresses(scanned: ScannedText): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  const { numbered } = scanned;
  let done = -1;
  for (let place = 0; place < numbered.count; place++) {
    const index = numbered.indexes[place] ?? 0;
    if (index > done) done = Math.max(done, findAt(scanned, index, found));
  }
  return found;
}

/** The last word of an address that begins, or has its first number, at a word; -1 where there is none. */
function findAt(scanned: ScannedText, index: number, found: DetectedSpan[]): number {
  const isBox = ((scanned.flags[index] ?? 0) & flags.box) !== 0;
  if (isBox) {
    const box = readBox(scanned, index);
    if (box) return report(scanned, found, box, 'address.box');
  }
  if (!isBox && (scanned.flags[index] ?? 0) & flags.streetAfter) {
    const alone = readStreetAlone(scanned, index);
    if (alone && isWhereabouts(scanned, alone.first))
      return report(scanned, found, { ...alone, score: 1 }, 'address.street');
  }
  if (((scanned.shapes[index] ?? 0) & shapes.firstDigit) === 0 || isOtherNumber(scanned, index)) return -1;
  const first = readNumberFirst(scanned, index);
  if (first) {
    const last = report(scanned, found, first, 'address.street');
    if (last !== -1) return last;
  }
  const street = readNumberLast(scanned, index);
  if (street) return report(scanned, found, street, 'address.street');
  if (isPostcodeAsked(scanned, index)) return add(scanned, found, index, index, 2, 'address.postcode');
  return isUnitAlone(scanned, index) ? add(scanned, found, index - 1, index, 1, 'address.unit') : -1;
}

function report(scanned: ScannedText, found: DetectedSpan[], street: Street, reason: string): number {
  const tail = readTail(scanned, street.last);
  const score = street.score + judge(scanned, street, tail);
  if (score < threshold) return -1;
  const first = findCornerStart(scanned, withUnitBefore(scanned, street.first));
  return add(scanned, found, first, findCornerEnd(scanned, tail.last), score, reason);
}

function judge(scanned: ScannedText, street: Street, tail: Tail): number {
  let score = 0;
  if (tail.hasUnit) score += 2.5;
  if (tail.hasPostcode) score += 2;
  if (tail.hasPlace) score += 1.5;
  if (hasCue(scanned, street.first, tail.last)) score += 1.5;
  else if (places.has(scanned.hashes[street.first - 1] ?? 0)) score += 0.5;
  if ((scanned.gaps[street.first] ?? 0) & kinds.newline && (scanned.gaps[tail.last + 1] ?? 0) & kinds.newline)
    score += 0.5;
  return score;
}

function hasCue(scanned: ScannedText, first: number, last: number): boolean {
  if (cues.areAmong(scanned, first - lookBack, first - 1)) return true;
  // German puts the verb last: "an Lindenweg 4 liefern".
  return cues.areAmong(scanned, last + 1, last + lookAhead - 1);
}

/** "Flat 4, 12 High St": the flat may have been taken for the number of the house. */
function withUnitBefore(scanned: ScannedText, first: number): number {
  const isUnit = (index: number): boolean => index >= 0 && ((scanned.flags[index] ?? 0) & flags.unit) !== 0;
  const isNear = ((scanned.gaps[first] ?? 0) & ~(kinds.space | kinds.comma)) === 0;
  if (isUnit(first - 1) && scanned.gaps[first] === kinds.space) return first - 1;
  if (!isUnit(first - 2) || !isNear) return first;
  return readUnit(scanned, first - 2, flags.unit, 0) === first - 1 ? first - 2 : first;
}

/** "Suite 286" as a line of its own. */
function isUnitAlone(scanned: ScannedText, index: number): boolean {
  if (index === 0 || !flats.has(scanned.hashes[index - 1] ?? 0)) return false;
  const isLine = (scanned.gaps[index - 1] ?? 0) & kinds.newline && (scanned.gaps[index + 1] ?? 0) & kinds.newline;
  return Boolean(isLine) && ((scanned.gaps[index] ?? 0) & ~(kinds.space | kinds.period)) === 0;
}

/** "live on …", "on … Street". */
function isWhereabouts(scanned: ScannedText, first: number): boolean {
  return whereabouts.has(scanned.hashes[first - 1] ?? 0) && scanned.gaps[first] === kinds.space;
}

/** "My zip code is 98547". */
function isPostcodeAsked(scanned: ScannedText, index: number): boolean {
  const length = (scanned.ends[index] ?? 0) - (scanned.starts[index] ?? 0);
  if (length < 4 || length > 6 || (scanned.shapes[index] ?? 0) & (kinds.lower | kinds.upper)) return false;
  for (let before = index - 1; before >= Math.max(0, index - 4); before--)
    if (postcodeCues.has(scanned.hashes[before] ?? 0)) return true;
  return false;
}

function add(
  scanned: ScannedText,
  found: DetectedSpan[],
  first: number,
  last: number,
  score: number,
  reason: string,
): number {
  const start = scanned.starts[first] ?? 0;
  const end = scanned.ends[last] ?? 0;
  // What begins inside the address before continues it or is worse.
  if ((found.at(-1)?.end ?? 0) > start) return -1;
  const confidence = Math.min(0.95, Math.round(100 / (1 + Math.exp(threshold - 0.2 - score))) / 100);
  const normalised = normalise(scanned.text.slice(start, end));
  found.push({ type: 'postalAddress', start, end, confidence, reason, validated: false, normalised });
  return last;
}

function normalise(written: string): string {
  const small = written.toLowerCase();
  return parting.test(small) ? small.replace(/[\s,]+/g, ' ') : small;
}

/** What is no single space and parts words. */
const parting = /[^\S ]|,|\s\s/;
