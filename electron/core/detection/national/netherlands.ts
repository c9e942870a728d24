import { sumWeighted } from './check-digits.ts';

/** Burgerservicenummer: nine digits that pass the "elfproef". */
export function isBsn(value: string): boolean {
  if (!/^\d{9}$/.test(value) || value === '000000000') return false;
  return sumWeighted(value, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;
}
