import { isDayOfYear, isYearMonthDay } from './calendar.ts';
import { remainder, sumWeighted } from './check-digits.ts';

/** Romanian cod numeric personal: sex and century, birthday, county, serial, check digit modulo 11. */
export function isCnp(value: string): boolean {
  if (!/^[1-9]\d{12}$/.test(value) || !isYearMonthDay(value, 1)) return false;
  const check = sumWeighted(value, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return (check === 10 ? 1 : check) === Number(value[12]);
}

/** Czech and Slovak rodné číslo since 1954: birthday (women: month + 50), serial, all a multiple of 11. */
export function isRodneCislo(value: string): boolean {
  if (!/^\d{10}$/.test(value)) return false;
  // Since 2004 the month is 20 higher where the serials of a day ran out.
  const month = Number(value.slice(2, 4)) % 50;
  if (!isDayOfYear(Number(value.slice(4, 6)), month > 20 ? month - 20 : month)) return false;
  const check = remainder(value.slice(0, 9), 11);
  return remainder(value, 11) === 0 || (check === 10 && value.endsWith('0'));
}

/** Bulgarian ЕГН: birthday (the month tells the century), serial, check digit modulo 11. */
export function isEgn(value: string): boolean {
  if (!/^\d{10}$/.test(value)) return false;
  if (!isDayOfYear(Number(value.slice(4, 6)), Number(value.slice(2, 4)) % 20)) return false;
  return (sumWeighted(value, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === Number(value[9]);
}
