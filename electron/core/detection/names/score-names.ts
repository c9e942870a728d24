import { characterKinds } from '../text/characters.ts';
import type { ScannedText } from '../text/scanned-text.ts';
import { shapes } from '../text/shapes.ts';
import { wordFlags } from '../text/word-flags.ts';
import { classifyWord, guessLanguage, nameClasses } from './name-class.ts';
import { addContext } from './name-context.ts';
import { FeatureList, featureIds as ids, readClassFeature } from './name-features.ts';
import { isParticle, type NameRun, readRun, startsSentence } from './name-run.ts';

const kinds = characterKinds;
const anyName = wordFlags.firstNameCommon | wordFlags.firstName | wordFlags.surnameCommon | wordFlags.surname;
/** Groups of classes as a neighbour sees them. */
const groups = { none: 0, firstName: 1, surname: 2, unknown: 3, initial: 4, word: 5 } as const;
const groupOf = Uint8Array.from([0, 1, 1, 2, 2, 1, 2, 2, 5, 2, 3, 5, 4, 1, 2, 2, 3, 5]);
const afterIds = [0, ids.afterFirstName, ids.afterSurname, ids.afterUnknown, ids.afterInitial, ids.afterWord];
const beforeIds = [0, ids.beforeFirstName, ids.beforeSurname, ids.beforeUnknown, ids.beforeInitial, ids.beforeWord];

const isNounLike = new Set<number>([
  nameClasses.unknown,
  nameClasses.unknownNoun,
  nameClasses.unknownWithEnding,
  nameClasses.surnameOrWord,
  nameClasses.word,
  nameClasses.surname,
]);

let classes = new Uint8Array(256);
const list = new FeatureList();

/** Told of each run, with its words' classes. */
export interface RunVisitor {
  /** @param score log odds that the word is part of a name */
  word: (index: number, score: number, features: FeatureList) => void;
  run: (run: NameRun, classes: Uint8Array, context: FeatureList) => void;
}

/** Scores every word that may be part of a name, run by run in the order of the text. */
export function scoreNames(scanned: ScannedText, visitor: RunVisitor): void {
  const { named } = scanned;
  if (named.count === 0) return;
  const language = guessLanguage(scanned);
  const isGerman = language === 'de';
  if (classes.length < scanned.count + 2) classes = new Uint8Array(scanned.count * 2 + 2);
  for (let index = 0; index < scanned.count; index++) {
    const known = scanned.flags[index] ?? 0;
    const isCapital = (scanned.shapes[index] ?? 0) & shapes.firstUpper;
    // Most words are small and no names: they need no closer look.
    const isOrdinary = !isCapital && known !== 0 && (known & anyName) === 0;
    classes[index] = isOrdinary ? nameClasses.none : classifyWord(scanned, index, language);
  }
  classes[scanned.count] = 0;
  let candidate = 0;
  for (let index = 0; index < scanned.count && candidate < named.count; index++) {
    const kind = classes[index] ?? 0;
    // What is unknown and small, or a mere initial, begins no name.
    if (kind === nameClasses.none || kind === nameClasses.smallUnknown) continue;
    const run = readRun(scanned, classes, index);
    // "Miss Marple", "Kaiser Wilhelm": what stands for a title here is none of the name.
    if (run.last > index && isTitle(scanned, index)) {
      classes[index] = nameClasses.none;
      continue;
    }
    while (candidate < named.count && (named.indexes[candidate] ?? 0) < run.first) candidate++;
    const isNamed = candidate < named.count && (named.indexes[candidate] ?? 0) <= run.last;
    if (isNamed && mayBeName(classes, run)) scoreRun(scanned, run, isGerman, visitor);
    index = run.last;
  }
}

function isTitle(scanned: ScannedText, index: number): boolean {
  const known = scanned.flags[index] ?? 0;
  return (known & (wordFlags.title | wordFlags.role)) !== 0 && scanned.gaps[index + 1] !== kinds.hyphen;
}

function mayBeName(kinds_: Uint8Array, run: NameRun): boolean {
  for (let index = run.first; index <= run.last; index++) {
    const kind = kinds_[index] ?? 0;
    const isWeak =
      kind === nameClasses.none ||
      kind === nameClasses.initial ||
      kind === nameClasses.word ||
      kind === nameClasses.place ||
      kind === nameClasses.unknownNoun ||
      kind === nameClasses.smallUnknown;
    if (!isWeak) return true;
  }
  return false;
}

function scoreRun(scanned: ScannedText, run: NameRun, isGerman: boolean, visitor: RunVisitor): void {
  list.clear();
  addContext(list, scanned, classes, run);
  visitor.run(run, classes, list);
  const shared = list.length;
  const isPresented = list.has(ids.introduction) || list.has(ids.self);
  for (let index = run.first; index <= run.last; index++) {
    const kind = classes[index] ?? 0;
    if (kind === nameClasses.none) continue;
    list.clear(shared);
    list.add(readClassFeature(kind, isGerman));
    addNeighbours(scanned, run, index, isGerman);
    const shape = scanned.shapes[index] ?? 0;
    if (kind === nameClasses.smallNameOrWord && isPresented) list.add(ids.smallPresented);
    if (isUnknown(kind)) addSpelling(scanned.word(index));
    if (shape & shapes.genitive) list.add(ids.genitive);
    if (kind !== nameClasses.initial && shape & kinds.upper && (shape & kinds.lower) === 0) list.add(ids.capitals);
    visitor.word(index, list.sum(), list);
  }
}

const isUnknown = (kind: number): boolean => kind === nameClasses.unknown || kind === nameClasses.unknownWithEnding;

/** How a word that no dictionary knows is spelled: names come from every language. */
function addSpelling(word: string): void {
  if (/[^a-zäöüß]/iu.test(word)) list.add(ids.foreignLetter);
  else if (/th(?!e)|sh|oo|ou|ee|ij|[csdr]z|gh|kh|dj|cc|^[aeiou]?y|w[aiou]/iu.test(word)) list.add(ids.foreignSpelling);
  if (/[aiouy]$/iu.test(word)) list.add(ids.endsInVowel);
  else if (/[^s]s$/iu.test(word)) list.add(ids.endsInS);
}

function addNeighbours(scanned: ScannedText, run: NameRun, index: number, isGerman: boolean): void {
  let before = index - 1;
  let hasParticle = false;
  while (before > run.first && classes[before] === nameClasses.none && isParticle(scanned, before)) {
    hasParticle = true;
    before--;
  }
  if (before >= run.first) list.add(afterIds[groupOf[classes[before] ?? 0] ?? 0] || ids.afterWord);
  if (hasParticle) list.add(ids.afterParticle);
  let after = index + 1;
  while (after < run.last && classes[after] === nameClasses.none) after++;
  if (after <= run.last) list.add(beforeIds[groupOf[classes[after] ?? 0] ?? groups.none] || ids.beforeWord);
  // German: "Sportdirektor Martin Bader" begins with what he is.
  const isNoun = isGerman && isNounLike.has(classes[index] ?? 0);
  if (isNoun && groupOf[classes[after] ?? 0] === groups.firstName && after <= run.last) list.add(ids.nounBeforeName);
  if (before < run.first && startsSentence(scanned, index)) list.add(ids.startsSentence);
  addHyphens(scanned, run, index);
  if ((scanned.flags[index] ?? 0) & wordFlags.calendar) list.add(ids.calendar);
}

/** "Hans-Peter" is a name, "Georg-Offensive" is not. */
function addHyphens(scanned: ScannedText, run: NameRun, index: number): void {
  const other =
    scanned.gaps[index] === kinds.hyphen ? index - 1 : scanned.gaps[index + 1] === kinds.hyphen ? index + 1 : -1;
  if (other === -1) return;
  const group = other < run.first || other > run.last ? groups.none : (groupOf[classes[other] ?? 0] ?? 0);
  const own = groupOf[classes[index] ?? 0] ?? 0;
  const isName = (one: number): boolean => one === groups.firstName || one === groups.surname;
  list.add(isName(group) && isName(own) ? ids.hyphenatedName : ids.hyphenated);
}
