import { passesLuhn, sumWeighted } from './check-digits.ts';

/** Numbers printed in advertisements, which thousands of people took for theirs. */
const neverOnesOwn = new Set(['078051120', '219099999', '123456789']);

/** US Social Security number (SSA, POMS RM 10201.030): areas, groups and serials never given out; no check digit. */
export function isSsn(value: string): boolean {
  return /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(value) && !neverOnesOwn.has(value);
}

/** Canadian Social Insurance Number: nine digits, Luhn; 0 and 8 do not begin those of people. */
export function isSin(value: string): boolean {
  return /^[1-79]\d{8}$/.test(value) && passesLuhn(value);
}

/** Australian Tax File Number of nine digits. */
export function isTfn(value: string): boolean {
  return /^\d{9}$/.test(value) && Number(value) > 0 && sumWeighted(value, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0;
}

/** Irish Personal Public Service Number: seven digits, a check letter, since 2013 one more that counts nine times. */
export function isPps(value: string): boolean {
  if (!/^\d{7}[A-W][A-IW]?$/.test(value)) return false;
  const second = value.length === 9 && value[8] !== 'W' ? value.charCodeAt(8) - 64 : 0;
  return 'WABCDEFGHIJKLMNOPQRSTUV'[(sumWeighted(value, [8, 7, 6, 5, 4, 3, 2]) + second * 9) % 23] === value[7];
}
