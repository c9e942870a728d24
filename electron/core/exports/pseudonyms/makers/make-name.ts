import type { KeyedNumbers } from '../keyed-numbers.ts';
import lists from './names.json' with { type: 'json' };

/** given: as people are called by those who know them, of no gender. */
export type NameKind = 'given' | 'family' | 'place';

/** From here on names of the lists get syllables appended, so that there are always more. */
const appendsFrom = 6;

/** An invented name, with a capital. */
export function makeName(kind: NameKind, numbers: KeyedNumbers, attempt: number): string {
  const syllables = Math.max(0, Math.floor((attempt - appendsFrom) / 4) + 1);
  const name = numbers.pick(lists[kind]);
  return (
    name + Array.from({ length: attempt < appendsFrom ? 0 : syllables }, () => numbers.pick(lists.syllable)).join('')
  );
}

/** In capitals, small or with a capital, as the other was written. */
export function inCaseOf(written: string, name: string): string {
  if (written === written.toLowerCase()) return name.toLowerCase();
  return written.length > 1 && written === written.toUpperCase() ? name.toUpperCase() : name;
}
