import type { DetectedSpan } from '../detected-span.ts';
import { findDigitRuns } from '../digit-runs.ts';

/** Payment card numbers: 13 to 19 digits (ISO/IEC 7812) that pass the Luhn check, in any grouping. */
export function detectCards(text: string): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  for (const { start, end, digits } of findDigitRuns(text, ' -\u00A0\u202F')) {
    if (digits.length < 13 || digits.length > 19 || digits.startsWith('0')) continue;
    if (!passesLuhn(digits)) continue;
    found.push({
      type: 'card',
      start,
      end,
      confidence: 0.95,
      reason: 'card.luhn',
      validated: true,
      normalised: digits,
    });
  }
  return found;
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = digit * 2;
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
