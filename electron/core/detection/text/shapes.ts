/** Bits of a word beside the kinds of its characters, which are the lower ones. */
export const shapes = {
  firstUpper: 1 << 17,
  /** A capital after the first character. */
  innerUpper: 1 << 18,
  firstDigit: 1 << 19,
  /** Known only without its last letter, an s: "Annas". */
  genitive: 1 << 20,
  /** One of two words that are a place together: "San Jose". */
  placePair: 1 << 21,
} as const;
