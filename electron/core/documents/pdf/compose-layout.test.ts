import fc from 'fast-check';
import Pdf from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { composeLayouts, type Layout, type LayOut } from './compose-layout.ts';
import { fontFiles, readFont, type FontName } from './fonts.ts';

const names = Object.keys(fontFiles) as FontName[];

function open(name: FontName): LayOut {
  const document = new Pdf({ autoFirstPage: false });
  document.registerFont(name, readFont(name) as Uint8Array);
  const { _font } = document.font(name) as unknown as { _font: { layoutRun: LayOut } };
  return _font.layoutRun.bind(_font);
}

/** What decides how a text looks and is read. */
function show({ glyphs, positions, advanceWidth }: Layout) {
  return {
    glyphs: glyphs.map(({ id, codePoints }) => ({ id, codePoints: [...codePoints] })),
    positions: positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({ xAdvance, yAdvance, xOffset, yOffset })),
    advanceWidth: advanceWidth.toFixed(6),
  };
}

describe.each(names)('a text in the %s font', (name) => {
  const layOut = open(name);
  const compose = composeLayouts(name, layOut);

  it.each([
    'Waffel',
    'Pfiffigkeit ',
    'Auflage',
    'AVATAR',
    'Te.',
    '"Typ"',
    'L’Avenue',
    '„Größe“',
    '1/2',
    '10–12',
    'fjord',
    'ﬁ',
    'ụ',
    'a\u0308',
    'नमस्ते',
    'שלום',
    '',
    ' ',
    'ĲĳŉĿŀ',
    '#!=>->',
    'www.example.de/ff?x=fi',
  ])('lies as the font lays it out: %s', (text) => {
    expect(show(compose(text))).toEqual(show(layOut(text)));
    // From what is known by now.
    expect(show(compose(text))).toEqual(show(layOut(text)));
  });

  it('lies so whatever its characters are', () => {
    const character = fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0x20, max: 0x17f }).map((code) => String.fromCodePoint(code)) },
      { weight: 3, arbitrary: fc.constantFrom(...Array.from('fijlTVAWYao.,-–’„“…/ ')) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 1 }) },
    );
    fc.assert(
      fc.property(fc.array(character, { maxLength: 12 }), (characters) => {
        const text = characters.join('');
        expect(show(compose(text))).toEqual(show(layOut(text)));
      }),
      { numRuns: 300 },
    );
  });
});
