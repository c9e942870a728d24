/** What the dictionaries know of a word, as bits of one number. */
export const wordFlags = {
  firstNameCommon: 1 << 0,
  firstName: 1 << 1,
  surnameCommon: 1 << 2,
  surname: 1 << 3,
  wordEnglish: 1 << 4,
  wordGerman: 1 << 5,
  place: 1 << 6,
  /** First word of a place of two words. */
  placeStart: 1 << 7,
  country: 1 << 8,
  functionEnglish: 1 << 9,
  functionGerman: 1 << 10,
  title: 1 << 11,
  degree: 1 << 12,
  particle: 1 << 13,
  role: 1 << 14,
  greeting: 1 << 15,
  organisation: 1 << 16,
  calendar: 1 << 17,
  streetAfter: 1 << 18,
  streetBefore: 1 << 19,
  unit: 1 << 20,
  box: 1 << 21,
  direction: 1 << 22,
  determiner: 1 << 23,
  placePreposition: 1 << 24,
  personPreposition: 1 << 25,
  personVerb: 1 << 26,
  introduction: 1 << 27,
  /** Before a small word that is a name as well it may announce one: "I'm mark", "call me will". */
  announcer: 1 << 28,
  /** A word with which an entry of the lexica of hints begins. */
  hint: 1 << 29,
  /** Never part of a name. */
  never: 1 << 30,
  /** A rarer word that is a common name: with a capital rather the name, "Harry", without one rather the word. */
  wordRare: 1 << 31,
} as const;

export type WordFlag = keyof typeof wordFlags;
