import type { DetectedSpan } from '../detected-span.ts';
import type { DetectionLanguage } from '../detection-settings.ts';
import { resolveOverlaps } from '../resolve-overlaps.ts';
import { characterKinds } from '../text/characters.ts';
import type { ScannedText } from '../text/scanned-text.ts';
import { wordFlags as allWordFlags } from '../text/word-flags.ts';
import { topics } from '../topics.ts';
import { ageWords, detectAges } from './ages.ts';
import { amountWords, detectAmounts } from './amounts.ts';
import { judgeCompound, shortestCompound } from './compounds.ts';
import { judgeContext } from './hint-context.ts';
import { type LexiconEntry, loadLexicon } from './lexicon.ts';

// Imported objects under names of this module: see scanned-text.ts.
const wordFlags = allWordFlags;

const kinds = characterKinds;
const aboutAges = topics.addExactly(ageWords);
const aboutAmounts = topics.addExactly(amountWords);
/** Topics of numbers that hint at something: a number alone does not. */
export const numbersThatHint = aboutAges | aboutAmounts;
const confidenceOfGrade = [0, 0.3, 0.5, 0.65];
const lowest = 0.5;
/** A hint is never a fact: whatever the words are, a person has to read them. */
const highest = 0.9;
const longestCode = 6;
/** Between two words of a phrase. */
const inPhrase = kinds.space | kinds.hyphen | kinds.apostrophe | kinds.period;

/** Words that may tell of health, belief, origin, opinion, orientation, an offence, a child or money: hints, no facts. */
export function detectHints(scanned: ScannedText): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  if (scanned.hinted.count > 0) findEntries(scanned, found);
  if (scanned.german > scanned.english) findCompounds(scanned, found);
  if (scanned.digits > 0) {
    if (scanned.topics & aboutAges) detectAges(scanned, found);
    if (scanned.topics & aboutAmounts) detectAmounts(scanned, found);
  }
  // "my child (8)" is a word and an age: the surer one stays.
  return found.length < 2 ? found : resolveOverlaps(found.sort((one, other) => other.confidence - one.confidence));
}

function findEntries(scanned: ScannedText, found: DetectedSpan[]): void {
  const lexicon = loadLexicon();
  const other = otherLanguage(scanned);
  let done = -1;
  for (let place = 0; place < scanned.hinted.count; place++) {
    const index = scanned.hinted.indexes[place] ?? 0;
    const entry = findEntry(scanned, index, lexicon.find(scanned.hashes[index]!), other, done);
    if (!entry) continue;
    const first = index - entry.key;
    done = first + entry.hashes.length - 1;
    report(scanned, found, first, readCode(scanned, done, entry), entry);
  }
}

/** The first of some entries that is written around its key word, behind those that were found. */
function findEntry(
  scanned: ScannedText,
  index: number,
  entries: readonly LexiconEntry[],
  other: DetectionLanguage | undefined,
  done: number,
): LexiconEntry | undefined {
  for (let place = 0; place < entries.length; place++) {
    const entry = entries[place]!;
    const first = index - entry.key;
    if (entry.language !== other && first > done && isHere(scanned, first, entry)) return entry;
  }
  return undefined;
}

function findCompounds(scanned: ScannedText, found: DetectedSpan[]): void {
  for (let index = 0; index < scanned.count; index++) {
    if ((scanned.ends[index] ?? 0) - (scanned.starts[index] ?? 0) < shortestCompound) continue;
    if ((scanned.flags[index] ?? 0) & wordFlags.hint) continue;
    const compound = judgeCompound(scanned.word(index));
    if (compound) report(scanned, found, index, index, compound);
  }
}

/** The language a text is certainly not in. */
function otherLanguage(scanned: ScannedText): DetectionLanguage | undefined {
  if (scanned.german === scanned.english) return undefined;
  return scanned.german > scanned.english ? 'en' : 'de';
}

function isHere(scanned: ScannedText, first: number, { hashes, isCapitals }: LexiconEntry): boolean {
  if (first < 0 || first + hashes.length > scanned.count) return false;
  if (isCapitals && (scanned.shapes[first] ?? 0) & kinds.lower) return false;
  for (let offset = 0; offset < hashes.length; offset++) {
    if (scanned.hashes[first + offset] !== hashes[offset]) return false;
    if (offset > 0 && (scanned.gaps[first + offset] ?? 0) & ~inPhrase) return false;
  }
  return true;
}

/** The digits behind "CVV" and "PIN" are part of what is hinted at. */
function readCode(scanned: ScannedText, last: number, { kind }: LexiconEntry): number {
  if (kind !== 'access') return last;
  for (let index = last + 1; index < Math.min(scanned.count, last + 4); index++) {
    if ((scanned.gaps[index] ?? 0) & (kinds.newline | kinds.stop)) return last;
    const isDigits = ((scanned.shapes[index] ?? 0) & (kinds.digit | kinds.lower | kinds.upper)) === kinds.digit;
    if (isDigits && (scanned.ends[index] ?? 0) - (scanned.starts[index] ?? 0) <= longestCode) return index;
  }
  return last;
}

function report(
  scanned: ScannedText,
  found: DetectedSpan[],
  first: number,
  last: number,
  { type, kind, grade }: Pick<LexiconEntry, 'type' | 'kind' | 'grade'>,
): void {
  const context = judgeContext(scanned, first, last);
  if (context === null) return;
  const confidence = Math.min(highest, Math.round(((confidenceOfGrade[grade] ?? 0) + context) * 100) / 100);
  if (confidence < lowest) return;
  const start = scanned.starts[first] ?? 0;
  const end = scanned.ends[last] ?? 0;
  found.push({ type, start, end, confidence, reason: `${type}.${kind}`, validated: false, normalised: null });
}
