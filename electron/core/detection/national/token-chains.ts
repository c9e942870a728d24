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
    if (!isWordUnit(text, index)) {
      index++;
      continue;
    }
    const start = index;
    let ownDigits = 0;
    let isBasic = true;
    for (; index < text.length && isWordUnit(text, index); index++) {
      const unit = text.charCodeAt(index);
      if (unit >= 0x30 && unit <= 0x39) ownDigits++;
      else if (unit > 0x7a || unit === 0x5f) isBasic = false;
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

/** Whether a letter, a digit or an underscore stands there. */
function isWordUnit(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (unit < 0x80) {
    return (
      (unit >= 0x61 && unit <= 0x7a) ||
      (unit >= 0x30 && unit <= 0x39) ||
      (unit >= 0x41 && unit <= 0x5a) ||
      unit === 0x5f
    );
  }
  return /[\p{L}\p{N}\uD800-\uDFFF]/u.test(text[index] ?? '');
}
