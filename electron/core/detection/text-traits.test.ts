import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContextWords } from './context-words.ts';
import { marks, readTraits, WordTopics } from './text-traits.ts';

describe('what a text holds', () => {
  it('is seen in one pass', () => {
    expect(readTraits('Ana: ABC x1y2, ana@b.de (12345678901234567)', new WordTopics())).toEqual({
      digits: 19,
      longestWord: 19,
      longestCapitals: 3,
      marks: marks.at | marks.colon | marks.dot | marks.bracket,
      topics: 0,
    });
    expect(readTraits('', new WordTopics())).toEqual({
      digits: 0,
      longestWord: 0,
      longestCapitals: 0,
      marks: 0,
      topics: 0,
    });
  });

  it('includes every topic of which a word is in it, in any case and with any separators', () => {
    const words = ['passwort', 'pw', 'kd nr', 'd o b', 'zähler', 'x'];
    const written = fc
      .tuple(fc.constantFrom(...words), fc.constantFrom('', ' ', '.-', '. '), fc.boolean())
      .map(([word, separator, isLoud]) => (isLoud ? word.toUpperCase() : word).replaceAll(' ', separator));
    const around = fc.constantFrom('', ' ', '1', '.', 'Wort ', '(');
    fc.assert(
      fc.property(around, written, around, (before, word, after) => {
        const topics = new WordTopics();
        const bit = topics.add(words);
        const said = before + word + after;
        if (new ContextWords(words).findPlaces(said).length > 0) {
          expect(readTraits(said, topics).topics & bit).toBe(bit);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('includes few topics of which no word is in it', () => {
    const topics = new WordTopics();
    topics.add(['passwort', 'kennwort']);
    expect(readTraits('Ich möchte gern etwas bestellen', topics).topics).toBe(0);
  });
});
