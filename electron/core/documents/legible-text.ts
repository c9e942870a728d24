import { spellCharacter, spellDeceptiveLines } from '../../../shared/deceptive-characters.ts';

/** Code points that are no characters, and marks beyond the fourth on one letter, which would cover other lines. */
const unprintable = /\p{Noncharacter_Code_Point}|(?<=\p{Mn}{4})\p{Mn}/gu;

/** A text as it may be shown and printed: what hides, reorders or covers other text is written out, as in ‹U+202E›. */
export function toLegible(text: string): string {
  return spellDeceptiveLines(text.toWellFormed()).replace(unprintable, spellCharacter);
}

/** The same in one line, for titles, headings and names. */
export function toLegibleLine(text: string): string {
  return toLegible(text).replace(/\s+/g, ' ').trim();
}
