import { isDayOfYear } from './calendar.ts';
import { sumWeighted } from './check-digits.ts';

/** Sozialversicherungsnummer: serial 3, check digit modulo 11, birthday. Where a day's serials ran out its month is 13 to 15. */
export function isAustrianSvnr(value: string): boolean {
  if (!/^[1-9]\d{9}$/.test(value)) return false;
  const month = Number(value.slice(6, 8));
  if (!isDayOfYear(Number(value.slice(4, 6)), month > 12 && month < 16 ? 12 : month)) return false;
  return sumWeighted(value, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === Number(value[3]);
}
