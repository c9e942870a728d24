import type { DetectedSpan } from '../detected-span.ts';
import type { ScannedText } from '../text/scanned-text.ts';
import { wordFlags as allWordFlags } from '../text/word-flags.ts';
import { nameClasses as allNameClasses } from './name-class.ts';
import { type FeatureList, featureIds } from './name-features.ts';
import { isParticle, type NameRun } from './name-run.ts';
import { findNameEnd, findNameStart } from './name-parts.ts';
import { scoreNames } from './score-names.ts';
import type { WordClasses } from './word-classes.ts';

// Imported objects under names of this module: see scanned-text.ts.
const ids = featureIds;
const nameClasses = allNameClasses;
const wordFlags = allWordFlags;

/** Who or what decided, the most telling first. */
const reasons: readonly (readonly [number, string])[] = [
  [ids.introduction, 'name.introduction'],
  [ids.self, 'name.introduction'],
  [ids.title, 'name.title'],
  [ids.signOff, 'name.signature'],
  [ids.asked, 'name.introduction'],
  [ids.speech, 'name.speech'],
  [ids.recipient, 'name.recipient'],
  [ids.greeting, 'name.greeting'],
];

const dictionaryFlags = wordFlags.firstNameCommon | wordFlags.firstName | wordFlags.surnameCommon | wordFlags.surname;

/** Names of persons: what dictionaries, writing and surroundings say of each word, added up. */
export function detectNames(scanned: ScannedText): DetectedSpan[] {
  collector.begin(scanned);
  scoreNames(scanned, collector);
  return collector.finish();
}

/** Makes names of the words that are told to it. */
class Collector {
  private scanned!: ScannedText;
  private classes!: WordClasses;
  private found = none;
  private reason = '';
  private first = -1;
  private last = -1;
  private count = 0;
  private sum = 0;

  begin(scanned: ScannedText): void {
    this.scanned = scanned;
    this.found = none;
  }

  run(_run: NameRun, classes: WordClasses): void {
    if (this.first !== -1) this.close();
    this.classes = classes;
  }

  word(index: number, score: number, features: FeatureList): void {
    if (score < 0) return;
    if (this.first !== -1 && !this.isAdjacent(index)) this.close();
    if (this.first === -1) {
      this.first = index;
      this.reason = findReason(features);
    }
    this.last = index;
    this.count++;
    this.sum += score;
  }

  finish(): DetectedSpan[] {
    this.close();
    return this.found;
  }

  /** Initials and particles between two parts of a name belong to it. */
  private isAdjacent(index: number): boolean {
    for (let between = this.last + 1; between < index; between++) {
      const isLink = this.classes.at(between) === nameClasses.initial || isParticle(this.scanned, between);
      if (!isLink) return false;
    }
    return true;
  }

  private close(): void {
    if (this.first === -1) return;
    const { scanned } = this;
    const start = findNameStart(scanned, this.classes, this.first);
    const end = findNameEnd(scanned, this.classes, this.last);
    const isKnown = this.isInDictionary();
    this.first = this.isOnlyInitials() ? -1 : this.first;
    if (this.first !== -1) {
      // "Weber, Katharina": the surname was seen as a name of its own before.
      if ((this.found.at(-1)?.end ?? 0) > start) this.found.pop();
      if (this.found === none) this.found = [];
      this.found.push({
        type: 'personName',
        start,
        end,
        confidence: toConfidence(this.sum / this.count),
        reason: this.reason || (isKnown ? 'name.dictionary' : 'name.shape'),
        validated: false,
        normalised: normaliseName(scanned.text, start, end),
      });
    }
    this.first = -1;
    this.count = this.sum = 0;
  }

  private isInDictionary(): boolean {
    for (let index = this.first; index <= this.last; index++)
      if ((this.scanned.flags[index] ?? 0) & dictionaryFlags) return true;
    return false;
  }

  private isOnlyInitials(): boolean {
    for (let index = this.first; index <= this.last; index++)
      if (this.classes.at(index) !== nameClasses.initial) return false;
    return true;
  }
}

const none: DetectedSpan[] = [];
const collector = new Collector();
const lastAscii = 0x7f;
const space = ' '.charCodeAt(0);

/** In small letters, with one space between two words. */
function normaliseName(text: string, start: number, end: number): string {
  const small = text.slice(start, end).toLowerCase();
  let before = 0;
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index);
    if (unit > lastAscii || unit < space || (unit === space && before === space)) return small.replace(/\s+/g, ' ');
    before = unit;
  }
  return small;
}

function findReason(features: FeatureList): string {
  for (const [id, reason] of reasons) if (features.has(id)) return reason;
  return '';
}

/** Log odds as a probability, two digits of it. */
function toConfidence(logOdds: number): number {
  return Math.min(0.98, Math.max(0.5, Math.round(100 / (1 + Math.exp(-logOdds))) / 100));
}
