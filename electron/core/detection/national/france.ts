import { remainder } from './check-digits.ts';

const structure = /^[1-478]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[AB])\d{6}\d{2}$/;

/** Numéro d'inscription au répertoire: sex, year, month, place and serial of birth, and 97 minus the rest modulo 97. */
export function isNir(value: string): boolean {
  if (!structure.test(value)) return false;
  // The two departments of Corsica count as 19 and 18.
  const digits = value.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return 97 - remainder(digits, 97) === Number(value.slice(13));
}
