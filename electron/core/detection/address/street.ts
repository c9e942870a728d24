import { characterKinds } from '../text/characters.ts';
import type { ScannedText } from '../text/scanned-text.ts';
import { shapes as wordShapes } from '../text/shapes.ts';
import { wordFlags } from '../text/word-flags.ts';
import { WordSet } from '../text/word-set.ts';
import { ambiguousStreets, counted, linksInStreets, numberFirstStreets, streetsAlone } from './address-words.ts';
import { isNumber, readHouseNumber } from './house-number.ts';
import { isKindAlone, judgeEnding } from './street-ending.ts';

// Imported objects under names of this module: see scanned-text.ts.
const shapes = wordShapes;

const kinds = characterKinds;
const flags = wordFlags;
const mostWords = 6;
const articles = new WordSet('el the la le');
/** Between two words of a street: one space, or an abbreviation's point, a hyphen, an apostrophe. */
const inside = kinds.space | kinds.period | kinds.hyphen | kinds.apostrophe;

/** Words that are a street with its number, and how sure that is by itself, as log odds. */
export interface Street {
  first: number;
  last: number;
  score: number;
}

const isCapital = (scanned: ScannedText, index: number): boolean =>
  ((scanned.shapes[index] ?? 0) & (shapes.firstUpper | shapes.firstDigit)) !== 0;

/** Whether a word may go on the street that the word before it belongs to. */
export function isInside(scanned: ScannedText, index: number): boolean {
  const gap = scanned.gaps[index] ?? 0;
  const before = index - 1;
  const distance = (scanned.starts[index] ?? 0) - (scanned.ends[before] ?? 0);
  if (distance > 2 || gap & ~inside) return false;
  // A point ends the sentence, except behind an abbreviation.
  const length = (scanned.ends[before] ?? 0) - (scanned.starts[before] ?? 0);
  const isAbbreviated = length <= 4 && ((scanned.shapes[before] ?? 0) & kinds.digit) === 0;
  return (gap & kinds.period) === 0 || isAbbreviated;
}

/** "377 Santana Row", "6 Rue Daunou", "2644 Broadway": the number comes first. */
export function readNumberFirst(scanned: ScannedText, first: number): Street | undefined {
  let number = readHouseNumber(scanned, first);
  if (number !== -1 && isPlainNumber(scanned, number + 1) && scanned.gaps[number + 1] === kinds.space) number++;
  const next = number + 1;
  if (number === -1 || next >= scanned.count) return undefined;
  const isCommaOrSpace = ((scanned.gaps[next] ?? 0) & ~(kinds.space | kinds.comma)) === 0;
  if (!isCommaOrSpace || counted.has(scanned.hashes[next] ?? 0)) return undefined;
  const kind = skipDirections(scanned, next);
  if (streetsAlone.has(scanned.hashes[kind] ?? 0)) return { first, last: kind, score: 2 };
  const known = scanned.flags[kind] ?? 0;
  const isSmall = !isCapital(scanned, kind);
  const street = readUntilStreetWord(scanned, first, next);
  if (street && street.score >= 1) return withNumberAfter(scanned, street);
  if (known & flags.streetBefore && (known & (flags.functionGerman | flags.functionEnglish)) === 0)
    return readStreetBefore(scanned, kind, first, isSmall) ?? street;
  return street;
}

const isPlainNumber = (scanned: ScannedText, index: number): boolean =>
  index < scanned.count && isNumber(scanned, index);

/** "South El Camino Real": what may stand before the kind of the street. */
function skipDirections(scanned: ScannedText, from: number): number {
  let kind = from;
  for (let count = 0; count < 3 && kind + 1 < scanned.count && isInside(scanned, kind + 1); count++) {
    const known = scanned.flags[kind] ?? 0;
    const isArticle = articles.has(scanned.hashes[kind] ?? 0);
    if ((known & flags.direction) === 0 && !isArticle) break;
    const next = scanned.flags[kind + 1] ?? 0;
    if ((next & (flags.direction | flags.streetBefore)) === 0 && !streetsAlone.has(scanned.hashes[kind + 1] ?? 0))
      break;
    kind++;
  }
  return kind;
}

/** "60 Gosposka ulica 47": a number on either side, the last one at the end of the part. */
function withNumberAfter(scanned: ScannedText, street: Street): Street {
  const number = street.last + 1;
  const end = number < scanned.count && scanned.gaps[number] === kinds.space ? readHouseNumber(scanned, number) : -1;
  const gap = scanned.gaps[end + 1] ?? 0;
  if (end === -1 || (gap & (kinds.comma | kinds.newline | kinds.period)) === 0) return street;
  return { ...street, last: end };
}

/** After "rue", "via", "camino": the words that name the street, and perhaps a number. */
function readStreetBefore(scanned: ScannedText, kind: number, first: number, isSmall: boolean): Street | undefined {
  let last = kind;
  for (let count = 0; count < mostWords && isNamePart(scanned, last + 1, isSmall); count++) {
    last++;
    if (!isNumber(scanned, last)) continue;
    last = readHouseNumber(scanned, last);
    break;
  }
  while (last > kind && linksInStreets.has(scanned.hashes[last] ?? 0)) last--;
  return last === kind ? undefined : { first, last, score: isSmall && isEnglishWord(scanned, kind) ? 0.8 : 2.2 };
}

/** "via", "al": in small letters also words of running text. */
function isEnglishWord(scanned: ScannedText, index: number): boolean {
  return ((scanned.flags[index] ?? 0) & (flags.wordEnglish | flags.wordGerman | flags.particle)) !== 0;
}

function isNamePart(scanned: ScannedText, index: number, maySmall: boolean): boolean {
  if (index >= scanned.count || !isInside(scanned, index)) return false;
  if (linksInStreets.has(scanned.hashes[index] ?? 0) || isCapital(scanned, index)) return true;
  const isFunction = (scanned.flags[index] ?? 0) & (flags.functionEnglish | flags.functionGerman | flags.unit);
  return maySmall && !isFunction;
}

/** Words up to "street", "avenue", … The last of such words ends it: "1350 Great Mall Drive". */
function readUntilStreetWord(scanned: ScannedText, first: number, from: number): Street | undefined {
  if ((scanned.allFlags & flags.streetAfter) === 0) return undefined;
  let found: Street | undefined;
  let smallWords = 0;
  for (let index = from; index < scanned.count && index - from < mostWords; index++) {
    if (index > from && !isInside(scanned, index)) break;
    const known = scanned.flags[index] ?? 0;
    if (known & flags.streetAfter && index > from) {
      const score = judgeStreetWord(scanned, from, index, smallWords);
      if (score > -2) found = { first, last: index, score };
    }
    if (linksInStreets.has(scanned.hashes[index] ?? 0)) continue;
    if (isNumber(scanned, index)) break;
    if (isCapital(scanned, index)) continue;
    if (known & (flags.functionEnglish | flags.functionGerman) || counted.has(scanned.hashes[index] ?? 0)) break;
    if (isCommonSmall(known)) smallWords++;
  }
  return found;
}

/** A word of running text: no direction, no kind of street, and no name of anybody or anything. */
function isCommonSmall(known: number): boolean {
  if ((known & (flags.wordEnglish | flags.wordGerman)) === 0) return false;
  return (
    (known & (flags.direction | flags.streetAfter | flags.surnameCommon | flags.firstNameCommon | flags.place)) === 0
  );
}

function judgeStreetWord(scanned: ScannedText, from: number, index: number, smallWords: number): number {
  const isAmbiguous = ambiguousStreets.has(scanned.hashes[index] ?? 0);
  const hasCapitals = isCapital(scanned, index) && isCapital(scanned, from);
  // "Century 25 Union Landing": a number that belongs to the name before it.
  if (isAmbiguous && isNameBefore(scanned, from - 1)) return 0;
  if (hasCapitals && smallWords === 0) return isAmbiguous ? 2 : 3;
  // "1 movie called Penguin Highway"
  if (isCapital(scanned, index) && smallWords > 0 && !isCapital(scanned, from))
    return isAmbiguous ? -2 : 0.3 - smallWords;
  return (isAmbiguous ? 0.7 : 1.8) - smallWords * (isAmbiguous ? 1 : 0.3);
}

function isNameBefore(scanned: ScannedText, number: number): boolean {
  const before = number - 1;
  const isWord = before >= 0 && scanned.gaps[number] === kinds.space && isCapital(scanned, before);
  return isWord && ((scanned.flags[before] ?? 0) & (flags.functionEnglish | flags.functionGerman | flags.never)) === 0;
}

/** "Musterstraße 12a", "Rua X 1615", "Frankfurter Allee 73", "Am Alten Markt 3": the number comes last. */
export function readNumberLast(scanned: ScannedText, number: number): Street | undefined {
  const end = readHouseNumber(scanned, number);
  const last = number - 1;
  if (end === -1 || last < 0 || isDay(scanned, number)) return undefined;
  const gap = scanned.gaps[number] ?? 0;
  if (gap & ~(kinds.space | kinds.comma | kinds.period)) return undefined;
  const known = scanned.flags[last] ?? 0;
  const isComma = (gap & kinds.comma) !== 0;
  const ending = judgeEnding(scanned, last);
  const isStreetWord = (known & flags.streetAfter) !== 0 && !isComma;
  if (ending === 'sure' || isStreetWord) {
    const first = ending === 'sure' ? findAdjectives(scanned, last) : findWordsBefore(scanned, last);
    if (first === last && ending !== 'sure') return undefined;
    const isSure = ending === 'sure' || !ambiguousStreets.has(scanned.hashes[last] ?? 0);
    const withNumber = takeNumberBefore(scanned, first);
    const isTurned = numberFirstStreets.has(scanned.hashes[last] ?? 0) && withNumber === first;
    const score = (isSure ? 2.5 : 0.5) - (isCapital(scanned, last) ? 0 : 1) - (isTurned ? 2.5 : 0);
    return { first: withNumber, last: end, score };
  }
  const before = findStreetBefore(scanned, last);
  if (before) return { first: takeNumberBefore(scanned, before.first), last: end, score: before.score };
  return isComma || isNumber(scanned, last) ? undefined : readUnknown(scanned, last, end, ending === 'likely');
}

/** "17. Juni": in the name of a street. */
function isDay(scanned: ScannedText, number: number): boolean {
  const isPoint = ((scanned.gaps[number + 1] ?? 0) & kinds.period) !== 0;
  return isPoint && ((scanned.flags[number + 1] ?? 0) & flags.calendar) !== 0;
}

/** Words no dictionary knows before a number: "Slovenčeva 46". More than that has to speak for an address. */
function readUnknown(scanned: ScannedText, last: number, end: number, isLikely: boolean): Street | undefined {
  const known = scanned.flags[last] ?? 0;
  if (known & (flags.functionEnglish | flags.functionGerman | flags.calendar | flags.unit)) return undefined;
  const isSmall = !isCapital(scanned, last);
  const isWord = !isLikely && (known & (flags.wordEnglish | flags.wordGerman | flags.organisation)) !== 0;
  if (isSmall && known !== 0 && !isLikely) return undefined;
  const first = findWordsBefore(scanned, last);
  const withNumber = takeNumberBefore(scanned, first);
  const hasNoCapital = isSmall && !isCapital(scanned, first);
  // "Bygget 91 street"
  const isNamedStreet =
    ((scanned.flags[end + 1] ?? 0) & flags.streetAfter) !== 0 && scanned.gaps[end + 1] === kinds.space;
  const score =
    (isLikely ? 0.5 : -1.5) +
    (withNumber < first ? 1.3 : 0) +
    (hasNoCapital ? -1 : 0) -
    (isWord ? 1.5 : 0) +
    (isNamedStreet ? 2 : 0);
  return { first: withNumber, last: end, score };
}

/** "Große Bergstraße", and whatever stands between two numbers: "95 Lille Vibyvej 8". */
function findAdjectives(scanned: ScannedText, last: number): number {
  const words = findWordsBefore(scanned, last);
  if (takeNumberBefore(scanned, words) < words || isKindAlone(scanned.word(last))) return words;
  const isAdjective = last > 0 && ((scanned.flags[last - 1] ?? 0) & flags.streetBefore) !== 0;
  const isNoPreposition = isAdjective && ((scanned.flags[last - 1] ?? 0) & flags.functionGerman) === 0;
  return isNoPreposition && isInside(scanned, last) && isCapital(scanned, last - 1) ? last - 1 : last;
}

/** "on Barbosa Street": without a number, so that more has to speak for it. */
export function readStreetAlone(scanned: ScannedText, last: number): Street | undefined {
  const known = scanned.flags[last] ?? 0;
  if ((known & flags.streetAfter) === 0 || !isCapital(scanned, last) || ambiguousStreets.has(scanned.hashes[last] ?? 0))
    return undefined;
  const first = findWordsBefore(scanned, last);
  return first < last && last - first <= 3 ? { first, last, score: -0.5 } : undefined;
}

/** Capitals before the last word of a street: "Frankfurter" before "Allee". */
function findWordsBefore(scanned: ScannedText, last: number): number {
  let first = last;
  const isCaseless = (scanned.allShapes & kinds.upper) === 0;
  const mayBeUnknown = (index: number): boolean =>
    isCapital(scanned, index) || isCaseless || scanned.flags[index] === 0;
  for (let count = 0; count < 4 && first > 0 && isInside(scanned, first); count++) {
    const before = first - 1;
    const known = scanned.flags[before] ?? 0;
    if (isNumber(scanned, before)) break;
    const isLink = linksInStreets.has(scanned.hashes[before] ?? 0) && count < 3;
    const isFunction = (known & (flags.functionEnglish | flags.functionGerman)) !== 0;
    if (!isLink && (isFunction || !mayBeUnknown(before))) break;
    first = before;
  }
  while (first < last && !isCapital(scanned, first) && linksInStreets.has(scanned.hashes[first] ?? 0)) first++;
  return first;
}

/** "Rua", "via", "ul.", "Straße des", "Am" some words before the number. */
function findStreetBefore(scanned: ScannedText, last: number): { first: number; score: number } | undefined {
  if ((scanned.allFlags & flags.streetBefore) === 0) return undefined;
  for (let index = last; index >= 0 && last - index < mostWords; index--) {
    const known = scanned.flags[index] ?? 0;
    if (known & flags.streetBefore && index < last) {
      const isCapitalWord = isCapital(scanned, index);
      const isPreposition = (known & (flags.functionGerman | flags.determiner | flags.direction)) !== 0;
      if (isPreposition && !(isCapitalWord && isCapital(scanned, last))) return undefined;
      if (known & flags.functionEnglish && !isCapitalWord) return undefined;
      const isLikely = isPreposition && judgeEnding(scanned, last) !== 'none' ? 1 : 0;
      return { first: index, score: isPreposition ? -0.5 + isLikely : isCapitalWord ? 2 : 1 };
    }
    if (index > 0 && isDay(scanned, index - 1)) index--;
    else {
      const isLink = linksInStreets.has(scanned.hashes[index] ?? 0);
      const isFunction = known & (flags.functionEnglish | flags.functionGerman | flags.calendar);
      // "Am Alten Markt": with a capital it is part of a name.
      if (!isLink && isFunction && !(index < last && isCapital(scanned, index))) return undefined;
    }
    if (!isInside(scanned, index)) return undefined;
  }
  return undefined;
}

/** A number before the street as well: "98 Grote Baan 477". */
function takeNumberBefore(scanned: ScannedText, first: number): number {
  const before = first - 1;
  return before >= 0 && isNumber(scanned, before) && scanned.gaps[first] === kinds.space ? before : first;
}
