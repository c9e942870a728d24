import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SaidWords } from './said-words.ts';
import { ScannedText } from './scanned-text.ts';
import { WordTable } from './word-table.ts';
import { WordTopics } from './word-topics.ts';

const nothing = new WordTable(1);

describe('words that a text may say', () => {
  const contexts = new WordTopics();
  const relatives = new SaidWords('sister brother grüße', contexts);

  it('are looked for only where they are', () => {
    const scanned = new ScannedText(undefined, contexts.table);
    expect(relatives.mayBeIn(scanned.read('my Brother is here', nothing))).toBe(true);
    expect(relatives.mayBeIn(scanned.read('nobody is here', nothing))).toBe(false);
  });

  it('are found among neighbours as one by one', () => {
    const word = fc.constantFrom('sister', 'Brother', 'GRÜSSE', 'gru\u0308ße', 'other', 'e\u0301', '12');
    const place = fc.integer({ min: -3, max: 12 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 9 }), place, place, (words, first, last) => {
        const scanned = new ScannedText(undefined, contexts.table).read(words.join(' '), nothing);
        const among = Array.from({ length: scanned.count }, (_, index) => index).filter(
          (index) => index >= first && index <= last && relatives.words.has(scanned.hashes[index] ?? 0),
        );
        expect(relatives.areAmong(scanned, first, last)).toBe(among.length > 0);
      }),
    );
  });
});
