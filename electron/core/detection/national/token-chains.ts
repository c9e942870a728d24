/** A run of letters and digits of the basic Latin alphabet, in capitals. */
export interface Token {
  start: number;
  end: number;
  value: string;
}

/** What people put between the groups of a number: one mark, with spaces around it or without. */
const separator = /^[ \u00A0\u202F\u2009]?[-./+\u2010\u2011]?[ \u00A0\u202F\u2009]?$/;
/** The longest number has so many characters. */
const longestGroup = 18;
const fewestDigits = 5;
/** The shortest number has so many. */
const fewestCharacters = 8;

/**
 * Tokens that could be groups of one number because only a separator parts them: each holds a digit, or is a prefix or
 * check letter of at most three letters. Chains with too few digits or characters for any number are left out.
 */
export function findTokenChains(text: string): Token[][] {
  const chains: Token[][] = [];
  let digits = 0;
  let characters = 0;
  // Most chains come to nothing, so their tokens are read when they have come to something.
  let first = 0;
  let last = 0;
  let index = 0;
  while (index < text.length) {
    const start = index;
    let ownDigits = 0;
    let isBasic = true;
    for (; index < text.length; index++) {
      const unit = readUnit(text, index);
      if (unit === units.none) break;
      if (unit === units.digit) ownDigits++;
      else if (unit === units.other) isBasic = false;
    }
    if (index === start) {
      index++;
      continue;
    }
    const length = index - start;
    const isGroup = isBasic && length <= longestGroup && (ownDigits > 0 || length < 4);
    if (characters > 0 && (!isGroup || !isSeparated(text, last, start))) {
      if (digits >= fewestDigits && characters >= fewestCharacters) chains.push(readTokens(text, first, last));
      digits = characters = 0;
    }
    if (!isGroup) continue;
    if (characters === 0) first = start;
    last = index;
    digits += ownDigits;
    characters += length;
  }
  if (digits >= fewestDigits && characters >= fewestCharacters) chains.push(readTokens(text, first, last));
  return chains;
}

/** The tokens between two places, where there is nothing else. */
function readTokens(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  for (let start = from; start < to;) {
    let end = start;
    while (end < to && readUnit(text, end) !== units.none) end++;
    if (end > start) tokens.push({ start, end, value: text.slice(start, end).toUpperCase() });
    start = Math.max(end, start + 1);
  }
  return tokens;
}

/** Whether only a separator stands between two tokens. */
function isSeparated(text: string, end: number, start: number): boolean {
  if (start - end === 1 && text[end] === ' ') return true;
  return start - end <= 3 && separator.test(text.slice(end, start));
}

/** What a character is to a token; others are letters of other alphabets and the underscore. */
const units = { none: 0, letter: 1, digit: 2, other: 3 } as const;
const lastAscii = 0x7f;
const ofAscii = Uint8Array.from({ length: lastAscii + 1 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z]/i.test(character)) return units.letter;
  if (/\d/.test(character)) return units.digit;
  return character === '_' ? units.other : units.none;
});

function readUnit(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code <= lastAscii) return ofAscii[code]!;
  return /[\p{L}\p{N}\uD800-\uDFFF]/u.test(text[index] ?? '') ? units.other : units.none;
}
