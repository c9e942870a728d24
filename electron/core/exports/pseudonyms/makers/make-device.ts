import type { KeyedNumbers } from '../keyed-numbers.ts';

/** Kept for documentation (RFC 5737); class E is in use nowhere (RFC 1112, 4) and large enough for all the others. */
const documentation = ['192.0.2', '198.51.100', '203.0.113'];
const documentationAttempts = 8;

const hexadecimal = (numbers: KeyedNumbers, length: number): string =>
  Array.from({ length }, () => numbers.next(16).toString(16)).join('');

/** Of the networks that are kept for documentation (RFC 5737, RFC 3849). */
export function makeIp(written: string, numbers: KeyedNumbers, attempt: number): string {
  if (written.includes(':')) {
    const groups = Array.from({ length: 6 }, () => hexadecimal(numbers, 4).replace(/^0+(?=.)/, ''));
    return `2001:db8:${groups.join(':')}`;
  }
  if (attempt < documentationAttempts) return `${numbers.pick(documentation)}.${numbers.next(256)}`;
  return `${240 + numbers.next(15)}.${numbers.next(256)}.${numbers.next(256)}.${numbers.next(256)}`;
}

/** Locally administered: no maker gave it out (IEEE 802, 8.2.2). Twelve digits. */
export function makeMac(numbers: KeyedNumbers): string {
  return `02${hexadecimal(numbers, 10)}`;
}
