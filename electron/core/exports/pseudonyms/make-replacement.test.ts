import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/max/metadata';
import { describe, expect, it } from 'vitest';
import type { FindingType } from '../../../../shared/contract/finding-types.ts';
import { detect, normaliseIdentifier } from '../../detection/index.ts';
import { KeyedNumbers } from './keyed-numbers.ts';
import { makeReplacement, writeLike } from './make-replacement.ts';

const numbersOf = (seed: string | number) => new KeyedNumbers(new Uint8Array(32).fill(1), [seed]);
const replace = (type: FindingType, written: string, seed: string | number = 0, attempt = 0): string => {
  const original = { type, normalised: normaliseIdentifier(type, written), written };
  return writeLike(written, original, makeReplacement(original, numbersOf(seed), attempt));
};
const seeds = Array.from({ length: 50 }, (_, index) => index);

describe('a replacement', () => {
  it('of an IBAN is a right one of the same country, of no bank', () => {
    for (const [iban, bank] of [
      ['DE89 3704 0044 0532 0130 00', '00000000'],
      ['GB29NWBK60161331926819', 'XXXX'],
      ['AT61 1904 3002 3457 3201', '00000'],
      ['BE68 5390 0754 7034', '999'],
      ['FR1420041010050500013M02606', '00000'],
    ] as const)
      for (const seed of seeds) {
        const other = replace('iban', iban, seed);
        expect(other.replace(/[A-Z0-9]/g, 'x')).toBe(iban.replace(/[A-Z0-9]/g, 'x'));
        const compact = other.replaceAll(' ', '');
        expect(compact.slice(0, 2) + compact.slice(4, 4 + bank.length)).toBe(iban.slice(0, 2) + bank);
        expect(detect(other)).toMatchObject([
          { type: 'iban', reason: expect.stringContaining('iban'), validated: true },
        ]);
      }
  });

  it('of a telephone number has the same country and length, and reaches nobody', () => {
    for (const phone of [
      '+49 30 2312 5047',
      '+49 176 12345678',
      '+44 7911 123456',
      '+1 415 273 9182',
      '+43 664 1234567',
    ])
      for (const seed of seeds) {
        const other = replace('phone', phone, seed);
        expect(other.replace(/\d/g, '0')).toBe(phone.replace(/\d/g, '0'));
        expect(other.slice(0, 3)).toBe(phone.slice(0, 3));
        const national = other.replace(/\D/g, '').replace(/^(49|44|1|43)/, '');
        const isFictional =
          /^(3023125|6990009|4066969|2214710|8999998|17139200|176040690|152(28817386|28895456|54599371)|7700900|1632960|2079460|\d{3}55501)/.test(
            national,
          );
        expect(isFictional || !parsePhoneNumberFromString(other, metadata)?.isValid(), other).toBe(true);
      }
  });

  it('of a telephone number is written in each of its ways', () => {
    const original = { type: 'phone' as const, normalised: '+491761234567', written: '+491761234567' };
    const like = (written: string) => writeLike(written, original, '+491760406901');
    expect(like('0176 / 123-4567')).toBe('0176 / 040-6901');
    expect(like('0049 176 1234567')).toBe('0049 176 0406901');
    expect(like('+49 (0)176 1234567')).toBe('+49 (0)176 0406901');
    expect(like('1234567')).toBe('0406901');
    // Read out: nothing of it may stay.
    expect(like('null eins sieben sechs')).toBe('+491760406901');
    expect(like('0176 1234567 oder 0176 1234568')).toBe('+491760406901');
  });

  it.each([
    ['email', 'Ana.Lopez@firma.example', /^[a-z]+\.[a-z]+@example\.org$/],
    ['bic', 'DEUTDEFF500', /^[A-Z]{4}DE[A-Z]0\d{3}$/],
    ['card', '4111 1111 1111 1111', /^0\d{3} \d{4} \d{4} \d{4}$/],
    ['imei', '49-015420-323751-8', /^00-\d{6}-\d{6}-\d$/],
    ['ip', '93.184.216.34', /^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/],
    ['ip', '2a00:1450::1', /^2001:db8:/],
    ['mac', '00:1B:44:11:3A:B7', /^02(:[0-9A-F]{2}){5}$/],
    ['licencePlate', 'B-AB 1234', /^X-[A-Z]{2} [1-9]\d{3}$/],
    ['vat', 'DE 136 695 976', /^DE [1-9]\d\d \d{3} \d{3}$/],
    ['customerNumber', 'k-4711/B', /^[a-z]-[1-9]\d{3}\/[A-Z]$/],
    ['de.idnr', '86 095 742 719', /^[1-9]\d \d{3} \d{3} \d{3}$/],
    ['postalAddress', 'Lindenstraße 12a, 10969 Berlin', /^[A-ZÄÖÜ][\p{L}]+straße [1-9]\da, [1-9]\d{4} \p{Lu}\p{L}+$/u],
    ['geolocation', '52.5200, 13.4050', /^[1-5]\d\.\d{4}, [1-5]\d\.\d{4}$/],
    [
      'secretUrl',
      'https://firma.example/reset?t=Abc123',
      /^https:\/\/example\.org\/[a-z]{5}\?[a-z]=[A-Z][a-z]{2}[1-9]\d\d$/,
    ],
    ['password', 'Sommer!2024', /^[A-Z][a-z]{5}![1-9]\d{3}$/],
  ] as const)('of %s keeps the form of %s', (type, written, form) => {
    for (const seed of seeds) expect(replace(type, written, seed)).toMatch(form);
  });

  it('of a card or a device has a right check digit and is of none that exists', () => {
    const luhn = (digits: string): number =>
      Array.from(digits.replace(/\D/g, ''))
        .toReversed()
        .map((digit, index) => Number(digit) * (1 + (index % 2)))
        .reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0) % 10;
    for (const seed of seeds) {
      expect(luhn(replace('card', '4111111111111111', seed))).toBe(0);
      expect(luhn(replace('imei', '490154203237518', seed))).toBe(0);
    }
  });

  it('is never at a loss for another one, whatever the original', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.nat(500), (written, attempt) => {
        for (const type of [
          'customerNumber',
          'password',
          'postalAddress',
          'iban',
          'phone',
          'secretUrl',
          'vat',
        ] as const)
          expect(replace(type, written, 's', attempt).length).toBeGreaterThan(0);
      }),
      { examples: [[' ', 0]] },
    );
  });
});
