import type { ScannedText } from '../text/scanned-text.ts';
import { shapes as wordShapes } from '../text/shapes.ts';
import { wordFlags as allWordFlags } from '../text/word-flags.ts';
import { classifyWord, nameClasses as allNameClasses, type NameLanguage } from './name-class.ts';

// Imported objects under names of this module: see scanned-text.ts.
const shapes = wordShapes;
const nameClasses = allNameClasses;
const wordFlags = allWordFlags;

const anyName = wordFlags.firstNameCommon | wordFlags.firstName | wordFlags.surnameCommon | wordFlags.surname;
const notYet = 255;

/** Classes of the words of one text, each found out when it is asked for first. Used again for the next text. */
export class WordClasses {
  private known = new Uint8Array(256);
  private scanned: ScannedText | undefined;
  private count = 0;
  private language: NameLanguage = 'unclear';

  begin(scanned: ScannedText, language: NameLanguage): void {
    const { count } = scanned;
    if (this.known.length < count) this.known = new Uint8Array(count * 2);
    // For the few words of a message a loop is faster than fill.
    for (let index = 0; index < count; index++) this.known[index] = notYet;
    this.scanned = scanned;
    this.count = count;
    this.language = language;
  }

  /** The class of a word; none outside of the text. */
  at(index: number): number {
    if (index < 0 || index >= this.count) return nameClasses.none;
    const known = this.known[index]!;
    return known === notYet ? this.find(index) : known;
  }

  set(index: number, kind: number): void {
    this.known[index] = kind;
  }

  private find(index: number): number {
    const scanned = this.scanned!;
    const flags = scanned.flags[index]!;
    const isCapital = scanned.shapes[index]! & shapes.firstUpper;
    // Most words are small and no names: they need no closer look.
    const isOrdinary = !isCapital && flags !== 0 && (flags & anyName) === 0;
    const kind = isOrdinary ? nameClasses.none : classifyWord(scanned, index, this.language);
    this.known[index] = kind;
    return kind;
  }
}
