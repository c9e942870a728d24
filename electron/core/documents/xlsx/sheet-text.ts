import { spellCharacter } from '../../../../shared/deceptive-characters.ts';
import { toLegible } from '../legible-text.ts';

/** Excel's limit for the text of one cell, in UTF-16 units. */
const longestCell = 32_767;

/** A text as the cells it takes, one below the other. What hides or reorders text is written out, as in the PDF. */
export function splitForCells(text: string): string[] {
  // The library leaves this character out without a word; here it says that something could not be read.
  let rest = toLegible(text).replace(/\ufffd/g, spellCharacter);
  const cells: string[] = [];
  do {
    const isPairCut = /[\ud800-\udbff]/.test(rest.charAt(longestCell - 1));
    const length = isPairCut ? longestCell - 1 : longestCell;
    cells.push(rest.slice(0, length));
    rest = rest.slice(length);
  } while (rest !== '');
  return cells;
}

/** A cell of text, which is no formula, also when somebody edits it and presses Enter. */
export function makeTextCell(text: string) {
  return { value: escapeText(text), type: String, ...(startsFormula.test(text) ? { format: '@' } : {}) };
}

/** Also the full-width signs, which spreadsheets in East Asia take for the same. */
const startsFormula = /^[\s"']*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/**
 * In front of texts like "constructor": the library keeps texts in an object, where it would find what every object
 * has by that name. No text has this character, because toLegible writes it out; it is taken away again at the end.
 */
const mark = '\u2060';

/** The file format reads _x0041_ as the character with that code (ECMA-376-1, 22.9.2.19): what looks so is escaped. */
function escapeText(text: string): string {
  return (text in {} ? mark : '') + text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/** @param xml the file with the texts of all cells */
export function removeMarks(xml: string): string {
  return xml.replaceAll(mark, '');
}
