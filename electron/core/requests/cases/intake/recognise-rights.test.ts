import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rights } from '../../../../../shared/contract/rights.ts';
import { recogniseLanguage, recogniseRights } from './recognise-rights.ts';
import { plantedLetters } from './testing/planted-letters.ts';

describe('what a letter asks for', () => {
  it.each(plantedLetters.map((letter) => [letter.kinds.join(' and ') || 'nothing', letter] as const))(
    'is %s',
    (_name, { text, kinds, language }) => {
      const found = recogniseRights(text);
      expect(found[0]).toBe(kinds[0]);
      expect(found).toEqual(expect.arrayContaining([...kinds]));
      expect(recogniseLanguage(text)).toBe(language);
    },
  );

  it('is planted for each right', () => {
    expect(rights.filter((right) => !plantedLetters.some(({ kinds }) => kinds.includes(right)))).toEqual([]);
  });

  it('is recognised by the rules for chats where no word of a letter is there', () => {
    expect(recogniseRights('ich will, dass ihr alles von mir rausschmeißt aus eurem system')).toContain('erasure');
  });

  it('is a right of the contract for any text, and each at most once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const found = recogniseRights(text);
        expect(rights).toEqual(expect.arrayContaining(found));
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
