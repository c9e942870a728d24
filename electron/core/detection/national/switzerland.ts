import { sumWeighted } from './check-digits.ts';

/** AHV-Nummer (Art. 50c AHVG): thirteen digits from 756, the last an EAN-13 check digit. */
export function isAhv(value: string): boolean {
  if (!/^756\d{10}$/.test(value)) return false;
  return sumWeighted(value, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}
