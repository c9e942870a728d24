import { characterKinds } from '../text/characters.ts';
import type { ScannedText } from '../text/scanned-text.ts';
import { shapes as wordShapes } from '../text/shapes.ts';
import { wordFlags } from '../text/word-flags.ts';
import { WordJudgements } from '../text/word-judgements.ts';
import { isLikeNoun } from './german-nouns.ts';

// Imported objects under names of this module: see scanned-text.ts.
const shapes = wordShapes;

/** What a word alone says about being part of a name. A word that can be none in any context has the class none. */
export const nameClasses = {
  none: 0,
  firstNameCommon: 1,
  firstName: 2,
  surnameCommon: 3,
  surname: 4,
  /** A first name that is a word as well: "Mark", "Rose". */
  firstNameOrWord: 5,
  surnameOrWord: 6,
  /** A name that is a place as well: "Jordan", "Paris". */
  nameOrPlace: 7,
  /** A place that is no known name: a surname at most. */
  place: 8,
  /** In no dictionary, with an ending of surnames: "-ović", "-sson". */
  unknownWithEnding: 9,
  unknown: 10,
  /** A word that is no known name: a surname at most. */
  word: 11,
  initial: 12,
  /** Small letters throughout. */
  smallFirstName: 13,
  smallName: 14,
  smallNameOrWord: 15,
  smallUnknown: 16,
  /** Unknown, and built like a German noun: "Verhandlungsführung". */
  unknownNoun: 17,
} as const;

const flags = wordFlags;
const kinds = characterKinds;
const anyFirstName = flags.firstNameCommon | flags.firstName;
const anySurname = flags.surnameCommon | flags.surname;
const anyName = anyFirstName | anySurname;
const functionWord = flags.functionEnglish | flags.functionGerman | flags.determiner;
const contextOnly = flags.organisation | flags.role | flags.title | flags.introduction | flags.calendar;
const addressOnly = flags.streetAfter | flags.streetBefore;
const unitOnly = flags.unit | flags.box;

const endings =
  /(?:ss?on|s[eè]n|ov[aá]?|ev[aá]?|[oe]v[iíy]ch|ov[aá]|vi[cč]|i[cć]|i[cč]h|sk[iyýaá]|ck[iýáa]|d[oó]ttir|enko|yan|ian|shvili|adze|nen|ic[zs]|oglu|escu|poulos|idis|akis|e[sz]|ini|elli|etti|ucci|mann|meyer|maier|bauer|berger|stein|hoff|hofer|huber|inger|ström|gren|lund|berg|quist|strand|datter|zadeh|pour|uddin|wala|singh|inho|eira|off|eff|chuk|czyk|czak|[lr]iev|aev|iev|oev|uk|[aeo]ri|[iy]ć)s?$/iu;

const longestEnding = 8;
const nouns = new WordJudgements((word) => Number(isLikeNoun(word)));
const surnameEndings = new WordJudgements((word) => Number(endings.test(word.slice(-longestEnding))));

export type NameLanguage = 'de' | 'en' | 'unclear';

export function guessLanguage(scanned: ScannedText): NameLanguage {
  if (scanned.german > scanned.english) return 'de';
  return scanned.english > scanned.german ? 'en' : 'unclear';
}

export function classifyWord(scanned: ScannedText, index: number, language: NameLanguage): number {
  const known = scanned.flags[index] ?? 0;
  const shape = scanned.shapes[index] ?? 0;
  if (shape & kinds.digit) return nameClasses.none;
  if (shape & shapes.placePair) return nameClasses.place;
  const length = (scanned.ends[index] ?? 0) - (scanned.starts[index] ?? 0);
  if ((shape & shapes.firstUpper) === 0) return classifySmall(known, length, language);
  if (length === 1) return isPronoun(scanned, index) ? nameClasses.none : nameClasses.initial;
  if (known & flags.never) return nameClasses.none;
  const isWord = isCommonWord(known, language);
  if (known & functionWord) return known & flags.firstNameCommon ? nameClasses.firstNameOrWord : nameClasses.none;
  if (known & flags.greeting) return nameClasses.none;
  if (known & contextOnly) {
    if (known & flags.firstNameCommon) return nameClasses.firstNameOrWord;
    return known & anyName ? nameClasses.surnameOrWord : nameClasses.none;
  }
  if (known & unitOnly) return nameClasses.none;
  if (known & addressOnly && (known & flags.firstNameCommon) === 0)
    return known & anyName && length > 4 ? nameClasses.surnameOrWord : nameClasses.none;
  if (known & flags.country) return known & flags.firstNameCommon ? nameClasses.nameOrPlace : nameClasses.place;
  if (known & flags.place) return known & anyName ? nameClasses.nameOrPlace : nameClasses.place;
  if (known & anyFirstName && isWord) return nameClasses.firstNameOrWord;
  if (known & flags.firstNameCommon) return nameClasses.firstNameCommon;
  if (known & anySurname && isWord) return nameClasses.surnameOrWord;
  if (known & flags.firstName) return known & flags.surnameCommon ? nameClasses.surnameCommon : nameClasses.firstName;
  if (known & flags.surnameCommon) return nameClasses.surnameCommon;
  if (known & flags.surname) return nameClasses.surname;
  if (known & (flags.wordEnglish | flags.wordGerman | flags.streetAfter | flags.direction)) return nameClasses.word;
  if (known & (flags.particle | flags.degree)) return nameClasses.none;
  if ((shape & kinds.lower) === 0) return nameClasses.none;
  if (language === 'de' && nouns.of(scanned, index) === 1) return nameClasses.unknownNoun;
  return surnameEndings.of(scanned, index) === 1 ? nameClasses.unknownWithEnding : nameClasses.unknown;
}

/** "I", unless a point follows. */
function isPronoun(scanned: ScannedText, index: number): boolean {
  return scanned.text[scanned.starts[index] ?? 0] === 'I' && scanned.text[scanned.ends[index] ?? 0] !== '.';
}

function classifySmall(known: number, length: number, language: NameLanguage): number {
  if (known & (functionWord | flags.never | flags.greeting | flags.calendar)) return nameClasses.none;
  if (length < 2) return nameClasses.none;
  if ((known & anyName) === 0) return known === 0 ? nameClasses.smallUnknown : nameClasses.none;
  if (known & (contextOnly | flags.particle)) return nameClasses.none;
  const isNoName = flags.place | flags.country | flags.wordRare;
  if (isCommonWord(known, language) || known & isNoName) return nameClasses.smallNameOrWord;
  return known & flags.firstNameCommon ? nameClasses.smallFirstName : nameClasses.smallName;
}

function isCommonWord(known: number, language: NameLanguage): boolean {
  if (language === 'de') return (known & flags.wordGerman) !== 0;
  if (language === 'en') return (known & flags.wordEnglish) !== 0;
  return (known & (flags.wordEnglish | flags.wordGerman)) !== 0;
}
