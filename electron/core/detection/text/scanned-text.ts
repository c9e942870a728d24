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
import { consider } from './consider-name.ts';
import { shapes } from './shapes.ts';
import { wordFlags } from './word-flags.ts';
import { note, type WordList } from './word-list.ts';
import { factAt, factsShift, WordMemory, wordUses } from './word-memory.ts';
import type { WordTable } from './word-table.ts';

const kinds = characterKinds;
const farthestLookAhead = 8;
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
const upper = kinds.upper;
const digit = kinds.digit;
const mark = kinds.mark;
const shift = factsShift;
const { flags: flagsAt, topics: topicsAt, uses: usesAt, contexts: contextsAt } = factAt;
const { firstUpper, firstDigit } = shapes;
const { smallName, smallNameOrWord, hint, address, capitalName } = wordUses;
const { functionEnglish, functionGerman, announcer } = wordFlags;
/** Of a word with one of these a text has to be looked at closely. */
const telling = firstUpper | digit;
const tellingUses = smallName | smallNameOrWord | hint | address;
const endOfSentence = kinds.newline | kinds.stop | kinds.period | kinds.colon | kinds.quote;

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
  /** Words with a digit in them. */
  readonly digital: WordList = { indexes: new Int32Array(256), count: 0 };
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
  /** Which contexts may be in it. */
  contexts = 0;
  /** Characters between two spaces, at most. */
  longestWord = 0;
  /** Where what the texts before left behind ends. */
  private used = 0;
  private readonly memory: WordMemory;
  private readonly hasTopics: boolean;
  private readonly hasContexts: boolean;
  /** Words that may be part of a name, which their neighbours decide. */
  private considered = new Int32Array(256);
  private toConsider = 0;

  /**
   * @param topics of words by their hash, where somebody asks for `topics`
   * @param contexts the same for `contexts`
   */
  constructor(topics?: WordTable, contexts?: WordTable) {
    this.memory = new WordMemory(topics, contexts);
    this.hasTopics = topics !== undefined;
    this.hasContexts = contexts !== undefined;
  }

  read(text: string, dictionary: WordTable): this {
    if (text.length >= this.starts.length) this.grow(text.length);
    this.text = text;
    this.memory.begin(dictionary);
    if (!this.findWords(text)) {
      // A character or more words than ever before.
      for (let index = 0; index < text.length; index++) classify(text.charCodeAt(index));
      if (!this.findWords(text)) {
        this.memory.makeRoom(text.length);
        this.memory.begin(dictionary);
        this.findWords(text);
      }
    }
    for (let place = 0; place < this.toConsider; place++) consider(this, this.considered[place]!, dictionary);
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
   * The words and what is known of them. This loop is where the time of detection goes: it calls next to nothing, and
   * gives up where a character comes that was never seen before.
   */
  private findWords(text: string): boolean {
    const { length } = text;
    const { starts, ends, hashes, gaps, flags } = this;
    const shapeOf = this.shapes;
    const { facts, mask } = this.memory;
    let count = 0;
    let allGaps = 0;
    let allShapes = 0;
    let allFlags = 0;
    let topics = 0;
    let repeated = 0;
    let contexts = 0;
    let english = 0;
    let german = 0;
    let before = 0;
    let gap: number = newline;
    let longest = 0;
    let behindSpace = 0;
    let index = 0;
    let entry: number = length > 0 ? table[text.charCodeAt(0)]! : newline;
    this.clearLists();
    while (index < length) {
      if ((entry & inWord) === 0) {
        if (entry === 0) return false;
        gap |= entry;
        if (entry & spaced) {
          if (index - behindSpace > longest) longest = index - behindSpace;
          behindSpace = index + 1;
        }
        if (++index < length) entry = table[text.charCodeAt(index)]!;
        continue;
      }
      const start = index;
      const first = entry;
      let rest = 0;
      let hash = empty;
      for (;;) {
        if (entry < special) hash = Math.imul(hash ^ (entry >>> oneShift), prime);
        else if (entry >>> twoShift !== none) {
          hash = Math.imul(hash ^ ((entry >>> oneShift) & seven), prime);
          hash = Math.imul(hash ^ (entry >>> twoShift), prime);
        }
        if (++index >= length) break;
        entry = table[text.charCodeAt(index)]!;
        if ((entry & inWord) === 0) break;
        rest |= entry;
      }
      let place = (hash & mask) << shift;
      if (facts[place] !== hash) place = this.memory.locate(hash);
      if (place < 0) return false;
      const shape =
        ((first | rest) & kindBits) |
        ((first & upper) * toFirstUpper) |
        ((rest & upper) * toInnerUpper) |
        ((first & digit) * toFirstDigit);
      const known = facts[place + flagsAt]!;
      const topic = facts[place + topicsAt]!;
      const use = facts[place + usesAt]!;
      starts[count] = start;
      ends[count] = index;
      hashes[count] = hash;
      shapeOf[count] = shape;
      flags[count] = known;
      gaps[count] = gap;
      allShapes |= shape;
      allFlags |= known;
      allGaps |= gap;
      repeated |= topics & topic;
      topics |= topic;
      contexts |= facts[place + contextsAt]!;
      english += known & functionEnglish;
      german += known & functionGerman;
      if ((shape & telling) | (use & tellingUses)) this.noteWord(count, index - start, shape, use, before);
      before = known;
      count++;
      gap = 0;
    }
    if (length - behindSpace > longest) longest = length - behindSpace;
    this.count = count;
    this.longestWord = longest;
    gaps[count] = gap | newline;
    this.allGaps = allGaps | gap | newline;
    this.allShapes = allShapes;
    this.allFlags = allFlags;
    this.english = english / functionEnglish;
    this.german = german / functionGerman;
    // Behind a combining mark a pattern sees another word begin.
    const isSure = (allShapes & mark) === 0;
    this.topics = isSure && this.hasTopics ? topics : -1;
    this.repeatedTopics = isSure && this.hasTopics ? repeated : -1;
    this.contexts = isSure && this.hasContexts ? contexts : -1;
    return true;
  }

  private clearLists(): void {
    this.named.count = this.numbered.count = this.digital.count = this.hinted.count = 0;
    this.toConsider = this.digits = this.capitals = 0;
  }

  /** Puts a word on the lists of those that may matter. */
  private noteWord(index: number, length: number, shape: number, use: number, before: number): void {
    if (shape & firstUpper) {
      if (length > 1) {
        if (index > 0 && (this.gaps[index]! & endOfSentence) === 0) this.capitals++;
        if (use & capitalName) this.considered[this.toConsider++] = index;
      }
    } else if (use & smallName || (use & smallNameOrWord && before & announcer))
      this.considered[this.toConsider++] = index;
    if (use & hint) note(this.hinted, index);
    if (shape & digit) {
      this.digits += length;
      note(this.digital, index);
      if (shape & firstDigit) note(this.numbered, index);
    } else if (use & address) note(this.numbered, index);
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
    this.considered = new Int32Array(size);
    this.used = 0;
    for (const list of [this.named, this.numbered, this.digital, this.hinted]) list.indexes = new Int32Array(size);
  }

  /** A word as it is written. */
  word(index: number): string {
    return this.text.slice(this.starts[index], this.ends[index]);
  }
}
