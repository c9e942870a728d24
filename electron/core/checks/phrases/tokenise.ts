import { findLinks, type Link } from './find-links.ts';
import { foldWord } from './fold.ts';

export interface Token {
  /** UTF-16 code units in the text, end exclusive. */
  start: number;
  end: number;
  /** Folded. */
  word: string;
  /** Index of its sentence. */
  sentence: number;
  isInLink: boolean;
}

export interface Sentence {
  /** Indexes of tokens, `last` inclusive. */
  first: number;
  last: number;
  isQuestion: boolean;
}

export interface TokenisedText {
  tokens: Token[];
  sentences: Sentence[];
  links: Link[];
}

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’‘`´][\p{L}\p{N}\p{M}]+)*/gu;
/** A full stop behind one of these ends no sentence. Single letters and small numbers are the same. */
const abbreviations = new Set(
  (
    'art abs nr no tel str bzw ca inkl evtl ggf usw etc vgl dr prof mr mrs ms st hr fr max min mind zzgl bspw bzgl kd vs ' +
    'inc ltd approx ref sog dipl ing geb gem gez lit ziff hdt'
  )
    .split(' ')
    .filter(Boolean),
);

/** Words, and where sentences end. Takes time linear in the text. */
export function tokenise(text: string): TokenisedText {
  const links = findLinks(text);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  let link = 0;
  let first = 0;
  for (const match of text.matchAll(wordPattern)) {
    const start = match.index;
    const end = start + match[0].length;
    while ((links[link]?.end ?? Infinity) <= start) link++;
    const isInLink = (links[link]?.start ?? Infinity) <= start;
    const previous = tokens.at(-1);
    if (previous) {
      const isInside = isInLink && previous.isInLink && (links[link]?.start ?? 0) <= previous.start;
      const ending = isInside ? null : readEnding(text.slice(previous.end, start), previous.word);
      if (ending) {
        sentences.push({ first, last: tokens.length - 1, isQuestion: ending === 'question' });
        first = tokens.length;
      }
    }
    tokens.push({ start, end, word: foldWord(match[0]), sentence: sentences.length, isInLink });
  }
  const last = tokens.at(-1);
  if (last) {
    const isQuestion = text.slice(last.end).includes('?');
    sentences.push({ first, last: tokens.length - 1, isQuestion });
  }
  return { tokens, sentences, links };
}

/** What the characters between two words say about the sentence before. */
function readEnding(between: string, word: string): 'question' | 'other' | null {
  if (between === ' ') return null;
  if (between.includes('?')) return 'question';
  if (/[!\n\r\u2028\u2029]/.test(between)) return 'other';
  if (!/[.…](?:\s|["'“”»)\]]|$)/u.test(between)) return null;
  const isOpen = word.length === 1 || /^\d{1,2}$/.test(word) || abbreviations.has(word);
  return isOpen && !between.includes('…') ? null : 'other';
}
