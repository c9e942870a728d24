import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectIbans } from './detect-iban.ts';
import { ibanLengths } from './iban-lengths.ts';

/** Examples from the SWIFT IBAN Registry. */
const published = [
  'DE89370400440532013000',
  'AT611904300234573201',
  'CH9300762011623852957',
  'GB29NWBK60161331926819',
  'FR1420041010050500013M02606',
  'NL91ABNA0417164300',
  'NO9386011117947',
  'MT84MALT011000012345MTLCAST001S',
  'PL61109010140000071219812874',
];

describe('IBANs', () => {
  it.each(published)('finds %s as printed, grouped in fours and in small letters', (iban) => {
    const grouped = iban.replace(/(.{4})(?=.)/g, '$1 ');
    for (const written of [iban, grouped, iban.toLowerCase(), grouped.replaceAll(' ', '\u00A0')]) {
      expect(detectIbans(`Bitte an ${written} überweisen.`)).toMatchObject([
        { type: 'iban', start: 9, end: 9 + written.length, normalised: iban },
      ]);
    }
  });

  it('does not take the word after the last group', () => {
    expect(detectIbans('DE89 3704 0044 0532 0130 00 und danke')[0]?.end).toBe(27);
  });

  it.each(['DE89370400440532013001', 'DE8937040044053201300', 'XX89370400440532013000', 'DE893704004405320130000'])(
    'leaves %s alone: wrong check digits, length or country',
    (text) => expect(detectIbans(text)).toEqual([]),
  );

  it.each(['find them at 2327 Shattuck Avenue.', 'occurs at 6790 mckinley Street #180', 'with a 28 pe'])(
    'is not deceived by the right check digits in "%s"',
    (text) => expect(detectIbans(text)).toEqual([]),
  );

  it('notices any single wrong digit', () => {
    const digit = fc.integer({ min: 2, max: 21 });
    fc.assert(
      fc.property(
        fc.constantFrom('DE89370400440532013000'),
        digit,
        fc.integer({ min: 1, max: 9 }),
        (iban, index, by) => {
          const wrong = String((Number(iban[index]) + by) % 10);
          expect(detectIbans(iban.slice(0, index) + wrong + iban.slice(index + 1))).toEqual([]);
        },
      ),
    );
  });

  it('knows lengths within the standard', () => {
    for (const length of Object.values(ibanLengths)) expect(length >= 15 && length <= 34).toBe(true);
  });
});
