import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLegible, toLegibleLine } from './legible-text.ts';

describe('a text made legible', () => {
  it('writes out what hides or reorders, and leaves what does neither', () => {
    expect(toLegible('rechnung\u202Efdp.exe')).toBe('rechnung‹U+202E›fdp.exe');
    expect(toLegible('a\u0000b\u200Bc\uFFFEd')).toBe('a‹U+0000›b‹U+200B›c‹U+FFFE›d');
    expect(toLegible('Grüße,\r\n\tİstanbul 😀')).toBe('Grüße,\n\tİstanbul 😀');
  });

  it('writes out the marks on one letter that would cover the lines above', () => {
    expect(toLegible(`z${'\u0300'.repeat(6)}`)).toBe(`z${'\u0300'.repeat(4)}‹U+0300›‹U+0300›`);
  });

  it('is whole characters, whatever it was made from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const legible = toLegible(text);
        expect(legible.isWellFormed()).toBe(true);
        expect(/(?![\n\t])\p{Cc}|\p{Bidi_Control}/u.test(legible)).toBe(false);
        expect(toLegible(legible)).toBe(legible);
        expect(/[\n\t]/.test(toLegibleLine(text))).toBe(false);
      }),
    );
    expect(toLegible('halb \uD83D')).toBe('halb \uFFFD');
  });
});
