import type { NameKind } from './makers/make-name.ts';

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’]\p{Lu}\p{L}+)?/gu;
/** They stand in front of names and tell of nobody. */
const titles = new Set(
  'herr herrn frau mr mrs ms miss sir madam dr prof dipl ing mag von vom van der den dem de del di du la le zu zur und and'.split(
    ' ',
  ),
);

export interface NameWord {
  start: number;
  end: number;
  word: string;
  kind: NameKind;
}

/**
 * The words of a name that are replaced, with their places in it. Of several the last is the family's name; so is the one
 * after a form of address.
 */
export function wordsOfName(name: string): NameWord[] {
  const all = [...name.matchAll(word)].map((match) => ({ start: match.index, word: match[0] }));
  const named = all.filter(({ word: each }) => !titles.has(each.toLowerCase()));
  const words = named.length > 0 ? named : all;
  const isAddressed = words.length < all.length;
  return words.map(({ start, word: each }, index) => ({
    start,
    end: start + each.length,
    word: each,
    kind: index === words.length - 1 && (words.length > 1 || isAddressed) ? 'family' : 'given',
  }));
}

export function normaliseNameWord(written: string): string {
  return written.normalize('NFC').toLowerCase();
}
