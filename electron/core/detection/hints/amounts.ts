import type { DetectedSpan } from '../detected-span.ts';
import { characterKinds } from '../text/characters.ts';
import type { ScannedText } from '../text/scanned-text.ts';
import { shapes as wordShapes } from '../text/shapes.ts';
import { isSameSentence } from './hint-context.ts';
import { WordSet } from '../text/word-set.ts';

// Imported objects under names of this module: see scanned-text.ts.
const shapes = wordShapes;

const kinds = characterKinds;
const currencies = new WordSet('dollars dollar bucks usd euro euros eur pounds gbp chf franken');
/** What somebody owns, earns or owes. */
const meansWords =
  'balance account accounts savings saving checking salary income earn earns earning wage pension debt debts owe owes inheritance kontostand saldo konto guthaben gehalt lohn verdiene verdient einkommen rente schulden schulde ersparnisse erspartes netto brutto vermögen bürgergeld arbeitslosengeld';
const means = new WordSet(meansWords);
/** What is to be paid or moved is no state of an account. */
const moving = new WordSet(
  'transfer transferred transferring transfers send sending sent pay paid payment deposit withdraw cost costs price priced rent charge charged fee ticket überweisen überweise überweisung sende senden schicken zahle zahlen bezahlen abbuchen abgebucht einzahlen kostet kosten preis miete gebühr',
);
const reach = 12;

/** Without one of these there is none. */
export const amountWords: readonly string[] = meansWords.split(' ');

/** Amounts of money that a sentence calls somebody's balance, salary or debt: "Your balance is $5,118.77". */
export function detectAmounts(scanned: ScannedText, found: DetectedSpan[]): void {
  const { numbered } = scanned;
  let done = -1;
  for (let place = 0; place < numbered.count; place++) {
    const index = numbered.indexes[place] ?? 0;
    if (index <= done || ((scanned.shapes[index] ?? 0) & shapes.firstDigit) === 0) continue;
    const last = readAmount(scanned, index);
    if (isMoney(scanned, index, last) && tellsMeans(scanned, index, last)) add(scanned, found, index, last);
    done = last;
  }
}

/** "5,118.77" and "1.234,56" are several words to the scanner. */
function readAmount(scanned: ScannedText, first: number): number {
  let last = first;
  const isPoint = (gap: number): boolean => gap === kinds.comma || gap === kinds.period;
  const isNext = (index: number): boolean =>
    index < scanned.count &&
    (scanned.starts[index] ?? 0) - (scanned.ends[index - 1] ?? 0) === 1 &&
    isPoint(scanned.gaps[index] ?? 0) &&
    ((scanned.shapes[index] ?? 0) & shapes.firstDigit) !== 0;
  while (isNext(last + 1)) last++;
  return last;
}

function isMoney(scanned: ScannedText, first: number, last: number): boolean {
  const isMarked = ((scanned.gaps[first] ?? 0) | (scanned.gaps[last + 1] ?? 0)) & kinds.currency;
  return isMarked !== 0 || (last + 1 < scanned.count && currencies.has(scanned.hashes[last + 1] ?? 0));
}

function tellsMeans(scanned: ScannedText, first: number, last: number): boolean {
  let isMeans = false;
  for (let index = first - 1; index >= Math.max(0, first - reach) && isSameSentence(scanned, index + 1); index--) {
    if (moving.has(scanned.hashes[index] ?? 0)) return false;
    isMeans ||= means.has(scanned.hashes[index] ?? 0);
  }
  const end = Math.min(scanned.count, last + reach);
  for (let index = last + 1; index < end && isSameSentence(scanned, index); index++) {
    if (moving.has(scanned.hashes[index] ?? 0)) return false;
    isMeans ||= means.has(scanned.hashes[index] ?? 0);
  }
  return isMeans;
}

function add(scanned: ScannedText, found: DetectedSpan[], first: number, last: number): void {
  const begin = scanned.starts[first] ?? 0;
  const start = /[$€£]/.test(scanned.text[begin - 1] ?? '') ? begin - 1 : begin;
  const end = scanned.ends[last] ?? 0;
  const reason = 'hint.payment.amount';
  found.push({ type: 'hint.payment', start, end, confidence: 0.7, reason, validated: false, normalised: null });
}
