import { isDayOfYear } from './calendar.ts';

/** Rijksregisternummer: birthday, serial and 97 minus the rest modulo 97, since 2000 with a 2 in front. */
export function isRijksregisternummer(value: string): boolean {
  if (!/^\d{11}$/.test(value)) return false;
  // Numbers of residents who are not in the register have 20 or 40 added to the month.
  if (!isDayOfYear(Number(value.slice(4, 6)), Number(value.slice(2, 4)) % 20)) return false;
  const body = value.slice(0, 9);
  const check = Number(value.slice(9));
  return 97 - (Number(body) % 97) === check || 97 - (Number(`2${body}`) % 97) === check;
}
