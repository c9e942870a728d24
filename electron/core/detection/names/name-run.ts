import { characterKinds } from '../text/characters.ts';
import type { ScannedText } from '../text/scanned-text.ts';
import { shapes as wordShapes } from '../text/shapes.ts';
import { wordFlags as allWordFlags } from '../text/word-flags.ts';
import { WordSet } from '../text/word-set.ts';
import { nameClasses as allNameClasses } from './name-class.ts';
import type { WordClasses } from './word-classes.ts';

// Imported objects under names of this module: see scanned-text.ts.
const shapes = wordShapes;
const nameClasses = allNameClasses;
const wordFlags = allWordFlags;

const kinds = characterKinds;
const inRun = kinds.space | kinds.hyphen | kinds.apostrophe | kinds.period;
const sentenceGap = kinds.newline | kinds.stop | kinds.colon | kinds.quote;

/** Words that may form one name: from `first` to `last`, both included. */
export interface NameRun {
  first: number;
  last: number;
}

/**
 * The last word of the run that begins at a word of a class other than none. Particles and initials inside it belong
 * to it.
 */
export function findRunEnd(scanned: ScannedText, classes: WordClasses, first: number): number {
  let last = first;
  for (;;) {
    const next = readNext(scanned, classes, last);
    if (next === -1) return last;
    last = next;
  }
}

/** A word at or before this one into which no run goes on from the words before. */
export function findFirstOfRuns(scanned: ScannedText, classes: WordClasses, index: number): number {
  let first = index;
  while (first > 0 && mayGoOn(scanned, first) && (isParticle(scanned, first - 1) || classes.at(first - 1) !== 0))
    first--;
  return first;
}

/** Whether what stands before a word can stand inside a run. */
function mayGoOn(scanned: ScannedText, index: number): boolean {
  return (scanned.gaps[index]! & ~inRun) === 0 && scanned.starts[index]! - scanned.ends[index - 1]! <= 2;
}

function readNext(scanned: ScannedText, classes: WordClasses, from: number): number {
  let next = from + 1;
  if (next >= scanned.count || !isJoined(scanned, classes, from)) return -1;
  const isSmall = isSmallClass(classes.at(from));
  // "van der Voet", "de la Cruz", "bin": two particles at most.
  for (let count = 0; count < 2 && isParticle(scanned, next) && next + 1 < scanned.count; count++) {
    if (classes.at(next) !== nameClasses.none && !isSmallWord(scanned, next)) break;
    if (isArticle.has(scanned.hashes[next] ?? 0) && count === 0) break;
    if (isGermanPreposition.has(scanned.hashes[next] ?? 0) && !mayCarryTitle(classes.at(from))) break;
    if (!isJoined(scanned, classes, next)) return -1;
    next++;
  }
  const kind = classes.at(next);
  if (kind === nameClasses.none) return -1;
  return isSmallClass(kind) === isSmall ? next : -1;
}

export const isSmallClass = (kind: number): boolean =>
  kind >= nameClasses.smallFirstName && kind <= nameClasses.smallUnknown;

/** "der", "la": in a name only after "van", "von" or "de". */
const isArticle = new WordSet('der den die dem und la los las les le y ter ten');
/** Between two nouns these mean "of" and "to". */
const isGermanPreposition = new WordSet('von vom zu zur du');

const mayCarryTitle = (kind: number): boolean =>
  kind <= nameClasses.firstName || kind === nameClasses.firstNameOrWord || kind === nameClasses.initial;

function isSmallWord(scanned: ScannedText, index: number): boolean {
  return ((scanned.shapes[index] ?? 0) & shapes.firstUpper) === 0;
}

export function isParticle(scanned: ScannedText, index: number): boolean {
  return ((scanned.flags[index] ?? 0) & wordFlags.particle) !== 0;
}

/** One space, a hyphen, an apostrophe that is no genitive, or the point after an initial. */
function isJoined(scanned: ScannedText, classes: WordClasses, index: number): boolean {
  const gap = scanned.gaps[index + 1] ?? 0;
  const distance = (scanned.starts[index + 1] ?? 0) - (scanned.ends[index] ?? 0);
  if (distance > 2) return false;
  if (gap === kinds.space) return true;
  if (gap === kinds.hyphen) return distance === 1;
  if (gap === kinds.apostrophe) return distance === 1 && !isSmallWord(scanned, index + 1);
  if ((gap & ~(kinds.space | kinds.period)) === 0) return classes.at(index) === nameClasses.initial;
  return false;
}

/** Whether a sentence, a line or a quotation begins with this word. */
export function startsSentence(scanned: ScannedText, index: number): boolean {
  if (index === 0) return true;
  const gap = scanned.gaps[index] ?? 0;
  if (gap & sentenceGap) return true;
  if ((gap & kinds.period) === 0) return false;
  const before = index - 1;
  const isAbbreviation = (scanned.flags[before] ?? 0) & (wordFlags.title | wordFlags.degree);
  return !isAbbreviation && (scanned.ends[before] ?? 0) - (scanned.starts[before] ?? 0) > 1;
}
