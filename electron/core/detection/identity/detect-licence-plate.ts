import { ContextOfText, ContextWords } from '../context-words.ts';
import type { DetectedSpan } from '../detected-span.ts';
import { isDigit } from '../text/is-digit.ts';
import districts from './licence-plate-districts.json' with { type: 'json' };
import words from './licence-plate-words.json' with { type: 'json' };

const german = new Set(districts.DE.split(' '));
const austrian = new Set(districts.AT.split(' '));
const swiss = new Set(districts.CH.split(' '));
const plateWords = new ContextWords(words.plate);
const vehicleWords = new ContextWords([...words.plate, ...words.vehicle]);

interface Form {
  pattern: RegExp;
  /** Whether the first letters are a district's or canton's. */
  isDistrict: (letters: string) => boolean;
  /** Which words near it say that it is a plate. */
  witnesses: ContextWords;
  /** Written so, none has to. */
  unmistakable: RegExp | null;
}

const start = '(?<![\\p{L}\\p{N}_/.-])';
const end = '(?![\\p{L}\\p{N}_]|[.,:-]\\d|-\\p{L})';
const forms: readonly Form[] = [
  // B-AB 1234, M XY 123 E; FZV annex 4
  {
    pattern: new RegExp(`${start}([A-ZÄÖÜ]{1,3})(?: ?[-·•] ?| )[A-Z]{1,2}[ -]?[1-9]\\d{0,3} ?[EH]?${end}`, 'giu'),
    isDistrict: (letters) => german.has(letters),
    witnesses: vehicleWords,
    unmistakable: /^[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[ -]\d{3,4}[EH]?$/,
  },
  // W-12345 A, GU 123 AB; KDV annex 5d
  {
    pattern: new RegExp(`${start}([A-Z]{1,2})[- ]\\d{1,5} ?[A-Z]{1,3}${end}`, 'giu'),
    isDistrict: (letters) => austrian.has(letters),
    witnesses: plateWords,
    unmistakable: null,
  },
  // ZH 123456, BE·123 456; VZV annex 4
  {
    pattern: new RegExp(`${start}([A-Z]{2})(?: ?[-·•] ?| )?\\d{1,3}(?:[ '’]?\\d{3})?${end}`, 'giu'),
    isDistrict: (letters) => swiss.has(letters),
    witnesses: plateWords,
    unmistakable: null,
  },
  // AB12 CDE: since 2001 the two digits are half-years; DVLA INF104
  {
    pattern: new RegExp(`${start}([A-HJ-PR-Y]{2})(?:[0-2]\\d|[5-7]\\d) ?[A-HJ-PR-Z]{3}${end}`, 'giu'),
    isDistrict: () => true,
    witnesses: vehicleWords,
    unmistakable: /^[A-Z]{2}\d\d [A-Z]{3}$/,
  },
  // A123 BCD, ABC 123D: before 2001
  {
    pattern: new RegExp(`${start}(?:([A-HJ-NP-TV-Y])\\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\\d{1,3}[A-HJ-NP-TV-Y])${end}`, 'giu'),
    isDistrict: () => true,
    witnesses: plateWords,
    unmistakable: null,
  },
];

/** Whether there is a digit behind a capital, or small letters between a hyphen and a digit, as every plate has. */
export function mayHoldLicencePlate(text: string): boolean {
  for (let index = 1; index < text.length; index++) {
    if (!isDigit(text, index)) continue;
    // Most digits stand behind a digit or a space behind a small letter.
    const before = text.charCodeAt(index - 1);
    if (before >= zero && before <= nine) continue;
    if (letterAndDigit.test(text.slice(Math.max(0, index - 4), index + 1))) return true;
  }
  return false;
}

const zero = '0'.charCodeAt(0);
const nine = '9'.charCodeAt(0);
const letterAndDigit = /[A-Z][ ·•-]{0,3}\d$|-[a-z]{1,2}[ -]?\d$/;

/** Licence plates of Germany, Austria, Switzerland and Britain: near a word that speaks of a vehicle, or in a form of their own. */
export function detectLicencePlates(text: string): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  const context = new ContextOfText(text);
  for (const { pattern, isDistrict, witnesses, unmistakable } of forms) {
    for (const { 0: plate, 1: letters = '', index } of text.matchAll(pattern)) {
      if (!isDistrict(letters.toUpperCase())) continue;
      const isNamed = context.measureDistance(witnesses, index, index + plate.length) !== null;
      if (!isNamed && !unmistakable?.test(plate)) continue;
      // "Auto mit 2 Türen": words of a sentence are not in capitals.
      if (!/^[^\p{Ll}]*$/u.test(plate) && !/-/.test(plate)) continue;
      found.push({
        type: 'licencePlate',
        start: index,
        end: index + plate.length,
        confidence: isNamed ? 0.9 : 0.8,
        reason: isNamed ? 'licencePlate.context' : 'licencePlate.form',
        validated: false,
        normalised: plate.toUpperCase().replace(/[^\p{L}\p{N}]/gu, ''),
      });
    }
  }
  return found;
}
