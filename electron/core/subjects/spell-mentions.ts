import type { Mentioning } from '../transcripts/index.ts';
import type { Wanted } from './identifier-kinds.ts';

/** Digits at the end of a telephone number by which the index is asked: every notation of the number ends with them. */
const phoneEnd = 7;

/** What to ask the indexes for, so that no message that says the identifier is missed. */
export function spellMentions(wanted: Wanted): Mentioning {
  const { kind, value, comparable } = wanted;
  if (kind === 'phone') {
    const digits = comparable.replace(/\D/g, '');
    const end = digits.slice(-phoneEnd);
    // Numbers that no rule took for one stand in the index of words, by their groups or in one piece.
    const national = [2, 3, 4].map((length) => digits.slice(length)).filter((rest) => rest.length >= 6);
    const pieces = [digits, `00${digits}`, ...national.flatMap((rest) => [rest, `0${rest}`])];
    return { phrases: [value, ...pieces], fragments: [end.length >= 3 ? end : digits] };
  }
  if (kind === 'name') return { phrases: spellName(value), fragments: [] };
  const joined = value.replace(/[^\p{L}\p{N}]/gu, '');
  // "K-4711-22" is also written "K4711-22", which the index knows as the words K4711 and 22.
  const halfJoined = value.replace(/(?<=\p{L})[^\p{L}\p{N}]+(?=\p{N})/gu, '');
  return { phrases: [...new Set([value, joined, halfJoined])], fragments: [comparable.toLowerCase()] };
}

/** As it is said, and as it stands in a list: "Berger, Ana". */
function spellName(name: string): string[] {
  const words = name.split(/[\s,]+/u).filter((word) => word !== '');
  // One word alone is a hint to nothing: too many people share it.
  if (words.length < 2) return [];
  const last = words.at(-1) ?? '';
  return [...new Set([words.join(' '), [last, ...words.slice(0, -1)].join(' ')])];
}
