import {
  characterKinds,
  characterTable,
  classify,
  emptyHash,
  firstSpecial,
  foldShift,
  hashPrime,
  kindMask,
  noLetter,
  secondShift,
  sevenBits,
  wordKinds,
} from './characters.ts';
import { KnownWords } from './known-words.ts';
import { shapes } from './shapes.ts';
import type { WordList } from './word-list.ts';
import type { WordTable } from './word-table.ts';

const kinds = characterKinds;
const farthestLookAhead = 16;
/** From the bit of a kind to that of a shape. */
const toFirstUpper = shapes.firstUpper / kinds.upper;
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
const upper = kinds.upper;
const digit = kinds.digit;
const innerUpper = shapes.innerUpper;

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
  allShapes = 0;
  allFlags = 0;
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
  /** Where what the texts before left behind ends. */
  private used = 0;
  private readonly known: KnownWords;

  /** @param topics of words by their hash, where somebody asks for `topics` */
  constructor(topics?: WordTable) {
    this.known = new KnownWords(topics);
  }

  read(text: string, dictionary: WordTable): this {
    if (text.length >= this.starts.length) this.grow(text.length);
    this.text = text;
    if (!this.findWords(text)) {
      for (let index = 0; index < text.length; index++) classify(text.charCodeAt(index));
      this.findWords(text);
    }
    this.known.lookUp(this, dictionary);
    if (!this.isPlain) this.clearBehind();
    return this;
  }

  /** Whether there is nothing that a rule about words, numbers or their neighbours would begin at. */
  get isPlain(): boolean {
    return (
      this.named.count + this.numbered.count + this.hinted.count + this.digits === 0 && this.german <= this.english
    );
  }

  /**
   * The words, without what they mean. This loop is where the time of detection goes: it calls nothing, and gives up
   * where a character comes that was never seen before.
   */
  private findWords(text: string): boolean {
    const { length } = text;
    const { starts, ends, hashes, gaps } = this;
    const shapeOf = this.shapes;
    let count = 0;
    let allGaps = 0;
    let allShapes = 0;
    let gap: number = newline;
    let start = 0;
    let hash = empty;
    let all = 0;
    let capitals = 0;
    let longest = 0;
    let behindSpace = 0;
    for (let index = 0; index <= length; index++) {
      const entry = index < length ? table[text.charCodeAt(index)]! : newline;
      if (entry & inWord) {
        if (entry < special) hash = Math.imul(hash ^ (entry >>> oneShift), prime);
        else if (entry >>> twoShift !== none) {
          hash = Math.imul(hash ^ ((entry >>> oneShift) & seven), prime);
          hash = Math.imul(hash ^ (entry >>> twoShift), prime);
        }
        all |= entry;
        capitals += entry & upper;
        continue;
      }
      if (entry === 0) return false;
      if (all !== 0) {
        const first = table[text.charCodeAt(start)]!;
        const shape =
          (all & kindBits) |
          ((first & upper) * toFirstUpper) |
          (capitals > (first & upper) ? innerUpper : 0) |
          ((first & digit) * toFirstDigit);
        starts[count] = start;
        ends[count] = index;
        hashes[count] = hash;
        shapeOf[count] = shape;
        gaps[count++] = gap;
        allShapes |= shape;
        allGaps |= gap;
        gap = 0;
        hash = empty;
        all = 0;
        capitals = 0;
      }
      gap |= entry;
      start = index + 1;
      if (entry & spaced) {
        if (index - behindSpace > longest) longest = index - behindSpace;
        behindSpace = start;
      }
    }
    this.count = count;
    this.longestWord = longest;
    gaps[count] = gap;
    this.allGaps = allGaps | gap;
    this.allShapes = allShapes;
    return true;
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

  /** Makes room for as many words as a text of a length can have. */
  private grow(length: number): void {
    const size = 2 ** Math.ceil(Math.log2(length + 2));
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.hashes = new Int32Array(size);
    this.shapes = new Int32Array(size);
    this.flags = new Int32Array(size);
    this.gaps = new Int32Array(size + 1);
    this.used = 0;
    for (const list of [this.named, this.numbered, this.hinted]) list.indexes = new Int32Array(size);
  }

  /** A word as it is written. */
  word(index: number): string {
    return this.text.slice(this.starts[index], this.ends[index]);
  }
}
