import {
  characterKinds,
  characterTable,
  classify,
  emptyHash,
  firstSpecial,
  foldShift,
  hashPair,
  hashPrime,
  kindMask,
  noLetter,
  secondShift,
  sevenBits,
  wordKinds,
} from './characters.ts';
import { alone, isAnnounced, mayBeNamed, neverSmall, wordToo } from './name-candidates.ts';
import { shapes } from './shapes.ts';
import { wordFlags } from './word-flags.ts';
import { note, type WordList } from './word-list.ts';
import type { WordTable } from './word-table.ts';

const kinds = characterKinds;

const nameFlags = wordFlags.firstNameCommon | wordFlags.firstName | wordFlags.surnameCommon | wordFlags.surname;
const addressFlags = wordFlags.box | wordFlags.streetAfter;
const sentenceGap = kinds.newline | kinds.stop | kinds.period | kinds.colon | kinds.quote;
const smallS = 's'.charCodeAt(0);
const farthestLookAhead = 16;
/** From the bit of a kind to that of a shape. */
const toFirstUpper = shapes.firstUpper / kinds.upper;
const toInnerUpper = shapes.innerUpper / kinds.upper;
const toFirstDigit = shapes.firstDigit / kinds.digit;

// The same under names of this module: what is imported is looked up anew each time, which halves the speed.
const table = characterTable;
const inWord = wordKinds;
const special = firstSpecial;
const oneShift = foldShift;
const twoShift = secondShift;
const prime = hashPrime;
const empty = emptyHash;
const none = noLetter;
const seven = sevenBits;
const kindBits = kindMask;
const newline = kinds.newline;
const spaced = kinds.space | kinds.newline;
const mark = kinds.mark;
const upper = kinds.upper;
const digit = kinds.digit;
const firstUpper = shapes.firstUpper;
const functionEnglish = wordFlags.functionEnglish;
const functionGerman = wordFlags.functionGerman;
const notSmall = neverSmall;
const also = wordToo;
const announcer = wordFlags.announcer;
const noted = wordFlags.hint | addressFlags;
/** Words that were looked up last, by a part of their hash: running text says the same words again and again. */
const recentSize = 8192;
const recentMask = recentSize - 1;

/**
 * The words of a text, found in one pass, and where something may be found: most texts have little of that. Its arrays
 * are used again for the next text: who needs something for longer copies it. Offsets are UTF-16 code units.
 */
export class ScannedText {
  text = '';
  /** How many words there are. */
  count = 0;
  starts = new Int32Array(256);
  /** Exclusive. */
  ends = new Int32Array(256);
  hashes = new Int32Array(256);
  /** Of the words without their last letter. */
  private stems = new Int32Array(256);
  /** Kinds of the characters, and shapes. */
  shapes = new Int32Array(256);
  /** What the dictionaries know. */
  flags = new Int32Array(256);
  /** Kinds of the characters between this word and the one before; the last one, at `count`, is that after all words. */
  gaps = new Int32Array(257);
  /** Words that may be part of a name even where nothing else is. */
  readonly named: WordList = { indexes: new Int32Array(256), count: 0 };
  /** Words that begin with a digit, belong to streets or to post boxes. */
  readonly numbered: WordList = { indexes: new Int32Array(256), count: 0 };
  /** First words of entries of the lexica of hints. */
  readonly hinted: WordList = { indexes: new Int32Array(256), count: 0 };
  /** Bits that at least one word has: who looks for a bit that is not among them need not look. */
  allFlags = 0;
  allShapes = 0;
  allGaps = 0;
  /** How many digits there are in all. */
  digits = 0;
  /** Words that begin with a capital though no sentence begins there. */
  capitals = 0;
  german = 0;
  english = 0;
  /** Topics of its words, and those that at least two words have; all of them where it is not known. */
  topics = 0;
  repeatedTopics = 0;
  /** Characters between two spaces, at most. */
  longestWord = 0;
  private hasDigits = false;
  /** Where what the texts before left behind ends. */
  private used = 0;
  private considered = new Int32Array(256);
  private readonly beside = { ...alone };
  /** Hash, flags and topics of each; the fourth place is empty. */
  private readonly recent = new Int32Array(recentSize * 4);
  private recentOf: WordTable | undefined;
  private readonly topicTable: WordTable | undefined;

  /** @param topics of words by their hash, where somebody asks for `topics` */
  constructor(topics?: WordTable) {
    this.topicTable = topics;
  }

  read(text: string, dictionary: WordTable): this {
    if (text.length >= this.starts.length) this.grow(text.length);
    this.text = text;
    if (!this.findWords(text)) {
      for (let index = 0; index < text.length; index++) classify(text.charCodeAt(index));
      this.findWords(text);
    }
    this.lookUp(dictionary);
    this.clearBehind();
    return this;
  }

  /**
   * The words, without what they mean. This loop is where the time of detection goes: it calls nothing, and gives up
   * where a character comes that was never seen before.
   */
  private findWords(text: string): boolean {
    const { length } = text;
    const { starts, ends, hashes, stems, gaps } = this;
    const shapeOf = this.shapes;
    let allGaps = 0;
    let allKinds = 0;
    let count = 0;
    let gap: number = newline;
    let index = 0;
    let longest = 0;
    let behindSpace = 0;
    while (index < length) {
      let entry = table[text.charCodeAt(index)]!;
      if ((entry & inWord) === 0) {
        if (entry === 0) return false;
        gap |= entry;
        if (entry & spaced) {
          if (index - behindSpace > longest) longest = index - behindSpace;
          behindSpace = index + 1;
        }
        index++;
        continue;
      }
      const start = index;
      const first = entry;
      let all = 0;
      let later = 0;
      let hash = empty;
      let stem = empty;
      do {
        all |= entry;
        stem = hash;
        if (entry < special) hash = Math.imul(hash ^ (entry >>> oneShift), prime);
        else if (entry >>> twoShift !== none) {
          hash = Math.imul(hash ^ ((entry >>> oneShift) & seven), prime);
          hash = Math.imul(hash ^ (entry >>> twoShift), prime);
        }
        if (++index === length) break;
        entry = table[text.charCodeAt(index)]!;
        later |= entry;
      } while (entry & inWord);
      if (entry === 0) return false;
      starts[count] = start;
      ends[count] = index;
      hashes[count] = hash;
      stems[count] = stem;
      shapeOf[count] =
        (all & kindBits) |
        ((first & upper) * toFirstUpper) |
        ((later & upper) * toInnerUpper) |
        ((first & digit) * toFirstDigit);
      gaps[count++] = gap;
      allKinds |= all;
      allGaps |= gap;
      gap = 0;
    }
    this.count = count;
    this.longestWord = Math.max(longest, length - behindSpace);
    gaps[count] = gap | newline;
    this.allGaps = allGaps | gap;
    this.hasDigits = (allKinds & digit) !== 0;
    return true;
  }

  /** What the dictionaries know of each word, and the lists of those that may matter. */
  private lookUp(dictionary: WordTable): void {
    const { count, hashes, flags, recent, considered, topicTable } = this;
    const shapeOf = this.shapes;
    if (this.recentOf !== dictionary) {
      this.recentOf = dictionary;
      recent.fill(0);
    }
    this.digits = this.capitals = this.named.count = this.numbered.count = this.hinted.count = 0;
    let toConsider = 0;
    let allShapes = 0;
    let allFlags = 0;
    let english = 0;
    let german = 0;
    let topics = 0;
    let repeated = 0;
    let before = 0;
    for (let index = 0; index < count; index++) {
      const shape = shapeOf[index]!;
      const hash = hashes[index]!;
      const place = (hash & recentMask) << 2;
      if (recent[place] !== hash) {
        recent[place] = hash;
        recent[place + 1] = dictionary.get(hash);
        if (topicTable) recent[place + 2] = topicTable.get(hash);
      }
      const known = recent[place + 1]!;
      repeated |= topics & recent[place + 2]!;
      topics |= recent[place + 2]!;
      flags[index] = known;
      allShapes |= shape;
      allFlags |= known;
      english += known & functionEnglish;
      german += known & functionGerman;
      const isSmallName = known & nameFlags && (known & notSmall) === 0;
      if (shape & firstUpper || (isSmallName && ((known & also) === 0 || before & announcer)))
        considered[toConsider++] = index;
      before = known;
      if (known & noted || shape & digit) this.noteWord(index, known, shape);
    }
    // Behind a combining mark a pattern sees another word begin.
    const isSure = topicTable !== undefined && (allShapes & mark) === 0;
    this.topics = isSure ? topics : -1;
    this.repeatedTopics = isSure ? repeated : -1;
    this.allShapes = allShapes;
    this.allFlags = allFlags;
    this.english = english / functionEnglish;
    this.german = german / functionGerman;
    for (let place = 0; place < toConsider; place++) this.considerName(considered[place]!, dictionary);
  }

  /** Rules look some words ahead, where the text before left its own. For so few, a loop is faster than fill. */
  private clearBehind(): void {
    const { count, starts, ends, hashes, flags } = this;
    const { length } = this.text;
    const shapeOf = this.shapes;
    const end = Math.min(count + farthestLookAhead, starts.length);
    for (let index = count; index < end; index++) starts[index] = ends[index] = length;
    // Behind `used` these are empty already.
    const used = Math.min(end, this.used);
    for (let index = count; index < used; index++) shapeOf[index] = flags[index] = hashes[index] = 0;
    if (used === this.used || count > this.used) this.used = count;
  }

  /** "San Jose", "Solomon Islands": one place, whatever their words are by themselves. */
  private markPlace(index: number, dictionary: WordTable): void {
    if (index + 1 >= this.count || this.gaps[index + 1] !== kinds.space) return;
    if (dictionary.get(hashPair(this.hashes[index]!, this.hashes[index + 1]!)) === 0) return;
    this.shapes[index]! |= shapes.placePair;
    this.shapes[index + 1]! |= shapes.placePair;
  }

  /** Whether a word is one of `named`: seeing its neighbours, whose flags are known by now. */
  private considerName(index: number, dictionary: WordTable): void {
    const { flags, gaps, hashes } = this;
    const shape = this.shapes[index]!;
    let known = flags[index]!;
    if ((shape & firstUpper) === 0) {
      const before = index > 0 ? hashes[index - 1]! : 0;
      const secondBefore = index > 1 ? hashes[index - 2]! : 0;
      if ((known & wordToo) === 0 || isAnnounced(before, secondBefore, this.hasDigits)) note(this.named, index);
      return;
    }
    const end = this.ends[index]!;
    if (end - this.starts[index]! < 2) return;
    const startsSentence = index === 0 || (gaps[index]! & sentenceGap) !== 0;
    if (!startsSentence) this.capitals++;
    if (known & wordFlags.placeStart) this.markPlace(index, dictionary);
    if (known === 0) {
      if ((shape & kinds.lower) === 0) return;
      if ((this.text.charCodeAt(end - 1) | 32) === smallS) {
        known = dictionary.get(this.stems[index]!) & nameFlags;
        if (known !== 0) this.shapes[index]! |= shapes.genitive;
        flags[index] = known;
      }
    } else if ((known & nameFlags) === 0) return;
    if (this.shapes[index]! & shapes.placePair) return;
    const isText = index + 1 < this.count && gaps[index + 1] === kinds.space;
    const next = isText ? this.shapes[index + 1]! : 0;
    const beside = this.beside;
    beside.startsSentence = startsSentence;
    beside.isAfterCapital = !startsSentence && (this.shapes[index - 1]! & firstUpper) !== 0;
    beside.isBeforeCapital = (next & firstUpper) !== 0;
    beside.isBeforeNumber = (next & shapes.firstDigit) !== 0;
    beside.isFollowedByText = isText && (flags[index + 1]! & wordFlags.personVerb) === 0;
    beside.before = index > 0 ? flags[index - 1]! : 0;
    if (mayBeNamed(known, beside)) note(this.named, index);
  }

  private noteWord(index: number, known: number, shape: number): void {
    if (known & wordFlags.hint) note(this.hinted, index);
    if (shape & digit) {
      this.digits += this.ends[index]! - this.starts[index]!;
      if (shape & shapes.firstDigit) note(this.numbered, index);
    } else if (known & addressFlags) note(this.numbered, index);
  }

  /** Makes room for as many words as a text of a length can have. */
  private grow(length: number): void {
    const size = 2 ** Math.ceil(Math.log2(length + 2));
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.hashes = new Int32Array(size);
    this.stems = new Int32Array(size);
    this.shapes = new Int32Array(size);
    this.flags = new Int32Array(size);
    this.considered = new Int32Array(size);
    this.gaps = new Int32Array(size + 1);
    this.used = 0;
    for (const list of [this.named, this.numbered, this.hinted]) list.indexes = new Int32Array(size);
  }

  /** A word as it is written. */
  word(index: number): string {
    return this.text.slice(this.starts[index], this.ends[index]);
  }
}
