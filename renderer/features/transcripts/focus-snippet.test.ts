import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { focusSnippet } from './focus-snippet.ts';

describe('focusing a snippet on its hit', () => {
  it('keeps marking the same words, and shows no more of a mask than before', () => {
    const at = fc.nat({ max: 60 });
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), at, at, at, at, fc.nat({ max: 20 }), (snippet, a, b, c, d, lead) => {
        const within = (x: number, y: number) => ({
          start: Math.min(x, y, snippet.length),
          end: Math.min(Math.max(x, y), snippet.length),
        });
        const hit = within(a, b);
        const mask = { ...within(c, d), type: 'email' as const };
        const line = snippet.replace(/[\r\n\t]/g, ' ');
        const focused = focusSnippet({ snippet, hits: [hit], masks: [mask] }, lead);
        const read = ({ start, end }: { start: number; end: number }) => focused.snippet.slice(start, end);
        expect(focused.hits.map(read)).toEqual([line.slice(hit.start, hit.end)]);
        for (const shown of focused.masks) expect(line.slice(mask.start, mask.end).endsWith(read(shown))).toBe(true);
      }),
    );
  });

  it('starts after a space shortly before the hit', () => {
    const snippet = 'Die Rücksendung ist eingegangen, nennen Sie die IBAN bitte';
    const start = snippet.indexOf('IBAN');
    expect(focusSnippet({ snippet, hits: [{ start, end: start + 4 }], masks: [] }, 12)).toEqual({
      snippet: '…Sie die IBAN bitte',
      hits: [{ start: 9, end: 13 }],
      masks: [],
    });
  });

  it('leaves a snippet alone whose hit is in sight', () => {
    const snippet = { snippet: 'Meine IBAN ist', hits: [{ start: 6, end: 10 }], masks: [] };
    expect(focusSnippet(snippet, 12)).toEqual(snippet);
  });
});
