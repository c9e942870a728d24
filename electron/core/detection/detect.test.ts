import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from './detect.ts';
import { normaliseIdentifier } from './normalise-identifier.ts';

const piece = fc.constantFrom(
  'ana@example.org',
  '+49 30 23125000',
  'DE89 3704 0044 0532 0130 00',
  '4111 1111 1111 1111',
  '(202) 555-0134',
  '01.02.2024',
  ' ',
  '.',
  '-',
  '@',
  '0',
  '7',
  'Wort',
  '😀',
  '\u0000',
  '+',
  '(',
  ')',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
);

describe('identifiers in any text', () => {
  it('come in order, inside the text, without overlaps', () => {
    fc.assert(
      fc.property(text, (said) => {
        let end = 0;
        for (const found of detect(said)) {
          expect(found.start >= end && found.end > found.start && found.end <= said.length).toBe(true);
          expect(found.normalised).not.toBe('');
          end = found.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are what the stricter rule says where two rules see one', () => {
    const said = 'DE89 3704 0044 0532 0130 00, 4111111111111111 und +49 30 23125000, ana@example.org';
    expect(detect(said).map(({ type }) => type)).toEqual(['iban', 'card', 'phone', 'email']);
  });

  it.each([
    ['at signs', 'a@'.repeat(50_000)],
    ['dots', `${'a.'.repeat(50_000)}@`],
    ['a long domain', `a@${'a.'.repeat(50_000)}`],
    ['hyphens in a domain', `a@${'a-'.repeat(50_000)}`.repeat(1)],
    ['addresses', 'a@b.de '.repeat(14_000)],
    ['digits', '0'.repeat(100_000)],
    ['digits parted by spaces', '1 '.repeat(50_000)],
    ['international beginnings', '+1 '.repeat(33_000)],
    ['brackets', '(0'.repeat(50_000)],
    ['bank beginnings', 'DE89 '.repeat(20_000)],
    ['order numbers', 'order number '.repeat(8_000)],
    ['order words before numbers', `${'bestell'.repeat(10)} 0301234567 `.repeat(1_200)],
    ['separators', `0${' '.repeat(99_999)}`],
    ['letters', 'a'.repeat(100_000)],
  ])('takes no longer than the text is long for 100 kB of %s', (_name, said) => {
    const start = performance.now();
    detect(said);
    // Ten times what it takes on a slow machine; a quadratic rule needs many seconds.
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe('normalising', () => {
  it.each([
    ['email', ' Ana@Example.ORG ', 'ana@example.org'],
    ['phone', '030 / 23 12 50 00', '+493023125000'],
    ['iban', 'de89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
    ['card', '4111-1111-1111-1111', '4111111111111111'],
    ['customer', ' K-4711 ', 'k-4711'],
    ['phone', 'n/a', 'n/a'],
  ])('writes a %s "%s" as %s', (kind, value, normalised) => expect(normaliseIdentifier(kind, value)).toBe(normalised));

  it('is done once: normalising again changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom('email', 'phone', 'iban', 'card', 'session'), text, (kind, value) => {
        const once = normaliseIdentifier(kind, value);
        expect(normaliseIdentifier(kind, once)).toBe(once);
      }),
    );
  });
});
