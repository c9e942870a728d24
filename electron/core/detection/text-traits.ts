/** What a text holds, seen in one pass, so that a rule is not asked about a text in which it can find nothing. */
export interface TextTraits {
  digits: number;
  hasAt: boolean;
  hasColon: boolean;
  hasDot: boolean;
  /** Characters between spaces, at most. */
  longestWord: number;
  /** Capitals side by side, at most. */
  longestCapitals: number;
}

/** Costs about a nanosecond for each character. */
export function readTraits(text: string): TextTraits {
  let digits = 0;
  let hasAt = false;
  let hasColon = false;
  let hasDot = false;
  let longestWord = 0;
  let longestCapitals = 0;
  let wordStart = 0;
  let capitalsStart = 0;
  const { length } = text;
  for (let index = 0; index < length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x61 && unit <= 0x7a) capitalsStart = index + 1;
    else if (unit >= 0x41 && unit <= 0x5a) {
      if (index - capitalsStart >= longestCapitals) longestCapitals = index - capitalsStart + 1;
    } else {
      capitalsStart = index + 1;
      if (unit >= 0x30 && unit <= 0x39) digits++;
      else if (unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0d) {
        if (index - wordStart > longestWord) longestWord = index - wordStart;
        wordStart = index + 1;
      } else if (unit === 0x2e) hasDot = true;
      else if (unit === 0x3a) hasColon = true;
      else if (unit === 0x40) hasAt = true;
    }
  }
  if (length - wordStart > longestWord) longestWord = length - wordStart;
  return { digits, hasAt, hasColon, hasDot, longestWord, longestCapitals };
}
