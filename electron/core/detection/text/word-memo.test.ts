import { describe, expect, it } from 'vitest';
import { WordMemo } from './word-memo.ts';

describe('a memory of words', () => {
  it('asks once for a word, and holds no more than some thousands', () => {
    const memo = new WordMemo();
    const asked: string[] = [];
    const recall = (word: string): number =>
      memo.recall(word, (each) => {
        asked.push(each);
        return each.length;
      });
    expect([recall('Tat'), recall('Tat'), recall('Tät')]).toEqual([3, 3, 3]);
    expect(asked).toEqual(['Tat', 'Tät']);
    for (let number = 0; number < 5000; number++) recall(String(number));
    expect(recall('Tat')).toBe(3);
    expect(asked.filter((word) => word === 'Tat')).toHaveLength(2);
  });
});
