import { sumWeighted } from './check-digits.ts';

/** National Insurance number (HMRC NIM39110): a structure and prefixes never given out; there is no check digit. */
export function isNino(value: string): boolean {
  return /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(value);
}

/** NHS number: ten digits, the last modulo 11. */
export function isNhsNumber(value: string): boolean {
  if (!/^\d{10}$/.test(value) || /^(\d)\1+$/.test(value)) return false;
  return sumWeighted(value, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}
