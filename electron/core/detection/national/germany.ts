import { isDayOfYear } from './calendar.ts';
import { passesMod1110, sumOfDigitSums } from './check-digits.ts';
import { documentCheckDigit } from './document-check-digit.ts';

/**
 * Steuer-Identifikationsnummer (§ 139b AO): eleven digits, the last after ISO/IEC 7064 MOD 11,10. Of the first ten,
 * exactly one digit comes twice or three times, and then not three times in a row.
 */
export function isIdnr(value: string): boolean {
  if (!/^[1-9]\d{10}$/.test(value) || !passesMod1110(value)) return false;
  const body = value.slice(0, 10);
  const counts = new Map<string, number>();
  for (const digit of body) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  const repeated = [...counts.values()].filter((count) => count > 1);
  return repeated.length === 1 && (repeated[0] ?? 0) <= 3 && !/(\d)\1\1/.test(body);
}

/** Versicherungsnummer of the pension insurance (§ 147 SGB VI, § 4 VKVV): area, birthday, initial, serial, check. */
export function isSvnr(value: string): boolean {
  const parts = /^\d{2}(\d{2})(\d{2})\d{2}[A-Z]\d{3}$/.exec(value);
  const day = Number(parts?.[1]);
  // Where all serials of a day are given out, 50 is added to it.
  if (!parts || !isDayOfYear(day > 50 ? day - 50 : day, Number(parts[2]))) return false;
  const digits = value.slice(0, 8) + placeOfLetter(value[8] ?? '') + value.slice(9);
  return sumOfDigitSums(digits, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) % 10 === Number(digits[12]);
}

/** Krankenversichertennummer (§ 290 SGB V): the ten places that stay the same for life. */
export function isKvnr(value: string): boolean {
  if (!/^[A-Z]\d{9}$/.test(value)) return false;
  const digits = placeOfLetter(value[0] ?? '') + value.slice(1);
  return sumOfDigitSums(digits, [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) % 10 === Number(digits[10]);
}

/** Serial number of an identity card since 2010 (PAuswV), alone or with the check digit of its machine-readable zone. */
export function isPersonalausweis(value: string): boolean {
  return /^[LMNPRTVWXYZ][0-9CFGHJKLMNPRTVWXYZ]{8}\d?$/.test(value) && hasRightOrNoCheckDigit(value);
}

/** Serial number of a passport, alone or with the check digit of its machine-readable zone. */
export function isPassport(value: string): boolean {
  return /^[CFGHJK][0-9CFGHJKLMNPRTVWXYZ]{8}\d?$/.test(value) && hasRightOrNoCheckDigit(value);
}

/** Number of a driving licence (FeV annex 8): authority 4, serial 5, check digit modulo 11, number of the copy. */
export function isFuehrerschein(value: string): boolean {
  if (!/^[A-Z0-9]\d{2}[A-Z0-9]{6}[0-9X][A-Z0-9]$/.test(value)) return false;
  let sum = 0;
  for (let index = 0; index < 9; index++) sum += Number.parseInt(value[index] ?? '', 36) * (9 - index);
  return '0123456789X'[sum % 11] === value[9];
}

function hasRightOrNoCheckDigit(value: string): boolean {
  return value.length === 9 ? /\d/.test(value) : documentCheckDigit(value.slice(0, 9)) === value[9];
}

function placeOfLetter(letter: string): string {
  return String(letter.charCodeAt(0) - 64).padStart(2, '0');
}
