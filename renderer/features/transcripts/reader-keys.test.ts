import { describe, expect, it } from 'vitest';
import { findNeighbour, keySheet, readerActions, readerKeys } from './reader-keys.ts';

describe('keys of the reader', () => {
  it('reach every action once', () => {
    expect(Object.values(readerKeys).toSorted()).toEqual([...readerActions].toSorted());
  });

  it('are all on the sheet', () => {
    const onSheet = keySheet.flatMap(({ keys }) => keys);
    const named = Object.keys(readerKeys).map((key) => (key === 'Escape' ? 'Esc' : key));
    expect(named.filter((key) => !onSheet.includes(key))).toEqual([]);
  });
});

describe('the next hit', () => {
  const hits = [2, 5, 9];

  it('is the nearest in the direction asked for', () => {
    expect(findNeighbour(hits, 2, 1)).toBe(5);
    expect(findNeighbour(hits, 7, -1)).toBe(5);
  });

  it('is the place itself where there is none further', () => {
    expect(findNeighbour(hits, 9, 1)).toBe(9);
    expect(findNeighbour(hits, 0, -1)).toBe(0);
    expect(findNeighbour([], 4, 1)).toBe(4);
  });
});
