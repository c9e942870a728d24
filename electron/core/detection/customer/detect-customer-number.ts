import { ContextWords } from '../context-words.ts';
import type { DetectedSpan } from '../detected-span.ts';
import type { DetectionSettings } from '../detection-settings.ts';
import { contexts } from '../topics.ts';
import words from './number-words.json' with { type: 'json' };

const kinds = [
  { type: 'customerNumber', names: new ContextWords(words.customerNumber, contexts.add(words.customerNumber)) },
  { type: 'orderNumber', names: new ContextWords(words.orderNumber, contexts.add(words.orderNumber)) },
] as const;
/** What is bought or complained about; its number follows with a sign, or is long. */
const things = new ContextWords(words.thing, contexts.add(words.thing));

const connection =
  '(?:\\s?\\([^()\\d]{1,20}\\))?["\'*]?\\s{0,3}(?:[:#=.]{1,2}\\s{0,3})?(?:(?:ist|lautet|war|is|was|wäre|are)(?:\\s(?:die|the))?\\s{1,2}:?\\s{0,2}|(?:von|for|für|of)?\\s?(?:nr|no|nummer|number)?\\s?[.:#]{1,2}\\s{0,2})?["\'*„“#]?';
/** Letters, digits and marks between them; a number of digits may go on behind spaces. */
const code = '(?:[\\p{L}]{1,4} ?(?=\\d))?[\\p{L}\\p{N}](?:[\\p{L}\\p{N}]|[-/._](?=[\\p{L}\\p{N}])){0,39}';
const following = new RegExp(`^${connection}(${code}(?: \\d{2,6}(?![\\p{L}\\d]|[.,:/-]\\d)){0,5})`, 'iu');
const ahead = new RegExp(
  `(?<![\\p{L}\\p{N}._/-])(${code})\\)?\\s?(?:ist|is|war|was|=|–|-|als|as)\\s(?:(?:meine?|die|unsere?|ihre?|seine?|my|the|our|your|his|her|a|eine)\\s)?(?:richtige |korrekte |new |neue )?$`,
  'iu',
);
/** Dates, times, amounts and counts are announced by other words, but stand near these, too. */
const other =
  /^(?:\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\d{4}-\d\d-\d\d|\d{1,2}[:.]\d\d|\d{1,3}(?:\.\d{3})+,\d\d|\d{1,2}\/\d{1,2}\/\d{2,4}|\d+(?:st|nd|rd|th)|\d{3}-\d{3}-\d{4})$/i;
const continuation =
  /^(?:[@:]\p{L}|[,:]\d|\s?(?:€|\$|£|%|(?:euro?|usd|dollars?|uhr|[ap]m|kg|stück|pieces|items|tage|days|prozent|percent)(?!\p{L})))/iu;

/** Without one of these there is none. */
export const customerWords: readonly string[] = Object.values(words).flat();

/** Whether there is anything like a code. */
export function mayHoldCustomerNumber(text: string): boolean {
  return /\d{3}|[A-Z]-?\d|\d[A-Z]|\d[-/]\d/.test(text);
}

/** Numbers that companies give to customers and orders, behind a word that says so, or before it. */
export function detectCustomerNumbers(text: string, _settings?: DetectionSettings, said = -1): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  const starts = new Set<number>();
  const report = (type: 'customerNumber' | 'orderNumber', start: number, written: string): void => {
    // "order number" is also an "order" with a number behind it.
    if (starts.has(start)) return;
    starts.add(start);
    const reason = `${type}.context`;
    const normalised = written.replace(/\s/g, '').toUpperCase();
    found.push({ type, start, end: start + written.length, confidence: 0.9, reason, validated: false, normalised });
  };
  for (const { type, names } of kinds) {
    for (const place of names.findPlaces(text, said)) {
      const after = readAfter(text, place.end);
      if (after && isCode(after.written, 3)) report(type, after.start, after.written);
      else {
        const before = readBefore(text, place.start);
        if (before && isCode(before.written, 3)) report(type, before.start, before.written);
      }
    }
  }
  for (const place of things.findPlaces(text, said)) {
    const after = readAfter(text, place.end);
    if (!after) continue;
    const hasSign = /(?:#|n(?:umme)?r|no|number)[.:]?\s*$/i.test(text.slice(place.start, after.start));
    if (isCode(after.written, hasSign ? 3 : 6)) report('orderNumber', after.start, after.written);
  }
  return found;
}

interface Read {
  start: number;
  written: string;
}

function readAfter(text: string, end: number): Read | null {
  const after = text.slice(end, end + 110);
  if (!/\d/.test(after)) return null;
  const [whole = '', written = ''] = following.exec(after) ?? [];
  if (written === '') return null;
  const start = end + whole.length - written.length;
  return continuation.test(text.slice(start + written.length, start + written.length + 12)) ? null : { start, written };
}

/** "4711 ist meine Kundennummer" */
function readBefore(text: string, start: number): Read | null {
  const before = text.slice(Math.max(0, start - 70), start);
  const match = ahead.exec(before);
  return match ? { start: start - before.length + match.index, written: match[1] ?? '' } : null;
}

function isCode(written: string, fewest: number): boolean {
  const characters = written.replace(/[^\p{L}\p{N}]/gu, '');
  if (characters.length < fewest || !/\d/.test(written) || other.test(written)) return false;
  // "KD 4711", but not "vom 12"
  if (/^\p{L}* /u.test(written) && !/^\p{Lu}* /u.test(written)) return false;
  // "order 2 adults", "Bestellung 3D-Drucker": a word with a digit in it is no code.
  return !/\p{Ll}{3}/u.test(written) || /\d{3}/.test(written);
}
