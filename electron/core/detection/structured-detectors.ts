import { detectEmails } from './contact/detect-email.ts';
import { detectGeolocations, mayHoldGeolocation } from './contact/detect-geolocation.ts';
import { detectPhones } from './contact/detect-phone.ts';
import { detectSpokenEmails, mayHoldSpokenEmail, spokenSigns } from './contact/detect-spoken-email.ts';
import { detectSpokenPhones, mayHoldSpokenPhone, spokenDigits } from './contact/detect-spoken-phone.ts';
import { customerWords, detectCustomerNumbers, mayHoldCustomerNumber } from './customer/detect-customer-number.ts';
import { detectNumberPatterns } from './customer/detect-number-patterns.ts';
import type { DetectedSpan } from './detected-span.ts';
import type { DetectionSettings, Detector } from './detection-settings.ts';
import { detectIps, mayHoldIp } from './device/detect-ip.ts';
import { detectMacs, mayHoldMac } from './device/detect-mac.ts';
import { birthWords, detectDatesOfBirth } from './identity/detect-date-of-birth.ts';
import { detectLicencePlates, mayHoldLicencePlate } from './identity/detect-licence-plate.ts';
import { detectKnown, recogniseKnown } from './known/detect-known.ts';
import { detectMrz } from './national/detect-mrz.ts';
import { detectNational } from './national/detect-national.ts';
import { detectBics } from './payment/detect-bic.ts';
import { detectCards } from './payment/detect-card.ts';
import { detectIbans } from './payment/detect-iban.ts';
import { resolveOverlaps } from './resolve-overlaps.ts';
import { detectApiKeys, mayHoldApiKey } from './secret/detect-api-key.ts';
import { detectPasswords, passwordWords } from './secret/detect-password.ts';
import { detectSecretUrls, mayHoldSecretUrl } from './secret/detect-secret-url.ts';
import { marks, readTraits, WordTopics, type TextTraits } from './text-traits.ts';

interface StructuredDetector {
  detect: Detector;
  /** Fewer digits are in none of what it finds. */
  fewestDigits?: number;
  /** The topic of which there must be a word. */
  topic?: number;
  /** What else is in all of what it finds; asked only where the rest is there. */
  mayHold?: (text: string, traits: TextTraits, settings: DetectionSettings) => boolean;
}

const topics = new WordTopics();
const spokenSign = topics.add(spokenSigns);

/** What one rule sees counts before what those after it see in the same place. */
const inOrder: readonly StructuredDetector[] = [
  { detect: detectKnown, mayHold: (_text, _traits, { known }) => known.length > 0 },
  { detect: detectNumberPatterns, mayHold: (_text, _traits, { numberPatterns }) => numberPatterns.length > 0 },
  { detect: detectSecretUrls, mayHold: (text, traits) => (traits.marks & marks.colon) !== 0 && mayHoldSecretUrl(text) },
  { detect: detectApiKeys, mayHold: (text, { longestWord }) => longestWord > 15 && mayHoldApiKey(text) },
  { detect: detectMrz, fewestDigits: 1, mayHold: (text, { longestWord }) => longestWord > 27 && text.includes('<<') },
  { detect: detectIbans, fewestDigits: 11 },
  { detect: detectEmails, mayHold: (_text, traits) => (traits.marks & marks.at) !== 0 },
  { detect: detectCards, fewestDigits: 12 },
  { detect: detectNational, fewestDigits: 5 },
  { detect: detectMacs, mayHold: (text, { longestWord }) => longestWord > 13 && mayHoldMac(text) },
  { detect: detectIps, fewestDigits: 1, mayHold: mayHoldIp },
  { detect: detectPasswords, topic: topics.add(passwordWords) },
  { detect: detectDatesOfBirth, fewestDigits: 1, topic: topics.add(birthWords) },
  { detect: detectGeolocations, fewestDigits: 2, mayHold: mayHoldGeolocation },
  { detect: detectCustomerNumbers, fewestDigits: 1, topic: topics.add(customerWords), mayHold: mayHoldCustomerNumber },
  { detect: detectPhones, fewestDigits: 5 },
  { detect: detectSpokenPhones, topic: topics.add(spokenDigits), mayHold: mayHoldSpokenPhone },
  {
    detect: detectSpokenEmails,
    mayHold: (text, traits) =>
      ((traits.topics & spokenSign) !== 0 || (traits.marks & marks.bracket) !== 0) && mayHoldSpokenEmail(text),
  },
  { detect: detectLicencePlates, fewestDigits: 1, mayHold: mayHoldLicencePlate },
  { detect: detectBics, mayHold: (_text, { longestCapitals }) => longestCapitals > 5 },
];

export const structuredDetectors = inOrder.map((detector) => ({
  fewestDigits: 0,
  topic: 0,
  mayHold: () => true,
  ...detector,
}));

/** Those of the rules that could find something in a text. */
export function* chooseDetectors(text: string, settings: DetectionSettings): Generator<Detector> {
  const traits = readTraits(text, topics);
  for (const { detect, fewestDigits, topic, mayHold } of structuredDetectors) {
    if (traits.digits < fewestDigits || (topic !== 0 && (traits.topics & topic) === 0)) continue;
    if (mayHold(text, traits, settings)) yield detect;
  }
}

/** Everything with a structure of its own in a text: numbers, addresses, secrets. In order and without overlaps. */
export function detectStructured(text: string, settings: DetectionSettings): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  for (const detect of chooseDetectors(text, settings)) found.push(...detect(text, settings));
  if (found.length === 0) return found;
  return resolveOverlaps(settings.known.length > 0 ? recogniseKnown(found, settings) : found);
}
