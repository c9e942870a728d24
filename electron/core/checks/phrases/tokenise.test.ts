import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from './tokenise.ts';

const sentences = (text: string): string[] => {
  const { tokens, sentences: found } = tokenise(text);
  return found.map(({ first, last, isQuestion }) => {
    const words = tokens.slice(first, last + 1).map(({ word }) => word);
    return words.join(' ') + (isQuestion ? '?' : '');
  });
};

describe('a text', () => {
  it('is cut into sentences, of which some ask', () => {
    expect(sentences('Guten Tag! Wie heißen Sie? ich bin die bea. lösch das')).toEqual([
      'guten tag',
      'wie heissen sie?',
      'ich bin die bea',
      'loesch das',
    ]);
    expect(sentences('eine Zeile\nnoch eine')).toEqual(['eine zeile', 'noch eine']);
  });

  it('goes on behind abbreviations, small numbers and inside addresses', () => {
    expect(sentences('Nach Art. 13 DSGVO z. B. am 9. Dezember, Tel. 030, gem. Abs. 1')).toHaveLength(1);
    expect(sentences('Siehe https://shop.example/a?b=1.2 und ver.di')).toHaveLength(1);
    expect(sentences('Siehe shop.example/ds. Danach?')).toEqual(['siehe shop example ds', 'danach?']);
  });

  it('knows which words belong to an address', () => {
    const { tokens, links } = tokenise('Datenschutz: laden.example/datenschutz, bitte');
    expect(tokens.filter(({ isInLink }) => isInLink).map(({ word }) => word)).toEqual([
      'laden',
      'example',
      'datenschutz',
    ]);
    expect(links).toMatchObject([{ url: 'https://laden.example/datenschutz', host: 'laden.example' }]);
  });

  it('keeps every word at its place, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { tokens, sentences: found } = tokenise(text);
        let position = 0;
        for (const { start, end } of tokens) {
          expect(start).toBeGreaterThanOrEqual(position);
          expect(end).toBeGreaterThan(start);
          position = end;
        }
        expect(position).toBeLessThanOrEqual(text.length);
        expect(found.flatMap(({ first, last }) => (last >= first ? [first, last] : []))).toHaveLength(found.length * 2);
      }),
    );
  });
});
