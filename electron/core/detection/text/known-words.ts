import { characterKinds, hashPair, hashRange } from './characters.ts';
import { alone, isAnnounced, mayBeNamed, neverSmall, wordToo } from './name-candidates.ts';
import type { ScannedText } from './scanned-text.ts';
import { shapes } from './shapes.ts';
import { wordFlags } from './word-flags.ts';
import { note } from './word-list.ts';
import type { WordTable } from './word-table.ts';

const kinds = characterKinds;
const nameFlags = wordFlags.firstNameCommon | wordFlags.firstName | wordFlags.surnameCommon | wordFlags.surname;
const addressFlags = wordFlags.box | wordFlags.streetAfter;
const sentenceGap = kinds.newline | kinds.stop | kinds.period | kinds.colon | kinds.quote;
const smallS = 's'.charCodeAt(0);

/** What a word may be in any text, as bits: most words are nothing of that and need no closer look. */
const uses = { smallName: 1, smallNameOrWord: 2, hint: 4, address: 8, capitalName: 16 } as const;

// Under names of this module, as in scanned-text.ts.
const { smallName, smallNameOrWord, hint, address, capitalName } = uses;
const mark = kinds.mark;
const digit = kinds.digit;
const firstUpper = shapes.firstUpper;
const firstDigit = shapes.firstDigit;
const functionEnglish = wordFlags.functionEnglish;
const functionGerman = wordFlags.functionGerman;
const announcer = wordFlags.announcer;
const endOfSentence = sentenceGap;

/** Words that were looked up last, by a part of their hash: running text says the same words again and again. */
const recentSize = 8192;
const recentMask = recentSize - 1;

/** What the dictionaries know of the words of a text, and the lists of those that may matter. */
export class KnownWords {
  /** Hash, flags, topics and uses of each. */
  readonly #recent = new Int32Array(recentSize * 4);
  readonly #topics: WordTable | undefined;
  #recentOf: WordTable | undefined;
  #considered = new Int32Array(256);
  readonly #beside = { ...alone };

  /** @param topics of words by their hash */
  constructor(topics: WordTable | undefined) {
    this.#topics = topics;
  }

  lookUp(scanned: ScannedText, dictionary: WordTable): void {
    const { count, starts, ends, hashes, flags, gaps, shapes: shapeOf, named, numbered, hinted } = scanned;
    const recent = this.#recent;
    if (this.#recentOf !== dictionary) this.#forget(dictionary);
    if (this.#considered.length < count) this.#considered = new Int32Array(flags.length);
    const considered = this.#considered;
    named.count = numbered.count = hinted.count = 0;
    let toConsider = 0;
    let digits = 0;
    let capitals = 0;
    let english = 0;
    let german = 0;
    let allFlags = 0;
    let topics = 0;
    let repeated = 0;
    let before = 0;
    for (let index = 0; index < count; index++) {
      const hash = hashes[index]!;
      const shape = shapeOf[index]!;
      const place = (hash & recentMask) << 2;
      if (recent[place] !== hash) this.#remember(place, hash, dictionary);
      const known = recent[place + 1]!;
      const topic = recent[place + 2]!;
      const use = recent[place + 3]!;
      flags[index] = known;
      allFlags |= known;
      repeated |= topics & topic;
      topics |= topic;
      english += known & functionEnglish;
      german += known & functionGerman;
      if (shape & firstUpper) {
        if (ends[index]! - starts[index]! > 1) {
          if (index > 0 && (gaps[index]! & endOfSentence) === 0) capitals++;
          if (use & capitalName) considered[toConsider++] = index;
        }
      } else if (use & smallName || (use & smallNameOrWord && before & announcer)) considered[toConsider++] = index;
      if (use & hint) note(hinted, index);
      if (shape & digit) {
        digits += ends[index]! - starts[index]!;
        if (shape & firstDigit) note(numbered, index);
      } else if (use & address) note(numbered, index);
      before = known;
    }
    scanned.allFlags = allFlags;
    scanned.digits = digits;
    scanned.capitals = capitals;
    scanned.english = english / functionEnglish;
    scanned.german = german / functionGerman;
    // Behind a combining mark a pattern sees another word begin.
    const isSure = this.#topics !== undefined && (scanned.allShapes & mark) === 0;
    scanned.topics = isSure ? topics : -1;
    scanned.repeatedTopics = isSure ? repeated : -1;
    for (let place = 0; place < toConsider; place++) this.#consider(scanned, considered[place]!, dictionary);
  }

  #forget(dictionary: WordTable): void {
    this.#recentOf = dictionary;
    this.#recent.fill(0);
    // A word of this hash is seen as unknown.
    this.#recent[3] = capitalName;
  }

  #remember(place: number, hash: number, dictionary: WordTable): void {
    const known = dictionary.get(hash);
    this.#recent[place] = hash;
    this.#recent[place + 1] = known;
    this.#recent[place + 2] = this.#topics?.get(hash) ?? 0;
    this.#recent[place + 3] = readUses(known);
  }

  /** Whether a word is one of `named`: seeing its neighbours, whose flags are known by now. */
  #consider(scanned: ScannedText, index: number, dictionary: WordTable): void {
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
    const beside = this.#beside;
    beside.startsSentence = index === 0 || (gaps[index]! & sentenceGap) !== 0;
    beside.isAfterCapital = !beside.startsSentence && (shapeOf[index - 1]! & firstUpper) !== 0;
    beside.isBeforeCapital = (next & firstUpper) !== 0;
    beside.isBeforeNumber = (next & firstDigit) !== 0;
    beside.isFollowedByText = isText && (flags[index + 1]! & wordFlags.personVerb) === 0;
    beside.before = index > 0 ? flags[index - 1]! : 0;
    if (mayBeNamed(known, beside)) note(scanned.named, index);
  }
}

function readUses(known: number): number {
  const isSmallName = (known & nameFlags) !== 0 && (known & neverSmall) === 0;
  return (
    (isSmallName ? (known & wordToo ? smallNameOrWord : smallName) : 0) |
    (known & wordFlags.hint ? hint : 0) |
    (known & addressFlags ? address : 0) |
    // A word that none knows may be a name.
    (known === 0 || known & (nameFlags | wordFlags.placeStart) ? capitalName : 0)
  );
}

/** "San Jose", "Solomon Islands": one place, whatever their words are by themselves. */
function markPlace(scanned: ScannedText, index: number, dictionary: WordTable): void {
  if (index + 1 >= scanned.count || scanned.gaps[index + 1] !== kinds.space) return;
  if (dictionary.get(hashPair(scanned.hashes[index]!, scanned.hashes[index + 1]!)) === 0) return;
  scanned.shapes[index]! |= shapes.placePair;
  scanned.shapes[index + 1]! |= shapes.placePair;
}
