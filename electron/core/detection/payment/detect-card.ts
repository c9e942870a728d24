import { ContextOfText, ContextWords } from '../context-words.ts';
import type { DetectedSpan } from '../detected-span.ts';
import { announcesUnofficialNumber } from '../other-numbers.ts';
import { findCardNetwork } from './card-networks.ts';
import words from './payment-words.json' with { type: 'json' };

const separator = /^[ \u00A0\u202F\u2009.-]$/;
const cardWords = new ContextWords(words.card);
/** Groups in which networks print their numbers, by length. */
const printed = /^(?:\d{4}(\D)\d{4}\1\d{4}\1\d{4}|\d{4}(\D)\d{6}\2\d{4,5})$/;

/** Payment card numbers (ISO/IEC 7812) of known networks that pass the Luhn check, in any grouping. */
export function detectCards(text: string): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  const context = new ContextOfText(text);
  for (const groups of findGroups(text)) {
    for (let first = 0; first < groups.length; first++) {
      const card = findCard(text, groups, first, context);
      if (!card) continue;
      found.push(card);
      while ((groups[first]?.end ?? Infinity) < card.end) first++;
    }
  }
  return found;
}

interface Group {
  start: number;
  end: number;
}

/** Groups of digits with one separator between them, none of them part of a word. */
function* findGroups(text: string): Generator<Group[]> {
  let groups: Group[] = [];
  for (const { 0: digits, index: start } of text.matchAll(/(?<![\p{L}\p{N}_])\d+(?![\p{L}\p{N}_])/gu)) {
    const last = groups.at(-1);
    if (last && !(start - last.end === 1 && separator.test(text[last.end] ?? ''))) {
      yield groups;
      groups = [];
    }
    groups.push({ start, end: start + digits.length });
  }
  if (groups.length > 0) yield groups;
}

/** The longest card number that begins with this group. */
function findCard(text: string, groups: readonly Group[], first: number, context: ContextOfText): DetectedSpan | null {
  const start = groups[first]?.start ?? 0;
  let digits = '';
  let card: DetectedSpan | null = null;
  for (let last = first; last < groups.length; last++) {
    const { start: from = 0, end = 0 } = groups[last] ?? {};
    digits += text.slice(from, end);
    if (digits.length > 19) break;
    const network = digits.length < 12 ? null : findCardNetwork(digits);
    if (!network) continue;
    const isNamed = context.measureDistance(cardWords, start, end) !== null;
    const isPrinted = printed.test(text.slice(start, end));
    // Every tenth number passes, so where it has no usual length or is called something else, a word has to name it.
    const needsName = network === 'maestro' || announcesUnofficialNumber(text, start);
    if (needsName && !isNamed) continue;
    card = {
      type: 'card',
      start,
      end,
      confidence: isNamed || isPrinted ? 0.99 : 0.95,
      reason: 'card.luhn',
      validated: true,
      normalised: digits,
    };
  }
  return card;
}
