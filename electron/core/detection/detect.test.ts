import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computingTime } from '../testing/computing-time.ts';
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
  'Steuer-ID 36574261809',
  'RV-Nr. 15 070649 C 103',
  'USt-IdNr. DE136695976',
  'B-AB 1234',
  '203.0.113.7',
  '2001:DB8::1',
  '00-1A-2B-3C-4D-5E',
  'Kundennummer K-4711',
  'geb. 12.03.1980',
  'Passwort: geheim',
  'null eins sieben eins zwei drei vier fünf',
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

  it('are written as their kind is', () => {
    const numbers = /^(?:..\.|email$|iban|card|vat|bic|imei|ip$|mac|licencePlate|customerNumber|orderNumber)/;
    fc.assert(
      fc.property(text, (said) => {
        for (const { type, start, end, normalised, reason } of detect(said)) {
          if (normalised === null || !numbers.test(type) || reason === 'email.spoken') continue;
          expect(normaliseIdentifier(type, said.slice(start, end))).toBe(normalised);
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
    // Ten times what it takes on a slow machine; a quadratic rule needs many seconds.
    const start = computingTime();
    detect(said);
    expect(computingTime() - start).toBeLessThan(1500);
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
    ['de.svnr', '15 070649 c 103', '15070649C103'],
    ['us.ssn', '536-90-4399', '536904399'],
    ['vat', 'de 136 695 976', 'DE136695976'],
    ['bic', 'cobadeffxxx', 'COBADEFFXXX'],
    ['imei', '35-209900-176148-1', '352099001761481'],
    ['licencePlate', 'b-ab 1234', 'BAB1234'],
    ['customerNumber', 'K 4711', 'K4711'],
    ['ip', '2001:DB8::1', '2001:db8:0:0:0:0:0:1'],
    ['ip', '203.0.113.7', '203.0.113.7'],
    ['mac', '00-1A-2B-3C-4D-5E', '00:1a:2b:3c:4d:5e'],
    ['mac', 'n/a', 'n/a'],
  ])('writes a %s "%s" as %s', (kind, value, normalised) => expect(normaliseIdentifier(kind, value)).toBe(normalised));

  const kinds = [
    'email',
    'phone',
    'iban',
    'card',
    'session',
    'de.svnr',
    'vat',
    'bic',
    'imei',
    'licencePlate',
    'ip',
    'mac',
  ];
  const kind = fc.constantFrom(...kinds, 'customerNumber', 'us.ssn');

  it('is done once: normalising again changes nothing', () => {
    fc.assert(
      fc.property(kind, text, (of, value) => {
        const once = normaliseIdentifier(of, value);
        expect(normaliseIdentifier(of, once)).toBe(once);
      }),
    );
  });
});

describe('rules that see the same place', () => {
  const find = (said: string): string[] =>
    detect(said).map(({ type, start, end }) => `${type} ${said.slice(start, end)}`);

  it('leave it to the one that looks at the structure of what is written', () => {
    expect(find('Passwort: Anna2019')).toEqual(['password Anna2019']);
    expect(find('Ich bin Anna Weber, +49 30 23125000')).toEqual(['personName Anna Weber', 'phone +49 30 23125000']);
    expect(find('anna.weber@example.org')).toEqual(['email anna.weber@example.org']);
  });

  it('see an address in a street called after a person', () => {
    expect(find('Ich wohne in der Konrad-Adenauer-Straße 5, 50667 Köln')).toEqual([
      'postalAddress Konrad-Adenauer-Straße 5, 50667 Köln',
    ]);
  });

  it('see a belief where the word is hardly a name, and a name where it is surely one', () => {
    expect(find('Ich bin Jude.')).toEqual(['hint.religion Jude']);
    expect(find('Mein Name ist Christian Weber.')).toEqual(['personName Christian Weber']);
  });

  it('find all there is in one message', () => {
    expect(
      find('Guten Tag, ich heiße Sabine Krämer, Hauptstraße 12, 10115 Berlin, Tel. 030 23125000. Ich habe Diabetes.'),
    ).toEqual([
      'personName Sabine Krämer',
      'postalAddress Hauptstraße 12, 10115 Berlin',
      'phone 030 23125000',
      'hint.health Diabetes',
    ]);
  });
});
