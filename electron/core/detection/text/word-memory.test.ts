import { describe, expect, it } from 'vitest';
import { hashWord } from './characters.ts';
import { ScannedText } from './scanned-text.ts';
import { wordFlags } from './word-flags.ts';
import { WordTable } from './word-table.ts';

const tableOf = (words: string, bits: number): WordTable => {
  const table = new WordTable(100);
  for (const word of words.split(' ')) table.add(hashWord(word), bits);
  return table;
};

describe('the memory of words', () => {
  const known = tableOf('anna weber', wordFlags.firstName);
  const topics = tableOf('kennwort', 1);
  const contexts = tableOf('nummer', 2);

  it('knows of each word what the tables say', () => {
    const scanned = new ScannedText(topics, contexts).read('Anna sagt ihr Kennwort', known);
    expect(Array.from(scanned.flags.subarray(0, 4))).toEqual([wordFlags.firstName, 0, 0, 0]);
    expect([scanned.topics, scanned.contexts, scanned.repeatedTopics]).toEqual([1, 0, 0]);
    scanned.read('Nummer und Kennwort: kennwort', known);
    expect([scanned.topics, scanned.contexts, scanned.repeatedTopics]).toEqual([1, 2, 1]);
  });

  it('does so for more different words than it has room for, in one text and in many', () => {
    const numbers = Array.from({ length: 60_000 }, (_, number) => `w${number}`);
    const scanned = new ScannedText(topics, contexts).read(`${numbers.join(' ')} Anna Nummer`, known);
    expect([scanned.count, scanned.flags[60_000], scanned.contexts]).toEqual([60_002, wordFlags.firstName, 2]);
    for (const number of numbers) scanned.read(number, known);
    scanned.read('Weber', known);
    expect([scanned.flags[0], scanned.contexts]).toEqual([wordFlags.firstName, 0]);
  });

  it('knows the words of one dictionary only', () => {
    const scanned = new ScannedText().read('Anna', known);
    scanned.read('Anna', tableOf('weber', wordFlags.surname));
    expect(scanned.flags[0]).toBe(0);
  });
});
