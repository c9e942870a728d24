import { ContextWords } from '../context-words.ts';
import type { DetectedSpan } from '../detected-span.ts';
import type { DetectionSettings } from '../detection-settings.ts';
import words from './birth-words.json' with { type: 'json' };
import { findDates } from './find-dates.ts';

const sure = new ContextWords(words.sure);
const likely = new ContextWords(words.likely);
const connection =
  /^(?:[\s:=.,;()*"'-]|(?:is|was|am|on|the|ist|war|wurde|den|der|lautet|falls|fällt|auf|ich|bin|i|in|year|jahr|jahrgang|of|my|mein)(?!\p{L})){0,12}$/iu;

/** "am 3. Mai 1985 in Bad Homburg geboren" */
const inPlace = /^\s(?:in|im|zu|at)\s\p{Lu}[\p{L}.-]*(?:\s\p{L}[\p{L}.-]*){0,2}\s$/u;

/** Without one of these there is none. */
export const birthWords: readonly string[] = [...words.sure, ...words.likely];

/** Parts of these words. */
const parts = /geb|b[ .-]{0,3}day|birth|born|d[ .-]{0,3}o[ .-]{0,3}b/i;

/** Whether there is a part of one of the words: what the words begin with may be any other word, as in "to be". */
export function mayHoldDateOfBirth(text: string): boolean {
  return parts.test(text);
}

/** Dates that words before them or right after them call a date of birth. */
export function detectDatesOfBirth(text: string, settings: DetectionSettings): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  // Dates are looked for with several patterns, and most texts speak of another date.
  if (sure.findLastEnd(text) === -1 && likely.findLastEnd(text) === -1) return found;
  for (const { start, end, iso } of findDates(text, settings.region)) {
    const before = text.slice(Math.max(0, start - 45), start);
    const after = text.slice(end, end + 45);
    const isSure = isConnected(before, sure) || follows(after, sure);
    if (!isSure && !isConnected(before, likely) && !follows(after, likely)) continue;
    const confidence = isSure ? 0.95 : 0.85;
    found.push({
      type: 'dateOfBirth',
      start,
      end,
      confidence,
      reason: 'dateOfBirth.context',
      validated: false,
      normalised: iso,
    });
  }
  return found;
}

function isConnected(before: string, birth: ContextWords): boolean {
  const end = birth.findLastEnd(before);
  const between = before.slice(end);
  return end !== -1 && connection.test(between) && !/[.!?]\s+\p{Lu}/u.test(between);
}

function follows(after: string, birth: ContextWords): boolean {
  const place = birth.findPlaces(after)[0];
  const between = after.slice(0, place?.start ?? 0);
  return place !== undefined && (connection.test(between) || inPlace.test(between));
}
