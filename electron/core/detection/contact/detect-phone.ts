import type { DetectedSpan } from '../detected-span.ts';
import type { DetectionSettings } from '../detection-settings.ts';
import { normalisePhone } from '../normalise-identifier.ts';
import { findDigitChains, type DigitChain } from './digit-chains.ts';
import { isAnnounced, isAnnouncedAsOther } from './phone-announcements.ts';
import { findFormat, isPlausible, isSurelyNorthAmerican, type WrittenNumber } from './phone-formats.ts';

/** Digits of the longest number: fifteen (E.164) behind "00". */
const mostDigits = 17;
/** And of the shortest, which a word has to announce. */
const fewestDigits = 5;
const extension =
  /(?:,? ?\(?(?:x|ext\.?|extension|durchwahl|dw\.?|nebenstelle|nst\.?|apparat|app\.?)[ :.]{0,2}[-–]? ?\d{1,6}\)?|,? ?#\d{1,5})(?![\p{L}\p{N}])/iuy;
/** What makes of the last group an amount, a time or a part of a word. */
const continuation =
  /^(?:[\p{L}_@€$£%°]|[.,:]\d|[ \u00A0](?:%|[€$£](?! ?\d)|(?:eur|euro|usd|dollars?|chf|franken|pounds?|uhr|[ap]\.?m\.?|kg|km|mb|gb|prozent|percent)(?!\p{L})))/iu;

const confidenceOf = { international: 0.95, northAmerican: 0.92, national: 0.9, announced: 0.85, local: 0.7 } as const;

interface Found {
  last: number;
  start: number;
  end: number;
  reason: keyof typeof confidenceOf;
}

/** Telephone numbers of any country in the writing of any, and short ones that a word announces. */
export function detectPhones(text: string, settings: DetectionSettings, said = -1): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  for (const chain of findDigitChains(text)) {
    for (let first = 0; first < chain.groups.length && countDigits(chain, first) >= fewestDigits; first++) {
      const number = findNumber(text, chain, first, said);
      if (!number) continue;
      first = number.last;
      const { start, end, reason } = number;
      const normalised = normalisePhone(text.slice(start, end), settings.region);
      if (!normalised) continue;
      found.push({
        type: 'phone',
        start,
        end: findExtensionEnd(text, end),
        confidence: confidenceOf[reason],
        reason: `phone.${reason}`,
        validated: false,
        normalised,
      });
    }
  }
  return found;
}

function countDigits({ groups }: DigitChain, first: number): number {
  let digits = 0;
  for (let index = first; index < groups.length && digits < fewestDigits; index++) {
    const { start, end } = groups[index]!;
    digits += end - start;
  }
  return digits;
}

/** The longest number that begins with this group; one that needs an announcement only where its chain begins. */
function findNumber(text: string, chain: DigitChain, first: number, said: number): Found | null {
  const start = findStart(text, chain, first);
  if (start === null) return null;
  let plausible: Found | null = null;
  for (let last = findLast(text, chain, first); last >= first; last--) {
    const number = read(text, chain, start, first, last);
    if (!number) continue;
    const { begin, end } = number;
    const format = findFormat(number);
    if (format) {
      const isOther = !number.hasPlus && isAnnouncedAsOther(text, begin, said) && !isSurelyNorthAmerican(number);
      return isOther ? null : { last, start: begin, end, reason: format };
    }
    if (first === 0 && !chain.hasPlus && isPlausible(number))
      plausible ??= { last, start: begin, end, reason: 'announced' };
  }
  if (!plausible) return null;
  const digits = text.slice(plausible.start, plausible.end).replace(/\D/g, '').length;
  return isAnnounced(text, plausible.start, plausible.end, digits, said) ? plausible : null;
}

/** Null where no number begins: within a word, an amount or a group. */
function findStart(text: string, { groups, start, isGlued }: DigitChain, first: number): number | null {
  if (isGlued) return null;
  if (first === 0) return start;
  const { start: previous = 0, end = 0 } = groups[first - 1] ?? {};
  const own = groups[first];
  // What is read out digit by digit begins where these begin.
  if (!own || (end - previous === 1 && own.end - own.start === 1)) return null;
  const gap = text.slice(end, own.start);
  return /\s/.test(gap) ? own.start - (gap.endsWith('(') ? 1 : 0) : null;
}

/** The last group that can belong to a number: what follows is too much, or begins with 0 and is a number of its own. */
function findLast(text: string, { groups }: DigitChain, first: number): number {
  let digits = 0;
  for (let index = first; index < groups.length; index++) {
    const { start = 0, end = 0 } = groups[index] ?? {};
    const startsAnew = digits > 7 && text[start] === '0' && /[\s(]/.test(text[start - 1] ?? '');
    if (digits + end - start > mostDigits) return index - 1;
    if (startsAnew && text.slice(start, start + 16).replace(/\D.{0,2}(?=\D)|\D/g, '').length > 8) return index - 1;
    digits += end - start;
  }
  return groups.length - 1;
}

interface ReadNumber extends WrittenNumber {
  begin: number;
  end: number;
}

/** Null where these groups are no number by themselves. */
function read(text: string, chain: DigitChain, start: number, first: number, last: number): ReadNumber | null {
  const { start: lastStart = 0, end = 0 } = chain.groups[last] ?? {};
  const rest = text.slice(end, end + 14);
  if (continuation.test(rest) && findExtensionEnd(text, end) === end) return null;
  // "0171 3920000 2 Personen"
  const isCount = end - lastStart === 1 && /\s/.test(text[lastStart - 1] ?? '') && last > first;
  if (isCount && /\d/.test(text[lastStart - 3] ?? '')) return null;
  const whole = text.slice(start, end);
  const begin = whole.startsWith('(') && !whole.includes(')') ? start + 1 : start;
  const written = text.slice(begin, end);
  if (written.split('(').length !== written.split(')').length) return null;
  const hasPlus = first === 0 && chain.hasPlus;
  const isAbroad = hasPlus || written.startsWith('00');
  return {
    text: written,
    digits: (isAbroad ? written.replace('(0)', '') : written).replace(/\D/g, ''),
    hasPlus,
    begin,
    end,
  };
}

function findExtensionEnd(text: string, end: number): number {
  extension.lastIndex = end;
  return end + (extension.exec(text)?.[0].length ?? 0);
}
