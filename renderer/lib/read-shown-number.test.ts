import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormat } from './format.ts';
import { readShownNumber } from './read-shown-number.ts';

describe('a number that is shown', () => {
  it('is read as it was written, in each language', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom('de' as const, 'en' as const),
        (tenths, language) => {
          const value = tenths / 10;
          expect(readShownNumber(language, createFormat(language, 'UTC').number(value))).toBeCloseTo(value, 5);
        },
      ),
    );
  });

  it('stays a text where it is none: a share, a dash, a date, a number of a case', () => {
    for (const shown of ['37,5 %', '–', '2026-034', '', '22.11.2026 10:00', '=1+1', '3 von 4'])
      expect(readShownNumber('de', shown)).toBe(shown);
  });
});
