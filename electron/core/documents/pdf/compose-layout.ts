import type { FontName } from './fonts.ts';

/** How a text lies in a font, as pdfkit uses it. Distances are thousandths of the size. */
export interface Layout {
  glyphs: readonly Glyph[];
  positions: readonly Position[];
  advanceWidth: number;
}

interface Glyph {
  id: number;
  codePoints: number[];
}

interface Position {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
  advanceWidth: number;
}

/** A glyph with where it lies before its neighbour. */
interface Placed {
  glyph: Glyph;
  position: Position;
}

export type LayOut = (text: string) => Layout;

/** Characters that are drawn side by side, each moved at most by the one after it. Marks and other scripts are not. */
const isSideBySide = /^[ -~\u00a0-\u00ac\u00ae-\u017f\u2013-\u2015\u2018-\u201e\u2022\u2026]*$/;

/** By two characters: how the first lies before the second. Null where the two are drawn as one, as "fi" may be. */
const pairs = new Map<FontName, Map<string, Placed | null>>();

/**
 * Lays out texts character by character from what is known of pairs of characters, which takes a tenth of the time of
 * asking the font for every word. Nothing but pairs is kept from one document to the next.
 * @param layOut asks the font; for all that is not of plain characters side by side, too
 */
export function composeLayouts(font: FontName, layOut: LayOut): LayOut {
  const known = pairs.get(font) ?? new Map<string, Placed | null>();
  pairs.set(font, known);
  const single = (character: string): Placed | null => remember(known, character, () => placeFirst(layOut, character));
  const beside = (first: string, second: string): Placed | null =>
    remember(known, first + second, () => placeFirst(layOut, first, second));
  return (text) => {
    if (text === '' || !isSideBySide.test(text)) return layOut(text);
    const glyphs: Glyph[] = [];
    const positions: Position[] = [];
    let advanceWidth = 0;
    for (let at = 0; at < text.length; at += 1) {
      const character = text[at]!;
      const next = text[at + 1];
      const placed = next === undefined ? single(character) : beside(character, next);
      if (!placed) return layOut(text);
      glyphs.push(placed.glyph);
      positions.push(placed.position);
      advanceWidth += placed.position.xAdvance;
    }
    return { glyphs, positions, advanceWidth };
  };
}

function remember(known: Map<string, Placed | null>, key: string, find: () => Placed | null): Placed | null {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  known.set(key, found);
  return found;
}

/** Null unless both are glyphs of their own, and the second lies as it would alone. */
function placeFirst(layOut: LayOut, first: string, second?: string): Placed | null {
  const alone = layOut(first);
  const [glyph] = alone.glyphs;
  if (!glyph || alone.glyphs.length !== 1) return null;
  if (second === undefined) return { glyph, position: alone.positions[0]! };
  const other = layOut(second);
  const both = layOut(first + second);
  const [one, two] = both.glyphs;
  if (both.glyphs.length !== 2 || one?.id !== glyph.id || two?.id !== other.glyphs[0]?.id) return null;
  const [position, last] = both.positions;
  return isSame(last!, other.positions[0]!) ? { glyph, position: position! } : null;
}

function isSame(one: Position, other: Position): boolean {
  return (
    one.xAdvance === other.xAdvance &&
    one.yAdvance === other.yAdvance &&
    one.xOffset === other.xOffset &&
    one.yOffset === other.yOffset
  );
}
