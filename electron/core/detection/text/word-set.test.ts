import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashWord } from './characters.ts';
import { WordSet } from './word-set.ts';

describe('a set of words', () => {
  it('has its words in any case and with any accent, and no other', () => {
    const set = new WordSet('gruß grüße regards');
    expect(['Gruß', 'GRUSS', 'grusse', 'REGARDS'].every((word) => set.has(hashWord(word)))).toBe(true);
    expect(['', 'gru', 'regard', 'regardss'].some((word) => set.has(hashWord(word)))).toBe(false);
  });

  it('has nothing where no word is', () => expect(new WordSet('one').has(0)).toBe(false));

  it('answers as a set of hashes does', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, words, (list, asked) => {
        const set = new WordSet(list.join(' '));
        const hashes = new Set(list.map(hashWord));
        for (const word of [...asked, ...list]) expect(set.has(hashWord(word))).toBe(hashes.has(hashWord(word)));
      }),
    );
  });
});
