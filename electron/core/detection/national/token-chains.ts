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
  // Start and end of each token of the chain that is being read: most chains come to nothing.
  const places: number[] = [];
  let digits = 0;
  let characters = 0;
  const close = (): void => {
    if (digits >= fewestDigits && characters >= fewestCharacters) chains.push(readTokens(text, places));
    places.length = digits = characters = 0;
  };
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
    if (places.length > 0 && (!isGroup || !isSeparated(text, places.at(-1) ?? 0, start))) close();
    if (!isGroup) continue;
    places.push(start, index);
    digits += ownDigits;
    characters += length;
  }
  close();
  return chains;
}

function readTokens(text: string, places: readonly number[]): Token[] {
  const tokens: Token[] = [];
  for (let place = 0; place < places.length; place += 2) {
    const [start = 0, end = 0] = [places[place], places[place + 1]];
    tokens.push({ start, end, value: text.slice(start, end).toUpperCase() });
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
