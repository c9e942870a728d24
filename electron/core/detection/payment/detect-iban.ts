import type { DetectedSpan } from '../detected-span.ts';
import { ibanLengths } from './iban-lengths.ts';

const beginning = /(?<![\p{L}\p{N}])[A-Za-z]{2}[ -]?\d{2}/gu;
const separator = /[ \u00A0\u202F-]/;

/** IBANs (ISO 13616) of known countries whose check digits are right, in any grouping. */
export function detectIbans(text: string): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  for (const match of text.matchAll(beginning)) {
    const length = ibanLengths[match[0].slice(0, 2).toUpperCase()];
    if (length === undefined || match.index < (found.at(-1)?.end ?? 0)) continue;
    const taken = take(text, match.index, length);
    if (!taken || !hasRightCheckDigits(taken.normalised)) continue;
    if (!isWrittenAsOne(text.slice(match.index, taken.end))) continue;
    const seen = { confidence: 0.99, reason: 'iban.checksum', validated: true } as const;
    found.push({ type: 'iban', start: match.index, ...taken, ...seen });
  }
  return found;
}

/** Reads so many letters and digits, with at most one separator between two of them. */
function take(text: string, start: number, length: number): { end: number; normalised: string } | null {
  let normalised = '';
  let end = start;
  while (normalised.length < length) {
    const character = text[end] ?? '';
    if (/[A-Za-z0-9]/.test(character)) normalised += character;
    else if (!separator.test(character) || separator.test(text[end - 1] ?? '')) return null;
    end++;
  }
  return /[\p{L}\p{N}]/u.test(text[end] ?? '') ? null : { end, normalised: normalised.toUpperCase() };
}

/** In one piece, in fours, or in capitals: one address in a hundred ("at 2327 Main Street") has right check digits, too. */
function isWrittenAsOne(written: string): boolean {
  return (
    !/[a-z]/.test(written) ||
    written.split(separator).every((group, index, all) => {
      return group.length === 4 || index === all.length - 1;
    })
  );
}

/** ISO 7064 MOD 97-10. */
function hasRightCheckDigits(iban: string): boolean {
  let remainder = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
