import { isDigit } from '../text/is-digit.ts';

/** Digits written together. */
export interface DigitGroup {
  start: number;
  end: number;
}

/** Groups of digits between which stands only what people put between the parts of a telephone number. */
export interface DigitChain {
  groups: DigitGroup[];
  /** Where the plus sign or bracket in front of the first group stands, or that group itself. */
  start: number;
  hasPlus: boolean;
  /** Whether the first group continues something: a word, an amount, a path. */
  isGlued: boolean;
}

const separator = /^(?:[ \u00A0\u202F\u2009]{1,3}|[-./\u2010-\u2015]| ?[-/\u2010-\u2015] ?|[ -]?\(|\) ?[-/]? ?)$/;
const prefix = /(?:\(\+? ?|\+ ?\(?)$/;
const dayOrMonth = '(?:0?[1-9]|[12]\\d|3[01])';
const date = new RegExp(
  `(?:${dayOrMonth}([./-]) ?${dayOrMonth}\\1 ?(?:\\d{4}|\\d{2})|(?:19|20)\\d{2}[./-]${dayOrMonth}[./-]${dayOrMonth})(?![./-]?\\d)`,
  'y',
);

/** Splits the digits of a text into chains. A date ends a chain and is none. */
export function findDigitChains(text: string): DigitChain[] {
  const chains: DigitChain[] = [];
  let chain: DigitChain | null = null;
  let skipTo = 0;
  let end = 0;
  for (let start = findDigit(text, 0); start !== -1; start = findDigit(text, end)) {
    end = start + 1;
    while (isDigit(text, end)) end++;
    if (start < skipTo) continue;
    const last = chain?.groups.at(-1);
    const gap = last && start - last.end <= 4 ? text.slice(last.end, start) : '';
    const isJoined = last !== undefined && start - last.end <= 4 && separator.test(gap);
    if (!isJoined || /\s/.test(gap)) {
      date.lastIndex = start;
      const matched = date.exec(text);
      if (matched) {
        skipTo = start + matched[0].length;
        if (chain) chains.push(chain);
        chain = null;
        continue;
      }
    }
    if (chain && isJoined) {
      chain.groups.push({ start, end });
      continue;
    }
    if (chain) chains.push(chain);
    chain = begin(text, start, end);
  }
  if (chain) chains.push(chain);
  return chains;
}

/** Where the next digit stands, or -1. */
function findDigit(text: string, from: number): number {
  for (let index = from; index < text.length; index++) if (isDigit(text, index)) return index;
  return -1;
}

function begin(text: string, start: number, end: number): DigitChain {
  // "number 12": as most numbers stand.
  if (isSpaceBehindLetter(text, start)) return { groups: [{ start, end }], start, hasPlus: false, isGlued: false };
  const opening = prefix.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  const before = text.slice(Math.max(0, start - opening.length - 2), start - opening.length);
  const continuesNumber = /\p{N}[.,:-]?$/u.test(before);
  const continuesWord = opening === '' && /(?:[\p{L}_#@/$€£%=&]|\p{L}-)$/u.test(before);
  return {
    groups: [{ start, end }],
    start: start - opening.length,
    hasPlus: opening.includes('+'),
    isGlued: continuesNumber || continuesWord,
  };
}

function isSpaceBehindLetter(text: string, start: number): boolean {
  if (start < 2 || text[start - 1] !== ' ') return false;
  const letter = text.charCodeAt(start - 2) | 32;
  return letter >= smallA && letter <= smallZ;
}

const smallA = 'a'.charCodeAt(0);
const smallZ = 'z'.charCodeAt(0);
