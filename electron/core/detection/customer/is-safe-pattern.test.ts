import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computingTime } from '../../testing/computing-time.ts';
import { isSafePattern, limitPattern } from './is-safe-pattern.ts';

describe('patterns of numbers that a company gives out', () => {
  it.each([
    'K-\\d{6}',
    'KD\\d+',
    '[A-Z]{2}[0-9]{4,8}',
    '(?:AB|CD)-\\d{5}',
    '(AB|CD)?\\d{5}',
    'V-\\d+-\\d+',
    '\\d{4}/\\d{2}\\.\\d{3}',
    'Kunde #\\d{3}',
    'ÄÖ\\d',
    '[^A-Z]\\d{3}',
    'K\\-\\d{3}',
  ])('may be %s', (pattern) => expect(isSafePattern(pattern)).toBe(true));

  it.each([
    ['(a+)+', 'a repetition of a repetition'],
    ['(a|aa)+', 'a repetition of alternatives'],
    ['(\\d{1,9}){2,9}', 'a repetition of a repetition'],
    ['\\d+\\d+\\d+', 'too many ways'],
    ['(a)\\1', 'a backreference'],
    ['(?<x>a)\\k<x>', 'a named backreference'],
    ['(?=a)b', 'looking ahead'],
    ['(?<!a)b', 'looking behind'],
    ['^a$', 'anchors'],
    ['a+?', 'a lazy repetition'],
    ['a**', 'no regular expression'],
    ['(a', 'no regular expression'],
    ['a)', 'no regular expression'],
    ['[z-a]\\d{3,1}', 'no regular expression'],
    ['[z-a]\\d', 'no regular expression'],
    ['[]', 'no regular expression'],
    ['', 'nothing'],
    ['\\d*', 'something that is found everywhere'],
    ['a?|b', 'something that is found everywhere'],
    ['\\p{L}+', 'a property'],
    ['\\bK', 'a boundary'],
    ['a{1000}', 'too long'],
    ['a'.repeat(300), 'too long'],
  ])('may not be %s: %s', (pattern) => expect(isSafePattern(pattern)).toBe(false));

  it('limit what is not limited', () => {
    expect(limitPattern('K-\\d+')).toBe('K-\\d{1,41}');
    expect(limitPattern('(A|B)?[0-9]{3,}')).toBe('(?:A|B){0,1}[0-9]{3,43}');
  });

  it('compile, and are quick in any text', () => {
    const piece = fc.constantFrom(
      'a',
      '\\d',
      '[0-9]',
      '+',
      '*',
      '?',
      '{2}',
      '{1,}',
      '(',
      ')',
      '|',
      '(?:',
      '-',
      '.',
      'Ä',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const limited = limitPattern(pieces.join(''));
        if (limited === null) return;
        const pattern = new RegExp(limited, 'gu');
        const start = computingTime();
        for (const text of ['a'.repeat(2_000), '1'.repeat(2_000), 'a1-'.repeat(700)])
          Array.from(text.matchAll(pattern));
        expect(computingTime() - start).toBeLessThan(1000);
      }),
      { numRuns: 500 },
    );
  });
});
