import { detectEmails } from './contact/detect-email.ts';
import { detectPhones } from './contact/detect-phone.ts';
import type { DetectedSpan } from './detected-span.ts';
import { defaultSettings, type DetectionSettings } from './detection-settings.ts';
import { detectCards } from './payment/detect-card.ts';
import { detectIbans } from './payment/detect-iban.ts';

/** Everything in a text that a rule knows to be personal, in order and without overlaps. */
export function detect(text: string, _settings: DetectionSettings = defaultSettings): DetectedSpan[] {
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

function withoutOverlaps(): (found: DetectedSpan) => boolean {
  let end = 0;
  return (found) => {
    if (found.start < end) return false;
    end = found.end;
    return true;
  };
}
