import type { KeyedNumbers } from '../keyed-numbers.ts';
import { reshape } from './shape.ts';

/** Characters after the check digits that name the bank. Source: SWIFT, IBAN Registry. Elsewhere the first four do. */
const bankCodeLengths: Readonly<Record<string, number>> = {
  AT: 5,
  BE: 3,
  CH: 5,
  CY: 3,
  DE: 8,
  FI: 3,
  FR: 5,
  GR: 3,
  HR: 7,
  HU: 3,
  IT: 6,
  LI: 5,
  LT: 5,
  LU: 3,
  MC: 5,
  PL: 8,
  SE: 3,
  SI: 5,
  SM: 6,
};

/**
 * An IBAN of the same country with right check digits (ISO 13616) whose bank there is not: its code is all 0 (of 9 in
 * Belgium, where 000 is a bank), or X where it has letters.
 * @param compact in capitals without spaces
 */
export function makeIban(compact: string, numbers: KeyedNumbers): string {
  const country = compact.slice(0, 2);
  const account = compact.slice(4);
  const length = bankCodeLengths[country] ?? 4;
  const filler = country === 'BE' ? '9' : '0';
  const bank = account.slice(0, length).replace(/\d/g, filler).replace(/[A-Z]/g, 'X');
  const other = bank + reshape(account.slice(length), numbers).toUpperCase();
  return country + checkDigits(country, other) + other;
}

/** ISO 7064, MOD 97-10: letters count from A = 10. */
function checkDigits(country: string, account: string): string {
  const spelled = `${account}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  let rest = 0;
  for (const digit of spelled) rest = (rest * 10 + Number(digit)) % 97;
  return String(98 - rest).padStart(2, '0');
}

/** With 0 in the eighth place: a code for tests, which no bank is reached by (ISO 9362). */
export function makeBic(compact: string, numbers: KeyedNumbers): string {
  const other = reshape(compact, numbers).toUpperCase();
  return `${other.slice(0, 4)}${compact.slice(4, 6)}${other.slice(6, 7)}0${other.slice(8)}`;
}

/** With 0 in front, which no card network has (ISO/IEC 7812-1), and a right check digit. */
export function makeCard(digits: string, numbers: KeyedNumbers): string {
  return withLuhn(`0${reshape(digits.slice(1, -1).replace(/\d/g, '0'), numbers)}`);
}

/** With 00 in front: a device for tests (3GPP TS 23.003). */
export function makeImei(digits: string, numbers: KeyedNumbers): string {
  return withLuhn(`00${reshape(digits.slice(2, -1).replace(/\d/g, '0'), numbers)}`);
}

/** ISO/IEC 7812-1, annex B. */
function withLuhn(digits: string): string {
  const sum = Array.from(digits.replace(/\D/g, ''))
    .toReversed()
    .map((digit, index) => (index % 2 === 0 ? Number(digit) * 2 : Number(digit)))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
