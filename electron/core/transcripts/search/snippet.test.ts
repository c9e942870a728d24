import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '../../detection/index.ts';
import { cutSnippet } from './snippet.ts';

const long = fc
  .array(fc.constantFrom('Wort ', '😀', 'ana@example.org ', 'längeresWort', '\n', '+49 30 23125000 '), {
    maxLength: 80,
  })
  .map((all) => all.join(''));

describe('snippets', () => {
  it('show a short message whole', () => {
    expect(cutSnippet('Guten Tag', [{ start: 6, end: 9 }], [])).toEqual({
      snippet: 'Guten Tag',
      hits: [{ start: 6, end: 9 }],
      masks: [],
    });
  });

  it('show what stands around the first hit', () => {
    const text = `${'vorher '.repeat(100)}TREFFER ${'nachher '.repeat(100)}`;
    const start = text.indexOf('TREFFER');
    const { snippet, hits } = cutSnippet(text, [{ start, end: start + 7 }], []);
    expect(hits.map((hit) => snippet.slice(hit.start, hit.end))).toEqual(['TREFFER']);
    expect(snippet).toMatch(/^…vorher .*nachher…$/);
    expect(snippet.length).toBeLessThanOrEqual(162);
  });

  it('never show an identifier, not even one that the window cuts', () => {
    fc.assert(
      fc.property(long, fc.nat(), (text, at) => {
        const start = text.length === 0 ? 0 : at % text.length;
        const hit = { start, end: Math.min(text.length, start + 3) };
        const { snippet, hits, masks } = cutSnippet(text, [hit], detect(text));
        expect(snippet).not.toMatch(/ana|@|org|\d/);
        for (const mask of masks) expect(snippet.slice(mask.start, mask.end)).toMatch(/^•+$/);
        for (const place of hits) expect(place.start >= 0 && place.end <= snippet.length).toBe(true);
        if (hit.end > hit.start) expect(hits).toHaveLength(1);
        expect(snippet.isWellFormed()).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
