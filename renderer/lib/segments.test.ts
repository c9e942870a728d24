import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSegments } from './segments.ts';

const edge = fc.integer({ min: -5, max: 60 });
const range = fc.record({ start: edge, end: edge });
const found = fc.record({ start: edge, end: edge, type: fc.constantFrom('email', 'iban') });
const mark = fc.record({ start: edge, end: edge, mark: fc.constantFrom('redacted', 'thirdPerson') });
const layers = fc.record({
  hits: fc.array(range),
  found: fc.array(found),
  marks: fc.array(mark),
  place: fc.option(range),
});
const nothing = { hits: [], found: [], marks: [], place: null };

describe('cutting a text into segments', () => {
  it('puts together to the text again, whatever the ranges', () => {
    const text = fc.string({ maxLength: 50, unit: fc.constantFrom('a', '\n', '\uD800', 'é', '😀') });
    fc.assert(
      fc.property(text, layers, (said, over) => {
        const segments = cutSegments(said, over);
        expect(segments.map((segment) => segment.text).join('')).toBe(said);
        for (const segment of segments) expect(said.startsWith(segment.text, segment.start)).toBe(true);
      }),
    );
  });

  it('marks each position exactly as the ranges say', () => {
    const holds = (at: number) => (each: { start: number; end: number }) => each.start <= at && at < each.end;
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), layers, (text, over) => {
        let position = 0;
        for (const segment of cutSegments(text, over)) {
          for (const _ of segment.text.split('')) {
            const holdsHere = holds(position);
            expect(segment.isHit).toBe(over.hits.some(holdsHere));
            expect(segment.found !== null).toBe(over.found.some(holdsHere));
            expect(segment.mark !== null).toBe(over.marks.some(holdsHere));
            expect(segment.isPlace).toBe(over.place !== null && holdsHere(over.place));
            position += 1;
          }
        }
      }),
    );
  });

  it('takes no longer than the text is long for a message of nothing but hits', () => {
    const text = 'Wort '.repeat(100_000);
    const hits = Array.from({ length: 100_000 }, (_, index) => ({ start: index * 5, end: index * 5 + 4 }));
    const start = performance.now();
    expect(cutSegments(text, { ...nothing, hits })).toHaveLength(200_000);
    // Ten times what it takes on a slow machine; comparing each with each takes minutes.
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('keeps a hit inside a masked place masked', () => {
    const masked = { start: 3, end: 11, type: 'email' };
    const segments = cutSegments('an ••••••••', { ...nothing, hits: [{ start: 5, end: 7 }], found: [masked] });
    expect(segments.map(({ text, isHit, found: over }) => [text, isHit, over?.type])).toEqual([
      ['an ', false, undefined],
      ['••', false, 'email'],
      ['••', true, 'email'],
      ['••••', false, 'email'],
    ]);
  });
});
