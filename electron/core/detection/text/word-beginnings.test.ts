import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordBeginnings } from './word-beginnings.ts';

const findAll = (text: string, words: readonly string[]): number[] => {
  const beginnings = new WordBeginnings();
  for (const word of words) beginnings.add(word);
  const places: number[] = [];
  for (let at = beginnings.findNext(text, 0); at !== -1; at = beginnings.findNext(text, at + 1)) places.push(at);
  return places;
};

describe('places at which words may begin', () => {
  it('are those of the words in any case, and few others', () => {
    expect(findAll('Die Kundennummer, kein KUNDE; Mondkunde', ['kundennummer'])).toEqual([4, 23]);
    expect(findAll('ÄTHER äther aether', ['äther'])).toEqual([0, 6]);
  });

  it('are those of short words and of words with a space, however it is written', () => {
    expect(findAll('kd-nr kdnr kd nr kdx', ['kd nr'])).toEqual([0, 6, 11]);
    expect(findAll('pw pwx xpw', ['pw'])).toEqual([0, 3]);
  });

  it('include letters whose other case lies elsewhere', () => {
    expect(findAll('\u017Fms \u212Aonto', ['sms', 'konto'])).toEqual([0, 4]);
  });

  it('include every place of a word behind anything that is no letter', () => {
    const words = ['tel', 'ph', 'st nr', 'übergabe'];
    const written = fc.constantFrom('tel', 'TEL', 'Ph', 'st.nr', 'StNr', 'st - nr', 'Übergabe');
    fc.assert(
      fc.property(fc.constantFrom('', ' ', '(', 'x ', '\u00E9', '\n'), written, fc.string(), (before, word, after) => {
        expect(findAll(before + word + after, words)).toContain(before.length);
      }),
    );
  });
});
