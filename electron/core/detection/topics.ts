import { WordTopics } from './text/word-topics.ts';

/** What some rules need a word of: the scanner looks it up with the word, and they are asked about few texts. */
export const topics = new WordTopics();

/** The same of what rules about numbers look for around one, once they found it. */
export const contexts = new WordTopics();

const lastAscii = 0x7f;

/**
 * What may stand in a part of a text by what is said in all of it: where a word is cut, its rest may look like another.
 * @param said contexts of the whole text
 */
export function contextsBehind(text: string, start: number, said: number): number {
  return start > 0 && isInside(text.charCodeAt(start - 1)) && isInside(text.charCodeAt(start)) ? -1 : said;
}

/** Whether a word may go on behind or before a character. */
function isInside(unit: number): boolean {
  return unit > lastAscii || (unit >= 0x30 && unit <= 0x39) || ((unit | 32) >= 0x61 && (unit | 32) <= 0x7a);
}
