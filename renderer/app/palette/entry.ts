import { foldWords } from '../../../shared/fold-words.ts';

/** Something the palette can do. */
export interface Entry {
  id: string;
  group: 'place' | 'thing' | 'command' | 'search';
  label: string;
  /** What kind of thing, or of which screen. */
  hint: string;
  /** Rejects with a Problem where it did not work. */
  run: () => void | Promise<void>;
}

/**
 * How well words fit what was typed; null where they do not. 0: begins so. 1: a word in it begins so. 2: holds it. 3: every
 * typed word is in it somewhere.
 */
export function rank(words: string, typed: string): number | null {
  const [text, wanted] = [foldWords(words), foldWords(typed).trim()];
  if (wanted === '') return 3;
  if (text.startsWith(wanted)) return 0;
  if (text.split(/[\s·,/-]+/).some((word) => word.startsWith(wanted))) return 1;
  if (text.includes(wanted)) return 2;
  return wanted.split(/\s+/).every((part) => text.includes(part)) ? 3 : null;
}

/** Those that fit, the best first; equal ones stay as they were. */
export function choose(entries: readonly Entry[], typed: string, most: number): Entry[] {
  return entries
    .flatMap((entry) => {
      const own = rank(entry.label, typed);
      const withHint = own ?? rank(`${entry.label} ${entry.hint}`, typed);
      return withHint === null ? [] : [{ entry, rank: own ?? 4 }];
    })
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ entry }) => entry);
}
