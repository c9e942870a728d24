import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSegments } from './segments.ts';

const range = fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) });
const mask = fc.record({
  start: fc.integer({ min: -5, max: 60 }),
  end: fc.integer({ min: -5, max: 60 }),
  type: fc.constantFrom('email', 'iban'),
});

describe('cutting a text into segments', () => {
  it('puts together to the text again, whatever the ranges', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 50, unit: fc.constantFrom('a', '\n', '\uD800', 'é', '😀') }),
        fc.array(range),
        fc.array(mask),
        (text, hits, masks) => {
          expect(
            cutSegments(text, hits, masks)
              .map((segment) => segment.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });

  it('marks each position exactly as the ranges say', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(range), fc.array(mask), (text, hits, masks) => {
        let position = 0;
        for (const segment of cutSegments(text, hits, masks)) {
          for (const _ of segment.text.split('')) {
            const at = position;
            expect(segment.isHit).toBe(hits.some(({ start, end }) => start <= at && at < end));
            expect(segment.mask !== null).toBe(masks.some(({ start, end }) => start <= at && at < end));
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
    expect(cutSegments(text, hits, [])).toHaveLength(200_000);
    // Ten times what it takes on a slow machine; comparing each with each takes minutes.
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('keeps a hit inside a mask masked', () => {
    expect(cutSegments('an ••••••••', [{ start: 5, end: 7 }], [{ start: 3, end: 11, type: 'email' }])).toEqual([
      { text: 'an ', isHit: false, mask: null },
      { text: '••', isHit: false, mask: 'email' },
      { text: '••', isHit: true, mask: 'email' },
      { text: '••••', isHit: false, mask: 'email' },
    ]);
  });
});
