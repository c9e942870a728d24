import { ContextOfText, ContextWords } from '../context-words.ts';
import type { DetectedSpan } from '../detected-span.ts';
import type { DetectionSettings } from '../detection-settings.ts';
import { announcesUnofficialNumber } from '../other-numbers.ts';
import { resolveOverlaps } from '../resolve-overlaps.ts';
import words from './identifier-words.json' with { type: 'json' };
import type { Scheme } from './scheme.ts';
import { contexts } from '../topics.ts';
import { schemes } from './schemes.ts';
import { findTokenChains, type Token } from './token-chains.ts';

/** A valid number, and how well what surrounds it speaks for its kind: the lower the better. */
interface Candidate {
  scheme: Scheme;
  start: number;
  end: number;
  value: string;
  /** Characters to the nearest word that names the kind; infinite without one. */
  distance: number;
  order: number;
}

const contextOf = new Map(Object.entries(words).map(([type, list]) => [type, new ContextWords(list)]));
/** Of any of the kinds. */
const allNames = Object.values(words).flat();
const anyName = new ContextWords(allNames, contexts.add(allNames));
/** Groups in which a number is written at most. */
const mostGroups = 15;
const longest = Math.max(...schemes.flatMap(({ lengths }) => lengths));
const byLength = Array.from({ length: longest + 1 }, (_, length) =>
  schemes.flatMap((scheme, order) => (scheme.lengths.includes(length) ? [{ scheme, order }] : [])),
);
/** Those that need no word which names them. */
const unmistakableByLength = byLength.map((all) => all.filter(({ scheme }) => scheme.unmistakable));
/** Finds what could be one of these, in one look. Whoever refers back to a group of his own cannot be joined with others. */
const mayBeUnmistakable = unmistakableByLength.map((all) => {
  const sources = all.map(({ scheme }) => scheme.unmistakable?.source ?? '');
  return new RegExp(
    sources.length > 0 ? sources.map((source) => (/\\\d/.test(source) ? '' : source)).join('|') : '(?!)',
  );
});
const shortest = byLength.findIndex((all) => all.length > 0);

/**
 * Numbers that states, insurances and makers of phones give to people. A check digit lets one number in ten pass, so a
 * word must say what it is, unless it is written as nothing else.
 */
export function detectNational(text: string, settings: DetectionSettings, said = -1): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  const context = new ContextOfText(text, said);
  for (const chain of findTokenChains(text)) {
    const candidates = findCandidates(text, chain, context, said);
    if (candidates.length === 0) continue;
    const rank = ({ scheme: { region } }: Candidate): number => (region === settings.region ? 0 : 1);
    candidates.sort(
      (one, other) =>
        (one.distance === other.distance ? 0 : one.distance - other.distance) ||
        rank(one) - rank(other) ||
        one.order - other.order,
    );
    for (const candidate of resolveOverlaps(candidates)) found.push(toSpan(candidate));
  }
  return found;
}

/**
 * Where no kind is named, which is so in most texts, only the few that need no name are tried, and their writing is
 * looked at before their check digit.
 */
function findCandidates(text: string, chain: readonly Token[], context: ContextOfText, said: number): Candidate[] {
  const candidates: Candidate[] = [];
  const isAnyNamed = context.has(anyName);
  const possible = isAnyNamed ? byLength : unmistakableByLength;
  for (let first = 0; first < chain.length; first++) {
    // A number read out digit by digit begins where these begin.
    if (chain[first]?.value.length === 1 && chain[first - 1]?.value.length === 1) continue;
    const start = chain[first]?.start ?? 0;
    let value = '';
    for (let last = first; last < Math.min(chain.length, first + mostGroups); last++) {
      value += chain[last]?.value ?? '';
      if (value.length > longest) break;
      if (value.length < shortest) continue;
      const end = chain[last]?.end ?? 0;
      const written = text.slice(start, end);
      if (!isAnyNamed && !mayBeUnmistakable[value.length]?.test(written)) continue;
      for (const { scheme, order } of possible[value.length] ?? []) {
        if (!isAnyNamed && !scheme.unmistakable?.test(written)) continue;
        if (!scheme.isValid(value)) continue;
        const names = contextOf.get(scheme.type);
        const near = names ? context.measureDistance(names, start, end) : null;
        const isMeant =
          near !== null || (isUnmistakable(text, start, end, scheme, said) && !isFalse(value, start, end, context));
        if (isMeant) candidates.push({ scheme, start, end, value, distance: near ?? Infinity, order });
      }
    }
  }
  return candidates;
}

/** Whether it is written as nothing else is, and nobody says that it is something else. */
function isUnmistakable(text: string, start: number, end: number, { unmistakable }: Scheme, said: number): boolean {
  if (!unmistakable?.test(text.slice(start, end))) return false;
  return !announcesUnofficialNumber(text, start, said);
}

/** Whether it is called a number of another kind, and is a wrong one: then its kind is known, too. */
function isFalse(value: string, start: number, end: number, context: ContextOfText): boolean {
  return (byLength[value.length] ?? []).some(({ scheme }) => {
    const names = contextOf.get(scheme.type);
    const isNamed = names && (context.measureDistance(names, start, end) ?? Infinity) < 20;
    return isNamed && scheme.hasCheckDigit !== false && !scheme.isValid(value);
  });
}

function toSpan({ scheme, start, end, value }: Candidate): DetectedSpan {
  const hasCheckDigit = scheme.hasCheckDigit ?? true;
  return {
    type: scheme.type,
    start,
    end,
    confidence: hasCheckDigit ? 0.97 : 0.95,
    reason: `${scheme.type}.${hasCheckDigit ? 'checkDigit' : 'structure'}`,
    validated: true,
    normalised: value,
  };
}
