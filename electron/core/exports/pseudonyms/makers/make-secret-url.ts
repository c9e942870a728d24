import type { KeyedNumbers } from '../keyed-numbers.ts';
import { reshape } from './shape.ts';

/** At example.org, with a path of the same shape. */
export function makeSecretUrl(written: string, numbers: KeyedNumbers, attempt: number): string {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)?[^/?#]*(.*)$/isu.exec(written) ?? [];
  return `${scheme}example.org${reshape(rest === '' ? '/aaaa0000' : rest, numbers, attempt)}`;
}
