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
  let chain: Token[] = [];
  let digits = 0;
  let characters = 0;
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
    const last = chain.at(-1);
    if (last && (!isGroup || start - last.end > 3 || !separator.test(text.slice(last.end, start)))) {
      if (digits >= fewestDigits && characters >= fewestCharacters) chains.push(chain);
      chain = [];
      digits = characters = 0;
    }
    if (!isGroup) continue;
    chain.push({ start, end: index, value: text.slice(start, index).toUpperCase() });
    digits += ownDigits;
    characters += length;
  }
  if (digits >= fewestDigits && characters >= fewestCharacters) chains.push(chain);
  return chains;
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
