import { isDayMonthYear } from './calendar.ts';
import { passesLuhn, passesMod1110, sumWeighted } from './check-digits.ts';

/** Portuguese número de identificação fiscal: nine digits, the last modulo 11. */
export function isPortugueseNif(value: string): boolean {
  if (!/^[1-9]\d{8}$/.test(value)) return false;
  const check = 11 - (sumWeighted(value, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return (check > 9 ? 0 : check) === Number(value[8]);
}

/** Greek AMKA: birthday, serial, Luhn. */
export function isAmka(value: string): boolean {
  return /^\d{11}$/.test(value) && isDayMonthYear(value) && passesLuhn(value);
}

/** Croatian osobni identifikacijski broj: eleven digits, ISO/IEC 7064 MOD 11,10. */
export function isOib(value: string): boolean {
  return /^\d{11}$/.test(value) && passesMod1110(value);
}

/** EMŠO of Slovenia, once of all Yugoslavia: birthday with three digits of the year, region, serial, check digit modulo 11. */
export function isEmso(value: string): boolean {
  if (!/^\d{4}[09]\d{8}$/.test(value) || !isDayMonthYear(value)) return false;
  const check = 11 - (sumWeighted(value, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return (check === 11 ? 0 : check) === Number(value[12]);
}
