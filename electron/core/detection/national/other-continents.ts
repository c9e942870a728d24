import { sumWeighted } from './check-digits.ts';

/** Brazilian cadastro de pessoas físicas: nine digits and two check digits modulo 11. */
export function isCpf(value: string): boolean {
  if (!/^\d{11}$/.test(value) || /^(\d)\1+$/.test(value)) return false;
  const first = ((sumWeighted(value, [10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
  const second = ((sumWeighted(value, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
  return first === Number(value[9]) && second === Number(value[10]);
}

/** Multiplication of the dihedral group D5: below 5 turns, from 5 on reflections. */
function combine(one: number, other: number): number {
  const turned = one < 5 ? one + (other % 5) : one - (other % 5) + 5;
  return (turned % 5) + (one < 5 === other < 5 ? 0 : 5);
}

/** Indian Aadhaar number: twelve digits after Verhoeff, never beginning with 0 or 1. */
export function isAadhaar(value: string): boolean {
  if (!/^[2-9]\d{11}$/.test(value)) return false;
  // Verhoeff's permutation, applied once more for each place to the left.
  const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  let check = 0;
  for (let index = 0; index < 12; index++) {
    let digit = Number(value[11 - index]);
    for (let times = 0; times < index % 8; times++) digit = permutation[digit] ?? 0;
    check = combine(check, digit);
  }
  return check === 0;
}

/** Japanese "My Number": eleven digits and a check digit modulo 11. */
export function isMyNumber(value: string): boolean {
  if (!/^\d{12}$/.test(value)) return false;
  const rest = sumWeighted(value, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest < 2 ? 0 : 11 - rest) === Number(value[11]);
}
