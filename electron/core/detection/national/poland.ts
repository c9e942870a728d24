import { isDayOfYear } from './calendar.ts';
import { sumWeighted } from './check-digits.ts';

/** PESEL: birthday (the month tells the century), serial, check digit. */
export function isPesel(value: string): boolean {
  // Months up to 12 are of the 20th century, from 21 of this one.
  if (!/^\d{2}(?:0[1-9]|1[0-2]|2[1-9]|3[0-2])\d{7}$/.test(value)) return false;
  if (!isDayOfYear(Number(value.slice(4, 6)), Number(value.slice(2, 4)) % 20)) return false;
  return sumWeighted(value, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
}
