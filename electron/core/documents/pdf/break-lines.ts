import type { RichText } from '../document.ts';
import { toLegible } from '../legible-text.ts';
import type { FontName } from './fonts.ts';
import type { Hyphenate } from './hyphenation.ts';
import { joinPieces, type Piece, type Typeface } from './typeface.ts';

export interface Line {
  pieces: Piece[];
  /** In points. */
  width: number;
}

export interface TextStyle {
  font: FontName;
  /** In points. */
  size: number;
}

/** With what lines are set: the fonts, and the rules for words that fit in no line. */
export interface Setting {
  typeface: Typeface;
  hyphenate: Hyphenate;
}

interface Token {
  kind: 'lineFeed' | 'space' | 'word';
  /** More than one where the emphasis changes inside a word. */
  parts: { text: string; font: FontName }[];
  /** Whether the next word belongs to this one. */
  runsOn: boolean;
}

/** Longer words are not measured as a whole: no line is that wide. */
const longestWord = 200;
const tokens = /(?<lineFeed>\n)|(?<space>[^\S\n\u00a0\u202f]+)|(?<word>[\S\u00a0\u202f]+)/gu;
/** A line may end after a hyphen, a dash or a slash between words, but not inside a number, a date or a file name. */
const wordEnds = /(?<=[\p{L}\p{N}][-\u2010\u2013\u2014/])(?=\p{L})/u;
/** Letters, with the punctuation beside them. */
const spelledWord = /^\p{P}*[\p{L}\p{M}]+\p{P}*$/u;
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Breaks a text into lines of a width in points. A word wider than that is hyphenated; what is no word of a language,
 * such as an address or a number, is broken wherever the line ends, without a hyphen that would seem part of it.
 */
export function breakLines(setting: Setting, text: RichText, style: TextStyle, width: number): Line[] {
  let line: Line = { pieces: [], width: 0 };
  let gap: Line = { pieces: [], width: 0 };
  const lines = [line];
  const startLine = (isBetweenWords: boolean) => {
    // Where lines end, readers that join them need the space between the words; it takes no part in the width.
    const last = line.pieces.at(-1);
    if (isBetweenWords && last) line.pieces.push({ text: ' ', font: last.font });
    line = { pieces: [], width: 0 };
    gap = { pieces: [], width: 0 };
    lines.push(line);
  };
  for (const token of listTokens(text, style.font)) {
    if (token.kind === 'lineFeed') startLine(true);
    else if (token.kind === 'space') gap = measure(setting.typeface, token.parts, style.size);
    else
      for (const part of splitToFit(setting, token.parts, style.size, width)) {
        const fits = line.width + gap.width + part.width <= width;
        if (fits) extend(line, gap);
        else if (line.width > 0) startLine(gap.width > 0);
        extend(line, part);
        gap = { pieces: [], width: 0 };
      }
  }
  return lines.map((broken) => ({ ...broken, pieces: joinPieces(broken.pieces) }));
}

/** Words with the space between them. A word runs on over a change of emphasis. */
function listTokens(text: RichText, font: FontName): Token[] {
  const listed: Token[] = [];
  for (const run of typeof text === 'string' ? [{ text }] : text) {
    const style = { font: ('emphasis' in run && run.emphasis) || font };
    for (const { groups = {} } of toLegible(run.text).matchAll(tokens)) {
      if (groups.lineFeed) listed.push({ kind: 'lineFeed', parts: [], runsOn: false });
      else if (groups.space) {
        const spaces = groups.space.replace(/\t/g, '    ').replace(/./gu, ' ');
        listed.push({ kind: 'space', parts: [{ ...style, text: spaces }], runsOn: false });
      } else {
        const words = (groups.word ?? '').split(wordEnds);
        for (const [index, word] of words.entries()) {
          const last = listed.at(-1);
          const runsOn = index === words.length - 1;
          if (last?.runsOn) Object.assign(last, { parts: [...last.parts, { ...style, text: word }], runsOn });
          else listed.push({ kind: 'word', parts: [{ ...style, text: word }], runsOn });
        }
      }
    }
  }
  return listed;
}

function measure(typeface: Typeface, parts: Token['parts'], size: number): Line {
  const pieces = parts.flatMap(({ text, font }) => typeface.dress(text, font));
  return { pieces, width: pieces.reduce((sum, piece) => sum + typeface.widthOf(piece, size), 0) };
}

/** The word, or what of it fits in a line each. */
function splitToFit({ typeface, hyphenate }: Setting, parts: Token['parts'], size: number, width: number): Line[] {
  if (parts.reduce((sum, { text }) => sum + text.length, 0) <= longestWord) {
    const whole = measure(typeface, parts, size);
    if (whole.width <= width) return [whole];
    const [part, ...others] = parts;
    if (part && others.length === 0 && spelledWord.test(part.text)) {
      const syllables = hyphenate(part.text).map((text) => ({ text, font: part.font }));
      const hyphen: Line = { pieces: [{ text: '-', font: part.font, actual: '\u00ad' }], width: 0 };
      hyphen.width = measure(typeface, [{ text: '-', font: part.font }], size).width;
      const hyphenated = fill(typeface, syllables, size, width - hyphen.width);
      const last = hyphenated.at(-1);
      if (hyphenated.every((line) => line.width <= width - hyphen.width))
        return hyphenated.map((line) => (line === last ? line : extend(line, hyphen)));
    }
  }
  const characters = parts.flatMap(({ text, font }) =>
    [...clusters.segment(text)].map(({ segment }) => ({ text: segment, font })),
  );
  return fill(typeface, characters, size, width);
}

/** As many of the parts as fit in each line, but at least one. */
function fill(typeface: Typeface, parts: Token['parts'], size: number, width: number): Line[] {
  const lines: Line[] = [];
  for (const part of parts) {
    const measured = measure(typeface, [part], size);
    const last = lines.at(-1);
    if (last && last.width + measured.width <= width) extend(last, measured);
    else lines.push(measured);
  }
  return lines;
}

function extend(line: Line, { pieces, width }: Line): Line {
  line.pieces.push(...pieces);
  line.width += width;
  return line;
}
