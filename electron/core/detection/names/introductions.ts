import { characterKinds } from '../text/characters.ts';
import type { ScannedText } from '../text/scanned-text.ts';
import { wordFlags as allWordFlags } from '../text/word-flags.ts';
import { SaidWords } from '../text/said-words.ts';
import { WordSet } from '../text/word-set.ts';
import { contexts } from '../topics.ts';

// Imported objects under names of this module: see scanned-text.ts.
const wordFlags = allWordFlags;

const kinds = characterKinds;

const linking = new WordSet('is ist lautet are was be s war sei wäre to');
const copula = new WordSet('am m bin is ist spricht');
const self = new WordSet('i ich this here hier');
const calling = new WordSet('call me ruf nenn mich us');
const asking = new SaidWords('who wer whom wem', contexts);
const lookBack = 9;

/** "my name is X", "ich heiße X", "Nachname: X", "called X", "under the name X". */
export function isIntroduced(scanned: ScannedText, first: number): boolean {
  const before = first - 1;
  if (before < 0 || (scanned.gaps[first] ?? 0) & (kinds.stop | kinds.period)) return false;
  const isNaming = (index: number): boolean =>
    index >= 0 && ((scanned.flags[index] ?? 0) & wordFlags.introduction) !== 0;
  if (isNaming(before)) return true;
  return linking.has(scanned.hashes[before] ?? 0) && (isNaming(before - 1) || isNaming(before - 2));
}

/** "I am X", "this is X", "hier ist X", "call me X". */
export function isSelfPresented(scanned: ScannedText, first: number): boolean {
  const before = first - 1;
  if (before < 1 || (scanned.gaps[first] ?? 0) !== kinds.space) return false;
  const last = scanned.hashes[before] ?? 0;
  const beforeLast = scanned.hashes[before - 1] ?? 0;
  if (copula.has(last) && self.has(beforeLast)) return true;
  return calling.has(last) && calling.has(beforeLast);
}

/** Whether a name was asked for shortly before: "What's your name? X". */
export function isAskedFor(scanned: ScannedText, first: number): boolean {
  const mayBeAsked = asking.mayBeIn(scanned);
  if (!mayBeAsked && (scanned.allFlags & wordFlags.introduction) === 0) return false;
  for (let index = first - 1; index >= Math.max(0, first - lookBack); index--) {
    if (scanned.flags[index]! & wordFlags.introduction) return true;
    if (mayBeAsked && asking.words.has(scanned.hashes[index]!)) return true;
  }
  return false;
}
