import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScannedText } from './scanned-text.ts';
import { WordJudgements } from './word-judgements.ts';
import { WordTable } from './word-table.ts';

const nothing = new WordTable(1);
const scan = (text: string): ScannedText => new ScannedText().read(text, nothing);

describe('judgements of words', () => {
  it('are asked for once for each spelling', () => {
    const asked: string[] = [];
    const judgements = new WordJudgements((word) => asked.push(word));
    const scanned = scan('Tat tat Tat Tät Tät');
    const judged = Array.from({ length: scanned.count }, (_, index) => judgements.of(scanned, index));
    expect(asked).toEqual(['Tat', 'tat', 'Tät']);
    expect(judged).toEqual([1, 2, 1, 3, 3]);
  });

  it('are those of the word itself, whatever was judged before', () => {
    const judge = (word: string): number => Number(/^[A-ZÄ]/.test(word)) + 2 * word.length;
    const judgements = new WordJudgements(judge);
    const word = fc.oneof(fc.stringMatching(/^[a-cA-C]{1,4}$/), fc.constantFrom('Ärger', 'ärger', 'B2', 'cafe\u0301'));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (words) => {
        const scanned = scan(words.join(' '));
        for (let index = 0; index < scanned.count; index++)
          expect(judgements.of(scanned, index)).toBe(judge(scanned.word(index)));
      }),
    );
  });
});
