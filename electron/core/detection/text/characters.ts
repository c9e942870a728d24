/** What a character is to the scanner, as bits of one number. Letters and digits make words, the rest makes gaps. */
export const characterKinds = {
  lower: 1 << 0,
  upper: 1 << 1,
  digit: 1 << 2,
  /** Belongs to the letter before it: a combining mark. */
  mark: 1 << 3,
  space: 1 << 4,
  newline: 1 << 5,
  comma: 1 << 6,
  period: 1 << 7,
  hyphen: 1 << 8,
  apostrophe: 1 << 9,
  colon: 1 << 10,
  slash: 1 << 11,
  /** ! ? ; and their like, after which a sentence begins. */
  stop: 1 << 12,
  quote: 1 << 13,
  at: 1 << 14,
  currency: 1 << 15,
  other: 1 << 16,
} as const;

const kinds = characterKinds;
export const wordKinds = kinds.lower | kinds.upper | kinds.digit | kinds.mark;
export const kindMask = (1 << 17) - 1;
export const sevenBits = 127;

const marksByKind: readonly (readonly [number, string])[] = [
  [kinds.newline, '\n\r\u2028\u2029'],
  [kinds.space, ' \t\u00A0\u202F\u2009'],
  [kinds.comma, ','],
  [kinds.period, '.'],
  [kinds.hyphen, '-\u2010\u2011'],
  [kinds.apostrophe, "'\u2019\u02BC"],
  [kinds.colon, ':'],
  [kinds.slash, '/'],
  [kinds.stop, '!?;\u2013\u2014*>|'],
  [kinds.quote, '"\u201C\u201D\u201E\u00AB\u00BB\u201A\u2018()[]'],
  [kinds.at, '@'],
  [kinds.currency, '$\u20AC\u00A3'],
];

/** Letters that are not a base letter with a mark; scripts/dictionaries/fold.mjs folds the same way. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
};

/** Where the folded letter begins in an entry of the table, a small ASCII letter or a digit; and a second one. */
export const foldShift = 17;
export const secondShift = 24;
/** From here on an entry has a second letter, or none at all where that is `noLetter`. */
export const firstSpecial = 1 << secondShift;
export const noLetter = 127;

/** Kind and folded letters of each UTF-16 code unit in one number; 0 where it was not asked for yet. */
export const characterTable = new Int32Array(0x1_00_00);

/** Fills in the entry of a code unit. */
export function classify(code: number): number {
  const character = String.fromCharCode(code);
  const kind = judge(character);
  const entry = kind | (kind & wordKinds ? fold(character, kind) : 0);
  characterTable[code] = entry;
  return entry;
}

/** Letters that have no ASCII letter keep their number, spread over two places. */
function fold(character: string, kind: number): number {
  if (kind === kinds.mark) return noLetter << secondShift;
  const small = character.toLowerCase();
  const bare = letters[small] ?? small.normalize('NFKD').replace(/\p{M}/gu, '');
  const first = bare.charCodeAt(0) || code0;
  if (first > sevenBits) return ((first & sevenBits) << foldShift) | ((((first >>> 7) % noLetter) + 1) << secondShift);
  const second = bare.length > 1 ? bare.charCodeAt(1) & sevenBits : 0;
  return (first << foldShift) | (second << secondShift);
}

const code0 = '0'.charCodeAt(0);

function judge(character: string): number {
  for (const [kind, characters] of marksByKind) if (characters.includes(character)) return kind;
  if (/\p{M}/u.test(character)) return kinds.mark;
  if (/\p{Nd}/u.test(character)) return kinds.digit;
  if (/\p{Lu}|\p{Lt}/u.test(character)) return kinds.upper;
  return /\p{L}/u.test(character) ? kinds.lower : kinds.other;
}

export const emptyHash = 0x81_1c_9d_c5 | 0;
export const hashPrime = 0x01_00_01_93;

/** FNV-1a over folded letters (Fowler, Noll, Vo): one step. */
export function addToHash(hash: number, folded: number): number {
  return Math.imul(hash ^ folded, hashPrime);
}

/** The hash the scanner computes for a word. */
export const hashWord = (word: string): number => hashRange(word, 0, word.length);

/** The same for a part of a text. */
export function hashRange(text: string, start: number, end: number): number {
  let hash = emptyHash;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    const entry = characterTable[code] || classify(code);
    const second = entry >>> secondShift;
    if (second === noLetter) continue;
    hash = addToHash(hash, (entry >>> foldShift) & sevenBits);
    if (second !== 0) hash = addToHash(hash, second);
  }
  return hash;
}

/** The key of two words that follow each other. */
export function hashPair(first: number, second: number): number {
  return Math.imul(first ^ (second >>> 7), hashPrime) ^ second;
}
