/** A run of letters and digits of the basic Latin alphabet, in capitals. */
export interface Token {
  start: number;
  end: number;
  value: string;
}

const word = /[\p{L}\p{N}_]+/gu;
/** What people put between the groups of a number: one mark, with spaces around it or without. */
const separator = /^[ \u00A0\u202F\u2009]?[-./+\u2010\u2011]?[ \u00A0\u202F\u2009]?$/;

/**
 * Tokens that could be groups of one number because only a separator parts them: each holds a digit, or is a prefix or
 * check letter of at most three letters.
 */
export function* findTokenChains(text: string): Generator<Token[]> {
  let chain: Token[] = [];
  for (const { 0: written, index } of text.matchAll(word)) {
    const isGroup = /^(?:[A-Za-z]{1,3}|[A-Za-z0-9]{1,18})$/.test(written) && (written.length < 4 || /\d/.test(written));
    const last = chain.at(-1);
    if (last && (!isGroup || index - last.end > 3 || !separator.test(text.slice(last.end, index)))) {
      yield chain;
      chain = [];
    }
    if (isGroup) chain.push({ start: index, end: index + written.length, value: written.toUpperCase() });
  }
  if (chain.length > 0) yield chain;
}
