import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '../../detection/index.ts';
import { maskLabel, maskSpans, toMasks } from './mask.ts';

const piece = fc.constantFrom('ana@example.org', '+49 30 23125000', '4111 1111 1111 1111', ' ', '.', '@', 'Wort', '😀');
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
);

describe('what a rule sees', () => {
  it('is masked unit by unit, and nothing else changes', () => {
    fc.assert(
      fc.property(text, (said) => {
        const masks = toMasks(detect(said).map((span) => ({ ...span, isValidated: span.validated, verdict: null })));
        const masked = maskSpans(said, masks);
        expect(masked.length).toBe(said.length);
        const isMasked = (index: number): boolean => masks.some(({ start, end }) => index >= start && index < end);
        for (let index = 0; index < said.length; index++)
          expect(masked[index]).toBe(isMasked(index) ? '•' : said[index]);
      }),
    );
  });

  it('stays readable where a person decided that it is none', () => {
    const [span] = detect('ana@example.org');
    const stored = { ...span!, isValidated: false };
    expect(toMasks([{ ...stored, verdict: 'accepted' }])).toHaveLength(1);
    expect(toMasks([{ ...stored, verdict: 'rejected' }])).toEqual([]);
  });
});

it('what a person is called is masked whole', () => {
  expect(maskLabel('Ana Müller')).toBe('••••••••••');
});
