import { passesLuhn } from '../national/check-digits.ts';

/** International Mobile Equipment Identity (3GPP TS 23.003, 6.2): fifteen digits, Luhn. */
export function isImei(value: string): boolean {
  return /^\d{15}$/.test(value) && Number(value) > 0 && passesLuhn(value);
}
