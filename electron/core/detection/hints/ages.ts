import type { DetectedSpan } from '../detected-span.ts';
import { characterKinds } from '../text/characters.ts';
import type { ScannedText } from '../text/scanned-text.ts';
import { isOtherNumber } from '../text/numbers.ts';
import { isSameSentence } from './hint-context.ts';
import { WordSet } from '../text/word-set.ts';

const kinds = characterKinds;
const childWords =
  'son daughter child kid baby boy girl grandson granddaughter nephew niece brother sister kids children stepson stepdaughter toddler tochter sohn kind kinder baby junge mädchen enkel enkelin neffe nichte bruder schwester stiefsohn stieftochter töchter söhne kleiner kleine';
const children = new WordSet(childWords);
const old = new WordSet('old alt jährig jährige jähriger jähriges jährigen jährigem yo');
const years = new WordSet('year years jahr jahre jahren month months monat monate monaten week weeks wochen y');
const self = new WordSet('i ich');
const beingWords = 'am m bin erst only just turned turning';
const being = new WordSet(beingWords);
const gradeWords = 'klasse grade grader klässler klässlerin';
const grades = new WordSet(gradeWords);
/** What makes a number something else than an age: "I'm 15 minutes late". */
const otherUnits = new WordSet(
  'minutes minute min mins miles mile km meter metres am pm percent prozent minuten stunden hours euro dollars kg cm people times th st nd rd uhr weeks days tage wochen',
);
const eighteen = 18;
const reach = 4;

/** Without one of these there is none. */
export const ageWords: readonly string[] = [childWords, beingWords, gradeWords].flatMap((words) => words.split(' '));

/** Ages below 18 of a child or of the writer: "meine Tochter (8)", "my 7-year-old son", "I'm 15". */
export function detectAges(scanned: ScannedText, found: DetectedSpan[]): void {
  const { numbered } = scanned;
  let done = -1;
  for (let place = 0; place < numbered.count; place++) {
    const index = numbered.indexes[place] ?? 0;
    if (index <= done || !isAge(scanned, index)) continue;
    const span = readSelf(scanned, index) ?? readChild(scanned, index) ?? readGrade(scanned, index);
    if (!span || span.first <= done) continue;
    done = span.last;
    const start = scanned.starts[span.first] ?? 0;
    const end = scanned.ends[span.last] ?? 0;
    const { reason, confidence } = span;
    found.push({ type: 'hint.minor', start, end, confidence, reason, validated: false, normalised: null });
  }
}

interface AgeSpan {
  first: number;
  last: number;
  reason: string;
  confidence: number;
}

function isAge(scanned: ScannedText, index: number): boolean {
  const start = scanned.starts[index] ?? 0;
  const length = (scanned.ends[index] ?? 0) - start;
  if (((scanned.shapes[index] ?? 0) & (kinds.digit | kinds.lower | kinds.upper)) !== kinds.digit || length > 2)
    return false;
  const first = scanned.text.charCodeAt(start) - zero;
  const age = length === 1 ? first : first * 10 + scanned.text.charCodeAt(start + 1) - zero;
  return age > 0 && age < eighteen && !isOtherNumber(scanned, index);
}

const zero = '0'.charCodeAt(0);

/** "I'm 15", "ich bin erst 14 Jahre alt". */
function readSelf(scanned: ScannedText, index: number): AgeSpan | undefined {
  let first = index - 1;
  while (first > 0 && being.has(scanned.hashes[first] ?? 0) && isSameSentence(scanned, first + 1)) first--;
  if (first === index - 1 || !self.has(scanned.hashes[first] ?? 0)) return undefined;
  const last = readYears(scanned, index);
  const isAlone = last === index && index + 1 < scanned.count && scanned.gaps[index + 1] === kinds.space;
  if (isAlone && !continues.has(scanned.hashes[index + 1] ?? 0)) return undefined;
  return { first, last, reason: 'hint.minor.age', confidence: 0.8 };
}

const continues = new WordSet('and und so but aber weil because now jetzt');

/** "my 7-year-old son", "meine Tochter (8)", "mein Sohn ist 5". */
function readChild(scanned: ScannedText, index: number): AgeSpan | undefined {
  const last = readYears(scanned, index);
  const isOther =
    last === index && otherUnits.has(scanned.hashes[index + 1] ?? 0) && scanned.gaps[index + 1] === kinds.space;
  if (isOther) return undefined;
  const confidence = last > index ? 0.75 : 0.65;
  const after = last + 1;
  const isChildAfter = last > index && after < scanned.count && children.has(scanned.hashes[after] ?? 0);
  if (isChildAfter && isSameSentence(scanned, after))
    return { first: index, last: after, reason: 'hint.minor.age', confidence };
  for (let before = index - 1; before >= Math.max(0, index - reach) && isSameSentence(scanned, before + 1); before--) {
    if (!children.has(scanned.hashes[before] ?? 0)) continue;
    const isNext = before === index - 1 && ((scanned.gaps[index] ?? 0) & (kinds.quote | kinds.comma)) !== 0;
    const isSaid = before < index - 1 && linking.has(scanned.hashes[index - 1] ?? 0);
    if (last > index || isNext || isSaid) return { first: before, last, reason: 'hint.minor.age', confidence };
    return undefined;
  }
  return undefined;
}

const linking = new WordSet('is ist are sind aged age turned turns wird von of erst only just and und');

/** The last word of "15 years old", "8 Jahre", "7-year-old", "12-jährige"; the number itself where none follows. */
function readYears(scanned: ScannedText, index: number): number {
  const next = index + 1;
  if (next >= scanned.count || !isSameSentence(scanned, next)) return index;
  if (old.has(scanned.hashes[next] ?? 0)) return next;
  if (!years.has(scanned.hashes[next] ?? 0)) return index;
  return next + 1 < scanned.count && old.has(scanned.hashes[next + 1] ?? 0) ? next + 1 : next;
}

/** "in der 5. Klasse", "7th grader" of somebody's child. */
function readGrade(scanned: ScannedText, index: number): AgeSpan | undefined {
  const next = index + 1;
  if (next >= scanned.count || !grades.has(scanned.hashes[next] ?? 0)) return undefined;
  for (let before = index - 1; before >= Math.max(0, index - 8); before--)
    if (children.has(scanned.hashes[before] ?? 0) || self.has(scanned.hashes[before] ?? 0))
      return { first: index, last: next, reason: 'hint.minor.school', confidence: 0.6 };
  return undefined;
}
