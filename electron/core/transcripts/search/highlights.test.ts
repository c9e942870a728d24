import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMarks, mergeSpans, readMarks } from './highlights.ts';

describe('marks around hits', () => {
  it('give back the places of what was marked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 1 }))),
        fc.string(),
        (pieces, rest) => {
          const marks = createMarks();
          const marked = pieces.map(([before, hit]) => before + marks.open + hit + marks.close).join('') + rest;
          const plain = pieces.flat().join('') + rest;
          expect(readMarks(marked, marks).map(({ start, end }) => plain.slice(start, end))).toEqual(
            pieces.map(([, hit]) => hit),
          );
        },
      ),
    );
  });

  it('are new for every search, so that no message can hold them', () => {
    expect(createMarks()).not.toEqual(createMarks());
    expect(readMarks('\u{E000}0123456789abcdef0123456789abcdefhit\u{E001}', createMarks())).toEqual([]);
  });

  it('that overlap become one', () => {
    const spans = [
      { start: 5, end: 9 },
      { start: 0, end: 3 },
      { start: 2, end: 5 },
      { start: 20, end: 20 },
    ];
    expect(mergeSpans(spans)).toEqual([{ start: 0, end: 9 }]);
  });
});
