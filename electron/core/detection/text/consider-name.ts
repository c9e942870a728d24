import { characterKinds, hashPair, hashRange } from './characters.ts';
import { alone, isAnnounced, mayBeNamed, wordToo } from './name-candidates.ts';
import type { ScannedText } from './scanned-text.ts';
import { shapes as wordShapes } from './shapes.ts';
import { wordFlags as allWordFlags } from './word-flags.ts';
import { note } from './word-list.ts';
import type { WordTable } from './word-table.ts';

// Imported objects under names of this module: see scanned-text.ts.
const shapes = wordShapes;
const wordFlags = allWordFlags;

const kinds = characterKinds;
const nameFlags = wordFlags.firstNameCommon | wordFlags.firstName | wordFlags.surnameCommon | wordFlags.surname;
const sentenceGap = kinds.newline | kinds.stop | kinds.period | kinds.colon | kinds.quote;
const smallS = 's'.charCodeAt(0);
const digit = kinds.digit;
const { firstUpper, firstDigit } = shapes;
const beside = { ...alone };

/** Whether a word is one of `named`: seeing its neighbours, whose flags are known by now. */
export function consider(scanned: ScannedText, index: number, dictionary: WordTable): void {
  const { flags, gaps, hashes, shapes: shapeOf } = scanned;
  const shape = shapeOf[index]!;
  let known = flags[index]!;
  if ((shape & firstUpper) === 0) {
    const before = index > 0 ? hashes[index - 1]! : 0;
    const secondBefore = index > 1 ? hashes[index - 2]! : 0;
    const hasDigits = (scanned.allShapes & digit) !== 0;
    if ((known & wordToo) === 0 || isAnnounced(before, secondBefore, hasDigits)) note(scanned.named, index);
    return;
  }
  if (known & wordFlags.placeStart) markPlace(scanned, index, dictionary);
  if (known === 0) {
    if ((shape & kinds.lower) === 0) return;
    const end = scanned.ends[index]!;
    if ((scanned.text.charCodeAt(end - 1) | 32) === smallS) {
      known = dictionary.get(hashRange(scanned.text, scanned.starts[index]!, end - 1)) & nameFlags;
      if (known !== 0) shapeOf[index]! |= shapes.genitive;
      flags[index] = known;
    }
  } else if ((known & nameFlags) === 0) return;
  if (shapeOf[index]! & shapes.placePair) return;
  const isText = index + 1 < scanned.count && gaps[index + 1] === kinds.space;
  const next = isText ? shapeOf[index + 1]! : 0;
  beside.startsSentence = index === 0 || (gaps[index]! & sentenceGap) !== 0;
  beside.isAfterCapital = !beside.startsSentence && (shapeOf[index - 1]! & firstUpper) !== 0;
  beside.isBeforeCapital = (next & firstUpper) !== 0;
  beside.isBeforeNumber = (next & firstDigit) !== 0;
  beside.isFollowedByText = isText && (flags[index + 1]! & wordFlags.personVerb) === 0;
  beside.before = index > 0 ? flags[index - 1]! : 0;
  if (mayBeNamed(known, beside)) note(scanned.named, index);
}

/** "San Jose", "Solomon Islands": one place, whatever their words are by themselves. */
function markPlace(scanned: ScannedText, index: number, dictionary: WordTable): void {
  if (index + 1 >= scanned.count || scanned.gaps[index + 1] !== kinds.space) return;
  if (dictionary.get(hashPair(scanned.hashes[index]!, scanned.hashes[index + 1]!)) === 0) return;
  scanned.shapes[index]! |= shapes.placePair;
  scanned.shapes[index + 1]! |= shapes.placePair;
}
