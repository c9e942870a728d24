import { randomInt } from 'node:crypto';

/** Neither i, l, o nor q, which are taken for others in print: 22 letters. */
const letters = 'abcdefghjkmnprstuvwxyz';

/** Fresh each time: five groups of five letters, log2(22^25) = 111 bits. */
export function makePassphrase(): string {
  const group = (): string => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: 5 }, group).join('-');
}
