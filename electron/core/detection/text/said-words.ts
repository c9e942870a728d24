import type { ScannedText } from './scanned-text.ts';
import { WordSet } from './word-set.ts';
import type { WordTopics } from './word-topics.ts';

/** Some words that rules look for around a place, and whether they are in a text at all: mostly none of them is. */
export class SaidWords {
  readonly words: WordSet;
  /** Their bit of what a text says. */
  readonly bit: number;

  /**
   * @param words separated by spaces
   * @param contexts what the scanner looks for in every text
   */
  constructor(words: string, contexts: WordTopics) {
    this.words = new WordSet(words);
    this.bit = contexts.addExactly(words.split(' '));
  }

  mayBeIn(scanned: ScannedText): boolean {
    return (scanned.contexts & this.bit) !== 0;
  }

  /** Whether one of them is among the words from one to another, both included. */
  areAmong(scanned: ScannedText, first: number, last: number): boolean {
    if (!this.mayBeIn(scanned)) return false;
    for (let index = Math.max(0, first); index <= last && index < scanned.count; index++)
      if (this.words.has(scanned.hashes[index]!)) return true;
    return false;
  }
}
