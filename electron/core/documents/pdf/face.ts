import { composeLayouts, type Layout } from './compose-layout.ts';
import { keepParsed, type FontName } from './fonts.ts';

/** What pdfkit keeps of an embedded font; its types leave it out. */
interface EmbeddedFont {
  font: {
    characterSet: number[];
    hasGlyphForCodePoint: (codePoint: number) => boolean;
    glyphForCodePoint: (codePoint: number) => { id: number };
    layout: (text: string) => { glyphs: { id: number; codePoints: number[] }[] };
  };
  widthOfString: (text: string, size: number) => number;
  /** Lays out a word with the space after it; features are asked for by nobody here. */
  layoutRun: (text: string, features?: unknown) => Layout;
  /** The number a glyph has in the font, by the number it has in the document. */
  subset: { glyphs: number[] };
  /** What a glyph is read as, by its number in the document. */
  unicode: (number[] | undefined)[];
}

/** Widths that are kept: of texts up to this length, and this many. */
const longestKept = 40;
const mostKept = 20_000;

/** The glyphs of Latin ligatures: "fi" is mostly drawn with one of these. */
const ligature = /^[\ufb00-\ufb06]$/;
/** What each glyph of a font is by itself. Fonts do not change. */
const glyphTexts = new Map<FontName, Map<number, string>>();

/**
 * One font of a document. A glyph can be read as one text only, and pdfkit takes the first that it was drawn for: after
 * an "ụ", which is drawn as "u" and a dot, every "u" would be copied as "ụ". So each is read as what it is by itself.
 */
export class Face {
  readonly #embedded: EmbeddedFont;
  readonly #texts: Map<number, string>;
  readonly #widths = new Map<string, number>();

  constructor(document: PDFKit.PDFDocument, name: FontName) {
    this.#embedded = (document.font(name) as unknown as { _font: EmbeddedFont })._font;
    keepParsed(name, this.#embedded.font);
    this.#embedded.layoutRun = composeLayouts(name, this.#embedded.layoutRun.bind(this.#embedded));
    this.#texts = glyphTexts.get(name) ?? this.#listTexts();
    glyphTexts.set(name, this.#texts);
  }

  /** In points. A word is drawn with the space after it; measured with it, too, it is laid out once and not twice. */
  widthOf(text: string, size: number): number {
    const known = this.#widths.get(text);
    if (known !== undefined) return (known * size) / 1000;
    const width = this.#measure(text);
    // Words come again and again; long texts do not.
    if (text.length <= longestKept && this.#widths.size < mostKept) this.#widths.set(text, width);
    return (width * size) / 1000;
  }

  /** In thousandths of the size. */
  #measure(text: string): number {
    if (text.endsWith(' ')) return this.#embedded.widthOfString(text, 1000);
    return this.#embedded.widthOfString(`${text} `, 1000) - this.#embedded.widthOfString(' ', 1000);
  }

  shows(text: string): boolean {
    const { font } = this.#embedded;
    return (
      text !== '' && Array.from(text).every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
    );
  }

  /** What the glyphs of a text are read as; in normal form C. */
  readBack(text: string): string {
    const read = this.#embedded.font.layout(text).glyphs.map(({ id, codePoints }) => {
      const isLigature = codePoints.length > 1;
      return this.#texts.get(id) ?? (isLigature ? String.fromCodePoint(...codePoints) : '');
    });
    return read.join('').normalize();
  }

  /** To be called when everything is drawn. */
  end(): void {
    const { subset, unicode } = this.#embedded;
    for (const [number, glyph] of subset.glyphs.entries()) {
      const text = this.#texts.get(glyph);
      if (text !== undefined && unicode[number] !== undefined)
        unicode[number] = Array.from(text, (character) => character.codePointAt(0) ?? 0);
    }
  }

  #listTexts(): Map<number, string> {
    const texts = new Map<number, string>();
    for (const codePoint of this.#embedded.font.characterSet) {
      const { id } = this.#embedded.font.glyphForCodePoint(codePoint);
      const text = String.fromCodePoint(codePoint);
      if (!texts.has(id)) texts.set(id, ligature.test(text) ? text.normalize('NFKC') : text);
    }
    return texts;
  }
}
