import { detectCards } from './detect-card.ts';
import { detectEmails } from './detect-email.ts';
import { detectIbans } from './detect-iban.ts';
import { detectPhones } from './detect-phone.ts';
import type { DetectedIdentifier } from './detected-identifier.ts';

/** Everything in a text that a simple rule knows to identify somebody, in order and without overlaps. */
export function detectIdentifiers(text: string): DetectedIdentifier[] {
  const hasDigits = /\d{2}/.test(text);
  const candidates = [
    ...(hasDigits ? detectIbans(text) : []),
    ...(text.includes('@') ? detectEmails(text) : []),
    ...(hasDigits ? detectCards(text) : []),
    ...(hasDigits ? detectPhones(text) : []),
  ];
  // Sorting is stable: where two begin at one place the stricter rule wins, elsewhere the one that begins first.
  candidates.sort((one, other) => one.start - other.start);
  return candidates.filter(withoutOverlaps());
}

function withoutOverlaps(): (found: DetectedIdentifier) => boolean {
  let end = 0;
  return (found) => {
    if (found.start < end) return false;
    end = found.end;
    return true;
  };
}
