import { hashWord } from './characters.ts';
import { wordFlags } from './word-flags.ts';
import { WordSet } from './word-set.ts';

const flags = wordFlags;
const anyName = flags.firstNameCommon | flags.firstName | flags.surnameCommon | flags.surname;
const functionWord = flags.functionEnglish | flags.functionGerman | flags.determiner;
const neverNamed = flags.never | flags.greeting | flags.unit | flags.box;
const somethingElse =
  flags.organisation | flags.role | flags.title | flags.introduction | flags.streetAfter | flags.streetBefore;
const somewhere = flags.place | flags.country;
/** What no small word is that is part of a name. */
export const neverSmall = functionWord | flags.never | flags.greeting | flags.calendar | flags.particle;
/** Small, it is rather something else than a name. */
export const wordToo =
  flags.wordEnglish | flags.wordGerman | flags.wordRare | flags.place | flags.country | flags.organisation | flags.role;

/** What stands beside a word that begins with a capital. */
export interface Neighbours {
  startsSentence: boolean;
  isAfterCapital: boolean;
  isBeforeCapital: boolean;
  isBeforeNumber: boolean;
  /** By a word behind a space that is none people are said to do. */
  isFollowedByText: boolean;
  /** Flags of the word before. */
  before: number;
}

export const alone: Neighbours = {
  startsSentence: false,
  isAfterCapital: false,
  isBeforeCapital: false,
  isBeforeNumber: false,
  isFollowedByText: false,
  before: 0,
};

/** Whether it may be a name by itself: by the dictionaries, or because none knows it. */
export function mayBeNamed(known: number, beside: Neighbours): boolean {
  // "Book a table": the first word of a sentence would have a capital anyway.
  const isFirstWord = beside.startsSentence && !beside.isBeforeCapital && beside.isFollowedByText;
  if (known === 0) return !isFirstWord;
  if ((known & anyName) === 0 || known & neverNamed) return false;
  if (known & functionWord)
    return (known & flags.firstNameCommon) !== 0 && (!beside.startsSentence || beside.isBeforeCapital);
  // "March 3rd"
  if (known & flags.calendar) return (known & flags.firstNameCommon) !== 0 && !beside.isBeforeNumber;
  if (isFirstWord && known & (flags.wordEnglish | flags.wordGerman)) return false;
  const isCalled = (beside.before & (flags.title | flags.introduction | flags.role)) !== 0;
  if (known & somethingElse && !isCalled) return (known & flags.firstNameCommon) !== 0;
  if (known & somewhere) return isCalled || beside.isAfterCapital || beside.isBeforeCapital || beside.startsSentence;
  return true;
}

const be = new WordSet('is ist');
const presented = new WordSet('this here hier name he she who das');
const to = hashWord('to');

/**
 * Whether the words before a small word that is a name as well announce a name: "I'm mark", "this is will".
 * @param before a word that announces
 * @param hasDigits whether the text has any: "send 50 to grace"
 */
export function isAnnounced(before: number, secondBefore: number, hasDigits: boolean): boolean {
  if (before === to) return hasDigits;
  return !be.has(before) || presented.has(secondBefore);
}
