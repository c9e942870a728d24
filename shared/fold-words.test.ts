import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from './fold-words.ts';

describe('a search for words', () => {
  it.each([
    ['loschung', 'Löschung der Daten'],
    ['LÖSCHUNG', 'löschung'],
    ['mueller', 'Anna Müller'],
    ['Müller', 'Mueller GmbH'],
    ['muller anna', 'Anna Müller'],
    ['strasse', 'Hauptstraße 1'],
    ['Straße', 'HAUPTSTRASSE'],
    ['jose', 'José'],
    ['u\u0308ber', 'Über'],
  ])('finds by %s: %s', (typed, words) => {
    expect(createMatcher(typed)(words)).toBe(true);
  });

  it('asks for every word', () => {
    expect(createMatcher('anna schmidt')('Anna Müller')).toBe(false);
    expect(createMatcher('muellerin')('Müller')).toBe(false);
  });

  it('knows a sigma wherever it stands in a word', () => {
    expect(createMatcher('ΟΔΟΣ')('ΟΔΟΣΑ')).toBe(true);
    expect(createMatcher('Σ')('xΣ y')).toBe(true);
  });

  it('finds any words by a part of them, whatever the case', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 })), (parts) => {
        const words = parts.join('');
        expect(createMatcher(words)(`x${words}y`)).toBe(true);
        expect(createMatcher(words.toUpperCase())(words.toUpperCase())).toBe(true);
      }),
    );
  });
});
