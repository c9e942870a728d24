import { describe, expect, it } from 'vitest';
import { PageProgress } from './page-progress.ts';

/** How many pages are read of a system that answers like this; 1000 stands for ever. */
function countPages(answer: (count: number) => { rows: unknown[]; next: string }): number {
  const progress = new PageProgress();
  for (let count = 1; count < 1000; count++) {
    const { rows, next } = answer(count);
    if (!progress.isGoingOn(rows, { cursor: next })) return count;
  }
  return 1000;
}

describe('a list without an end', () => {
  it('ends where the same page comes again under another cursor', () => {
    expect(countPages((count) => ({ rows: [{ id: 'a' }, { id: 'b' }], next: String(count) }))).toBe(2);
  });

  it('ends where its cursors lead in a circle', () => {
    expect(countPages((count) => ({ rows: [count], next: 'abc'[count % 3] ?? '' }))).toBe(4);
  });

  it('ends where nothing comes any more', () => {
    expect(countPages((count) => ({ rows: count === 1 ? ['a'] : [], next: String(count) }))).toBe(102);
  });
});

describe('a list with an end', () => {
  it('goes on while there is something new, after a few empty pages as well', () => {
    expect(countPages((count) => ({ rows: count % 50 === 0 ? [count] : [], next: String(count) }))).toBe(1000);
  });
});
