import { describe, expect, it } from 'vitest';
import { keySheet, readerActions, readerKeys } from './reader-keys.ts';

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
