import { detectEmails } from './contact/detect-email.ts';
import { detectGeolocations, mayHoldGeolocation } from './contact/detect-geolocation.ts';
import { detectPhones } from './contact/detect-phone.ts';
import { detectSpokenEmails, mayHoldSpokenEmail } from './contact/detect-spoken-email.ts';
import { detectSpokenPhones, mayHoldSpokenPhone } from './contact/detect-spoken-phone.ts';
import { detectCustomerNumbers, mayHoldCustomerNumber } from './customer/detect-customer-number.ts';
import { detectNumberPatterns } from './customer/detect-number-patterns.ts';
import type { DetectedSpan } from './detected-span.ts';
import type { DetectionSettings, Detector } from './detection-settings.ts';
import { detectIps, mayHoldIp } from './device/detect-ip.ts';
import { detectMacs, mayHoldMac } from './device/detect-mac.ts';
import { detectDatesOfBirth, mayHoldDateOfBirth } from './identity/detect-date-of-birth.ts';
import { detectLicencePlates, mayHoldLicencePlate } from './identity/detect-licence-plate.ts';
import { detectKnown, recogniseKnown } from './known/detect-known.ts';
import { detectMrz } from './national/detect-mrz.ts';
import { detectNational } from './national/detect-national.ts';
import { detectBics, mayHoldBic } from './payment/detect-bic.ts';
import { detectCards } from './payment/detect-card.ts';
import { detectIbans } from './payment/detect-iban.ts';
import { resolveOverlaps } from './resolve-overlaps.ts';
import { detectApiKeys, mayHoldApiKey } from './secret/detect-api-key.ts';
import { detectPasswords, mayHoldPassword } from './secret/detect-password.ts';
import { detectSecretUrls, mayHoldSecretUrl } from './secret/detect-secret-url.ts';
import { readTraits, type TextTraits } from './text-traits.ts';

interface StructuredDetector {
  detect: Detector;
  /** Nearly free, and false only where nothing can be found. */
  mayHold: (traits: TextTraits, text: string, settings: DetectionSettings) => boolean;
}

/** What one rule sees counts before what those after it see in the same place. */
export const structuredDetectors: readonly StructuredDetector[] = [
  { detect: detectKnown, mayHold: (_traits, _text, { known }) => known.length > 0 },
  { detect: detectNumberPatterns, mayHold: (_traits, _text, { numberPatterns }) => numberPatterns.length > 0 },
  { detect: detectSecretUrls, mayHold: ({ hasColon }, text) => hasColon && mayHoldSecretUrl(text) },
  { detect: detectApiKeys, mayHold: ({ longestWord }, text) => longestWord > 15 && mayHoldApiKey(text) },
  { detect: detectMrz, mayHold: ({ longestWord }, text) => longestWord > 27 && text.includes('<<') },
  { detect: detectIbans, mayHold: ({ digits }) => digits > 10 },
  { detect: detectEmails, mayHold: ({ hasAt }) => hasAt },
  { detect: detectCards, mayHold: ({ digits }) => digits > 11 },
  { detect: detectNational, mayHold: ({ digits }) => digits > 4 },
  { detect: detectMacs, mayHold: ({ longestWord }, text) => longestWord > 13 && mayHoldMac(text) },
  { detect: detectIps, mayHold: ({ hasDot, hasColon }, text) => (hasDot || hasColon) && mayHoldIp(text) },
  { detect: detectPasswords, mayHold: (_traits, text) => mayHoldPassword(text) },
  { detect: detectDatesOfBirth, mayHold: ({ digits }, text) => digits > 0 && mayHoldDateOfBirth(text) },
  { detect: detectGeolocations, mayHold: ({ digits }, text) => digits > 3 && mayHoldGeolocation(text) },
  { detect: detectCustomerNumbers, mayHold: ({ digits }, text) => digits > 0 && mayHoldCustomerNumber(text) },
  { detect: detectPhones, mayHold: ({ digits }) => digits > 4 },
  { detect: detectSpokenPhones, mayHold: (_traits, text) => mayHoldSpokenPhone(text) },
  { detect: detectSpokenEmails, mayHold: (_traits, text) => mayHoldSpokenEmail(text) },
  {
    detect: detectLicencePlates,
    mayHold: ({ digits, longestCapitals }, text) => digits > 0 && longestCapitals > 0 && mayHoldLicencePlate(text),
  },
  { detect: detectBics, mayHold: ({ longestCapitals }, text) => longestCapitals > 5 && mayHoldBic(text) },
];

/** Everything with a structure of its own in a text: numbers, addresses, secrets. In order and without overlaps. */
export function detectStructured(text: string, settings: DetectionSettings): DetectedSpan[] {
  const traits = readTraits(text);
  const found: DetectedSpan[] = [];
  for (const { detect, mayHold } of structuredDetectors) {
    if (mayHold(traits, text, settings)) found.push(...detect(text, settings));
  }
  if (found.length === 0) return found;
  return resolveOverlaps(settings.known.length > 0 ? recogniseKnown(found, settings) : found);
}
