import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import { describe, expect, it } from 'vitest';
import { findFormat } from './phone-formats.ts';

describe('the formats of telephone numbers', () => {
  it('are international where a plan of numbers has such a length', () => {
    const digits = fc.stringMatching(/^[1-9]\d{6,14}$/);
    const northAmerican = fc.stringMatching(/^1\d{9,11}$/);
    fc.assert(
      fc.property(fc.oneof(digits, northAmerican), (number) => {
        const isPossible = parsePhoneNumberFromString(`+${number}`, metadata)?.isPossible() ?? false;
        const format = findFormat({ text: `+${number}`, digits: number, hasPlus: true });
        expect(format === 'international').toBe(isPossible);
      }),
      { numRuns: 2000 },
    );
  });
});
