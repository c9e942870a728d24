import type { KeyedNumbers } from '../keyed-numbers.ts';
import { makeName } from './make-name.ts';

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** At example.org, which belongs to nobody (RFC 2606, 3). */
export function makeEmail(numbers: KeyedNumbers, attempt: number): string {
  const name = `${makeName('given', numbers, attempt)}.${makeName('family', numbers, attempt)}`;
  return `${name.toLowerCase().replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)}@example.org`;
}
