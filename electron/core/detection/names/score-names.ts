import { characterKinds } from '../text/characters.ts';
import type { ScannedText } from '../text/scanned-text.ts';
import { shapes as wordShapes } from '../text/shapes.ts';
import { wordFlags as allWordFlags } from '../text/word-flags.ts';
import { guessLanguage, nameClasses as allNameClasses } from './name-class.ts';
import { addContext } from './name-context.ts';
import { FeatureList, featureIds, readClassFeature } from './name-features.ts';
import { findFirstOfRuns, findRunEnd, isParticle, type NameRun, startsSentence } from './name-run.ts';
import { addSpelling } from './spelling.ts';
import { WordClasses } from './word-classes.ts';

// Imported objects under names of this module: see scanned-text.ts.
const ids = featureIds;
const shapes = wordShapes;
const nameClasses = allNameClasses;
const wordFlags = allWordFlags;

const kinds = characterKinds;
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

const classes = new WordClasses();
const list = new FeatureList();

/** Told of each run, with its words' classes. */
export interface RunVisitor {
  /** @param score log odds that the word is part of a name */
  word: (index: number, score: number, features: FeatureList) => void;
  run: (run: NameRun, classes: WordClasses, context: FeatureList) => void;
}

/** Scores every word that may be part of a name, run by run in the order of the text. */
export function scoreNames(scanned: ScannedText, visitor: RunVisitor): void {
  const { named } = scanned;
  if (named.count === 0) return;
  const language = guessLanguage(scanned);
  classes.begin(scanned, language);
  let next = 0;
  for (let place = 0; place < named.count; place++) {
    const candidate = named.indexes[place]!;
    if (candidate < next) continue;
    // Runs are read from their beginnings on, and only those with a candidate: most words are in none.
    next = Math.max(next, findFirstOfRuns(scanned, classes, candidate));
    while (next <= candidate) next = readRun(scanned, next, candidate, language === 'de', visitor);
  }
}

/** Scores the run that begins at a word, if there is one with the candidate in it. Returns the word behind it. */
function readRun(
  scanned: ScannedText,
  first: number,
  candidate: number,
  isGerman: boolean,
  visitor: RunVisitor,
): number {
  const kind = classes.at(first);
  // What is unknown and small, or a mere initial, begins no name.
  if (kind === nameClasses.none || kind === nameClasses.smallUnknown) return first + 1;
  const last = findRunEnd(scanned, classes, first);
  // "Miss Marple", "Kaiser Wilhelm": what stands for a title here is none of the name.
  if (last > first && isTitle(scanned, first)) {
    classes.set(first, nameClasses.none);
    return first + 1;
  }
  if (last >= candidate && mayBeName(first, last)) scoreRun(scanned, { first, last }, isGerman, visitor);
  return last + 1;
}

function isTitle(scanned: ScannedText, index: number): boolean {
  const known = scanned.flags[index] ?? 0;
  return (known & (wordFlags.title | wordFlags.role)) !== 0 && scanned.gaps[index + 1] !== kinds.hyphen;
}

function mayBeName(first: number, last: number): boolean {
  for (let index = first; index <= last; index++) {
    const kind = classes.at(index);
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
    const kind = classes.at(index);
    if (kind === nameClasses.none) continue;
    list.clear(shared);
    list.add(readClassFeature(kind, isGerman));
    addNeighbours(scanned, run, index, isGerman);
    const shape = scanned.shapes[index] ?? 0;
    if (kind === nameClasses.smallNameOrWord && isPresented) list.add(ids.smallPresented);
    if (isUnknown(kind)) addSpelling(list, scanned, index);
    if (shape & shapes.genitive) list.add(ids.genitive);
    if (kind !== nameClasses.initial && shape & kinds.upper && (shape & kinds.lower) === 0) list.add(ids.capitals);
    visitor.word(index, list.sum(), list);
  }
}

const isUnknown = (kind: number): boolean => kind === nameClasses.unknown || kind === nameClasses.unknownWithEnding;

function addNeighbours(scanned: ScannedText, run: NameRun, index: number, isGerman: boolean): void {
  let before = index - 1;
  let hasParticle = false;
  while (before > run.first && classes.at(before) === nameClasses.none && isParticle(scanned, before)) {
    hasParticle = true;
    before--;
  }
  if (before >= run.first) list.add(afterIds[groupOf[classes.at(before)] ?? 0] || ids.afterWord);
  if (hasParticle) list.add(ids.afterParticle);
  let after = index + 1;
  while (after < run.last && classes.at(after) === nameClasses.none) after++;
  if (after <= run.last) list.add(beforeIds[groupOf[classes.at(after)] ?? groups.none] || ids.beforeWord);
  // German: "Sportdirektor Martin Bader" begins with what he is.
  const isNoun = isGerman && isNounLike.has(classes.at(index));
  if (isNoun && groupOf[classes.at(after)] === groups.firstName && after <= run.last) list.add(ids.nounBeforeName);
  if (before < run.first && startsSentence(scanned, index)) list.add(ids.startsSentence);
  addHyphens(scanned, run, index);
  if ((scanned.flags[index] ?? 0) & wordFlags.calendar) list.add(ids.calendar);
}

/** "Hans-Peter" is a name, "Georg-Offensive" is not. */
function addHyphens(scanned: ScannedText, run: NameRun, index: number): void {
  const other =
    scanned.gaps[index] === kinds.hyphen ? index - 1 : scanned.gaps[index + 1] === kinds.hyphen ? index + 1 : -1;
  if (other === -1) return;
  const group = other < run.first || other > run.last ? groups.none : (groupOf[classes.at(other)] ?? 0);
  const own = groupOf[classes.at(index)] ?? 0;
  const isName = (one: number): boolean => one === groups.firstName || one === groups.surname;
  list.add(isName(group) && isName(own) ? ids.hyphenatedName : ids.hyphenated);
}
