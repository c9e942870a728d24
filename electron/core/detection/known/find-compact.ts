/** The letters and digits of a text without case, and where each of them stands. */
export interface CompactText {
  characters: string;
  places: Int32Array;
}

export function compact(text: string, isKept: RegExp): CompactText {
  const places = new Int32Array(text.length);
  let characters = '';
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    if (!isKept.test(character)) continue;
    const lower = character.toLowerCase();
    // A few letters have two in small; places count only with one.
    places[characters.length] = index;
    characters += lower.length === 1 ? lower : character;
  }
  return { characters, places };
}

const gap = /^[\s./()+\u00A0\u2010-\u2015-]{0,3}$/;

/** Where a word or number stands with any separators between its characters, but not as a part of another. */
export function* findCompact(
  text: string,
  { characters, places }: CompactText,
  wanted: string,
): Generator<{ first: number; last: number }> {
  for (let at = characters.indexOf(wanted); at !== -1; at = characters.indexOf(wanted, at + 1)) {
    const last = at + wanted.length - 1;
    if (isWhole(text, places, at, last)) yield { first: at, last };
  }
}

function isWhole(text: string, places: Int32Array, first: number, last: number): boolean {
  for (let index = first; index < last; index++) {
    const from = (places[index] ?? 0) + 1;
    const to = places[index + 1] ?? 0;
    if (to - from > 3 || (to > from && !gap.test(text.slice(from, to)))) return false;
  }
  return true;
}

/** Whether a letter or digit stands at this place. */
export function isInWord(text: string, place: number): boolean {
  return /[\p{L}\p{N}_]/u.test(text[place] ?? '');
}
