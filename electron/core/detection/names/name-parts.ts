import { characterKinds, hashWord } from '../text/characters.ts';
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
const honorifics = new WordSet(
  'mr mrs ms miss mister mx sir madam dr doctor prof professor herr herrn frau fräulein hr fr hrn dipl ing mag rev doktor professorin señor señora señorita monsieur madame',
);
const mostTitles = 5;
const spaceOrPeriod = kinds.space | kinds.period;

/** Where a name begins: with its titles, initials and particles. Offset in the text. */
export function findNameStart(scanned: ScannedText, classes: WordClasses, first: number): number {
  let start = isSurnameBefore(scanned, classes, first) ? first - 1 : first;
  for (let count = 0; count < mostTitles && start > 0; count++) {
    const before = start - 1;
    const isTitle = honorifics.has(scanned.hashes[before] ?? 0) && isNear(scanned, start, spaceOrPeriod);
    const isInitial = classes.at(before) === nameClasses.initial && isNear(scanned, start, spaceOrPeriod);
    // "van der Voet": a particle that begins with a small letter and stands before the surname alone.
    const isLeading = isNear(scanned, start, kinds.space) && isParticleBefore(scanned, before);
    if (!isTitle && !isInitial && !isLeading) break;
    start = before;
  }
  return scanned.starts[start] ?? 0;
}

const leading = new WordSet('van de la ter ten del di');
const article = hashWord('der');
const of = hashWord('von');

/** "Nachname, Vorname" at the beginning of a line or behind a colon. */
function isSurnameBefore(scanned: ScannedText, classes: WordClasses, first: number): boolean {
  const surname = first - 1;
  if (surname < 0 || !firstNames.has(classes.at(first)) || !surnames.has(classes.at(surname))) return false;
  const isComma = (scanned.gaps[first] ?? 0) === (kinds.comma | kinds.space);
  return isComma && ((scanned.gaps[surname] ?? 0) & (kinds.newline | kinds.colon)) !== 0;
}

const firstNames = new Set<number>([nameClasses.firstNameCommon, nameClasses.firstName, nameClasses.firstNameOrWord]);
const surnames = new Set<number>([
  nameClasses.surnameCommon,
  nameClasses.surname,
  nameClasses.surnameOrWord,
  nameClasses.unknownWithEnding,
  nameClasses.unknown,
]);

/** "der" is one only behind another: "van der Voet". */
function isParticleBefore(scanned: ScannedText, index: number): boolean {
  const hash = scanned.hashes[index] ?? 0;
  const before = index - 1;
  // "Dr. von Brücke": otherwise "von" means "of".
  if (hash === of) return before >= 0 && ((scanned.flags[before] ?? 0) & wordFlags.title) !== 0;
  return (
    leading.has(hash) ||
    (hash === article && (leading.has(scanned.hashes[before] ?? 0) || scanned.hashes[before] === of))
  );
}

/** Where a name ends: with initials and degrees after it. Offset in the text, exclusive. */
export function findNameEnd(scanned: ScannedText, classes: WordClasses, last: number): number {
  let end = last;
  while (end + 1 < scanned.count && isContinued(scanned, classes, end + 1)) end++;
  return scanned.ends[end] ?? 0;
}

function isContinued(scanned: ScannedText, classes: WordClasses, next: number): boolean {
  const isCapital = ((scanned.shapes[next] ?? 0) & shapes.firstUpper) !== 0;
  const known = scanned.flags[next] ?? 0;
  const isDegree = (known & wordFlags.degree) !== 0 && (known & wordFlags.functionEnglish) === 0;
  const mayBeSmall = (scanned.allShapes & kinds.upper) === 0;
  if (isDegree && (isCapital || mayBeSmall)) return isNear(scanned, next, spaceOrPeriod | kinds.comma);
  if (classes.at(next) !== nameClasses.initial) return false;
  // "M.D." after the comma, "A." after the surname.
  if (isNear(scanned, next, spaceOrPeriod)) return true;
  const isLettersOfDegree = classes.at(next + 1) === nameClasses.initial && scanned.gaps[next + 1] === kinds.period;
  return isLettersOfDegree && isNear(scanned, next, spaceOrPeriod | kinds.comma);
}

function isNear(scanned: ScannedText, index: number, allowed: number): boolean {
  const distance = (scanned.starts[index] ?? 0) - (scanned.ends[index - 1] ?? 0);
  return index > 0 && distance <= 2 && ((scanned.gaps[index] ?? 0) & ~allowed) === 0;
}
