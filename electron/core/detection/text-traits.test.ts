import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContextWords } from './context-words.ts';
import { ScannedText } from './text/scanned-text.ts';
import { WordTable } from './text/word-table.ts';
import { WordTopics } from './text/word-topics.ts';
import { marks, readTraits, type TextTraits } from './text-traits.ts';

const nothing = new WordTable(1);
const read = (text: string, topics: WordTopics): TextTraits => ({
  ...readTraits(new ScannedText(topics.table).read(text, nothing)),
});

describe('what a text holds', () => {
  it('is seen in one pass', () => {
    expect(read('Ana: aBIC x1y2, ana@b.de (12345678901234567) 12 ab 3', new WordTopics())).toEqual({
      digits: 24,
      digitsInRow: 19,
      digitsInCode: 17,
      points: 0,
      digitsBehindLetters: 1,
      longestWord: 19,
      longestCapitals: 4,
      marks: marks.at | marks.colon | marks.bracket,
      topics: 0,
      repeatedTopics: 0,
    });
    expect(read('', new WordTopics())).toEqual({
      digits: 0,
      digitsInRow: 0,
      digitsInCode: 0,
      points: 0,
      digitsBehindLetters: 0,
      longestWord: 0,
      longestCapitals: 0,
      marks: 0,
      topics: 0,
      repeatedTopics: 0,
    });
  });

  it('counts marks as characters of the words they may belong to', () => {
    expect(read(`I<UTOD231458907${'<'.repeat(15)} next`, new WordTopics()).longestWord).toBeGreaterThanOrEqual(30);
    expect(read(`next ${'<'.repeat(28)}A`, new WordTopics()).longestWord).toBeGreaterThanOrEqual(29);
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
          expect(read(said, topics).topics & bit).toBe(bit);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('includes no topic of which no word is in it', () => {
    const topics = new WordTopics();
    topics.add(['passwort', 'kennwort']);
    expect(read('Ich möchte gern etwas bestellen, kennst du Passau?', topics).topics).toBe(0);
  });

  it('includes every topic where nobody knows the words of them', () => {
    expect(readTraits(new ScannedText().read('Hallo', nothing)).topics).toBe(-1);
  });
});
