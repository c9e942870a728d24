import { isDayMonthYear, isDayOfYear, isYearMonthDay } from './calendar.ts';
import { passesLuhn, sumWeighted } from './check-digits.ts';

/** Swedish personnummer or samordningsnummer (day + 60): birthday, serial, Luhn over the last ten digits. */
export function isPersonnummer(value: string): boolean {
  if (!/^(?:\d{2})?\d{10}$/.test(value)) return false;
  const digits = value.slice(-10);
  const day = Number(digits.slice(4, 6));
  return isDayOfYear(day > 60 ? day - 60 : day, Number(digits.slice(2, 4))) && passesLuhn(digits);
}

/** Danish CPR number as given out until 2007, and to most since: birthday and serial, all modulo 11. */
export function isCpr(value: string): boolean {
  if (!/^\d{10}$/.test(value) || !isDayMonthYear(value)) return false;
  return sumWeighted(value, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

/** Finnish henkilötunnus: birthday, mark of the century (which may be lost with other separators), serial, check character. */
export function isHetu(value: string): boolean {
  const parts = /^(\d{6})[A-FU-Y]?(\d{3})([0-9A-Y])$/.exec(value);
  if (!parts || !isDayMonthYear(value)) return false;
  return '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(`${parts[1]}${parts[2]}`) % 31] === parts[3];
}

/** Norwegian fødselsnummer or D-nummer (day + 40): birthday, serial, two check digits modulo 11. */
export function isFodselsnummer(value: string): boolean {
  if (!/^\d{11}$/.test(value)) return false;
  const day = Number(value.slice(0, 2));
  if (!isDayOfYear(day > 40 ? day - 40 : day, Number(value.slice(2, 4)) % 40)) return false;
  return (
    sumWeighted(value, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    sumWeighted(value, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  );
}

/** Icelandic kennitala of a person: birthday, serial, check digit modulo 11, century. */
export function isKennitala(value: string): boolean {
  if (!/^\d{9}[890]$/.test(value) || !isDayMonthYear(value)) return false;
  return sumWeighted(value, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

/** Estonian isikukood and Lithuanian asmens kodas: century and sex, birthday, serial, check digit of two steps. */
export function isBalticPersonalCode(value: string): boolean {
  if (!/^[1-8]\d{10}$/.test(value) || !isYearMonthDay(value, 1)) return false;
  const first = sumWeighted(value, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const second = sumWeighted(value, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11;
  return (first < 10 ? first : second % 10) === Number(value[10]);
}
