import { Face } from './face.ts';
import type { FontName } from './fonts.ts';

/** Text in one font. Where another text is shown than is meant, `actual` is what a reader copies or hears. */
export interface Piece {
  text: string;
  font: FontName;
  actual?: string;
}

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** What every one of the text faces has and shows as it is: most text needs no closer look. */
const isCommon = /^[ -~\u00a0-\u017f\u2013-\u2026]*$/;
/** The scripts whose characters can stand one after the other as they are. The font of signs has more than those. */
const isPlainSign = /^[\p{Script=Common}\p{Script=Inherited}\p{Script=Armenian}\p{Script=Georgian}]*$/u;
const box = '\u25a1';

/** The fonts of one document: which of them shows a character, and how wide a text is. */
export class Typeface {
  readonly #faces: Record<FontName, Face>;
  readonly #dressed = new Map<string, Piece>();

  constructor(document: PDFKit.PDFDocument) {
    const open = (name: FontName) => new Face(document, name);
    this.#faces = { regular: open('regular'), bold: open('bold'), italic: open('italic'), signs: open('signs') };
  }

  /** In points. */
  widthOf({ text, font }: Piece, size: number): number {
    return this.#faces[font].widthOf(text, size);
  }

  /** Splits a text by the fonts that show it. A character without a glyph in any of them becomes a box. */
  dress(text: string, font: FontName): Piece[] {
    if (isCommon.test(text)) return [{ text, font }];
    return joinPieces(Array.from(clusters.segment(text), ({ segment }) => this.#dressCluster(segment, font)));
  }

  /** To be called when everything is drawn. */
  end(): void {
    for (const face of Object.values(this.#faces)) face.end();
  }

  #dressCluster(cluster: string, font: FontName): Piece {
    const key = `${font} ${cluster}`;
    const known = this.#dressed.get(key);
    if (known) return known;
    const piece = this.#chooseFont(cluster, font);
    const isReadAsMeant = piece.text !== box && this.#faces[piece.font].readBack(piece.text) === cluster.normalize();
    const dressed = isReadAsMeant ? piece : { ...piece, actual: cluster };
    this.#dressed.set(key, dressed);
    return dressed;
  }

  #chooseFont(cluster: string, font: FontName): Piece {
    // Left away is what is shown as nothing: it joins letters or chooses between two looks of a sign.
    const text = cluster.normalize().replace(/[\p{Variation_Selector}\u200c\u200d]/gu, '');
    if (this.#faces[font].shows(text)) return { text, font };
    if (isPlainSign.test(text) && this.#faces.signs.shows(text)) return { text, font: 'signs' };
    return { text: box, font: 'signs' };
  }
}

/** Joins neighbours in the same font. */
export function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last === undefined || last.font !== piece.font || (last.actual === undefined) !== (piece.actual === undefined))
      joined.push({ ...piece });
    else {
      last.text += piece.text;
      if (piece.actual !== undefined) last.actual = (last.actual ?? '') + piece.actual;
    }
  }
  return joined;
}
