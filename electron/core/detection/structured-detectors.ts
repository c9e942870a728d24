import { detectEmails } from './contact/detect-email.ts';
import { detectGeolocations, mayHoldDegrees, mayHoldFraction, mayHoldGeoUri } from './contact/detect-geolocation.ts';
import { detectPhones } from './contact/detect-phone.ts';
import { detectSpokenEmails, mayHoldSpokenEmail, spokenSigns } from './contact/detect-spoken-email.ts';
import { detectSpokenPhones, mayHoldSpokenPhone } from './contact/detect-spoken-phone.ts';
import { numberWords } from './contact/read-number-words.ts';
import { customerWords, detectCustomerNumbers, mayHoldCustomerNumber } from './customer/detect-customer-number.ts';
import { detectNumberPatterns } from './customer/detect-number-patterns.ts';
import type { DetectedSpan } from './detected-span.ts';
import type { DetectionSettings, Detector } from './detection-settings.ts';
import { detectIps, mayHoldColons } from './device/detect-ip.ts';
import { detectMacs, mayHoldMac } from './device/detect-mac.ts';
import { birthWords, detectDatesOfBirth, mayHoldDateOfBirth } from './identity/detect-date-of-birth.ts';
import { detectLicencePlates, mayHoldLicencePlate } from './identity/detect-licence-plate.ts';
import { detectKnown, detectKnownNames, recogniseKnown } from './known/detect-known.ts';
import { detectMrz } from './national/detect-mrz.ts';
import { detectNational } from './national/detect-national.ts';
import { detectBics } from './payment/detect-bic.ts';
import { detectCards } from './payment/detect-card.ts';
import { detectIbans } from './payment/detect-iban.ts';
import { resolveOverlaps } from './resolve-overlaps.ts';
import { detectApiKeys, mayHoldApiKey } from './secret/detect-api-key.ts';
import { detectPasswords, passwordWords } from './secret/detect-password.ts';
import { detectSecretUrls, mayHoldSecretUrl } from './secret/detect-secret-url.ts';
import type { ScannedText } from './text/scanned-text.ts';
import { topics } from './topics.ts';
import { marks, readTraits, type TextTraits } from './text-traits.ts';

/** One rule, and what is in every text in which it finds something. */
interface StructuredDetector {
  detect: Detector;
  /** At least so many digits, */
  digits?: number;
  /** so many in one row, */
  digitsInRow?: number;
  /** so many in one row with short groups of letters among them, */
  digitsInCode?: number;
  /** 1: one behind letters, as TextTraits says, */
  digitsBehindLetters?: number;
  /** so many points between digits, */
  points?: number;
  /** so many characters between two spaces, */
  inWord?: number;
  /** so many in a word with capitals, */
  inCapitals?: number;
  /** one of these marks, */
  marks?: number;
  /** a word of this topic, */
  topic?: number;
  /** two words of this topic, */
  repeatedTopic?: number;
  /** something in this list of the settings, */
  setting?: 'known' | 'numberPatterns';
  /** and this; asked only where the rest is there. */
  mayHold?: (text: string) => boolean;
}

/** Topics of other rules come before those of these. */
const firstTopic = topics.count;

/** What one rule sees counts before what those after it see in the same place. */
const inOrder: readonly StructuredDetector[] = [
  // Addresses are one whole, whatever in them is known by itself: a session, a customer's number.
  { detect: detectSecretUrls, marks: marks.colon, mayHold: mayHoldSecretUrl },
  { detect: detectEmails, marks: marks.at },
  { detect: detectKnown, setting: 'known' },
  { detect: detectNumberPatterns, setting: 'numberPatterns' },
  { detect: detectApiKeys, inWord: 16, mayHold: mayHoldApiKey },
  { detect: detectMrz, digits: 1, inWord: 28, mayHold: (text) => text.includes('<<') },
  { detect: detectIbans, digits: 11, digitsBehindLetters: 1 },
  { detect: detectCards, digitsInRow: 12 },
  { detect: detectNational, digitsInCode: 5 },
  { detect: detectMacs, inWord: 14, mayHold: mayHoldMac },
  { detect: detectIps, points: 2, digits: 4 },
  { detect: detectIps, marks: marks.colon, mayHold: mayHoldColons },
  { detect: detectPasswords, topic: topics.add(passwordWords) },
  { detect: detectDatesOfBirth, digits: 1, topic: topics.add(birthWords), mayHold: mayHoldDateOfBirth },
  { detect: detectGeolocations, digits: 2, points: 2, mayHold: mayHoldFraction },
  { detect: detectGeolocations, digits: 2, marks: marks.bracket, mayHold: mayHoldDegrees },
  { detect: detectGeolocations, digits: 2, marks: marks.colon, mayHold: mayHoldGeoUri },
  { detect: detectCustomerNumbers, digits: 1, topic: topics.add(customerWords), mayHold: mayHoldCustomerNumber },
  { detect: detectPhones, digitsInRow: 5 },
  { detect: detectSpokenPhones, repeatedTopic: topics.addExactly(numberWords), mayHold: mayHoldSpokenPhone },
  { detect: detectSpokenEmails, topic: topics.add(spokenSigns), mayHold: mayHoldSpokenEmail },
  { detect: detectSpokenEmails, marks: marks.bracket, mayHold: mayHoldSpokenEmail },
  { detect: detectLicencePlates, digits: 1, digitsBehindLetters: 1, mayHold: mayHoldLicencePlate },
  { detect: detectBics, inCapitals: 6 },
  { detect: detectKnownNames, setting: 'known' },
];

const anything = {
  digits: 0,
  digitsInRow: 0,
  digitsInCode: 0,
  digitsBehindLetters: 0,
  points: 0,
  inWord: 0,
  inCapitals: 0,
  marks: 0,
  topic: 0,
  repeatedTopic: 0,
};
export const structuredDetectors = inOrder.map((detector) => ({ ...anything, mayHold: () => true, ...detector }));
type AnyDetector = (typeof structuredDetectors)[number];

/** Those of the rules that could find something in a text. */
export function chooseDetectors(scanned: ScannedText, settings: DetectionSettings): Detector[] {
  const traits = readTraits(scanned);
  const kind = readKind(traits, settings);
  // Of most texts this is all there is to say.
  if (kind === 0) return none;
  let chosen: Detector[] = none;
  for (const detector of (shortLists[kind] ??= structuredDetectors.filter((each) => mayFit(each, kind)))) {
    if (!fits(detector, traits) || !detector.mayHold(scanned.text)) continue;
    if (chosen === none) chosen = [detector.detect];
    else if (!chosen.includes(detector.detect)) chosen.push(detector.detect);
  }
  return chosen;
}

const none: Detector[] = [];

/** Bits of what a text and the settings have at all. The marks come behind them, and then the topics. */
const has = {
  digits: 1,
  longWord: 2,
  capitals: 4,
  known: 8,
  numberPatterns: 16,
  manyDigits: 32,
  points: 64,
  digitsBehindLetters: 128,
} as const;
const marksShift = 8;
const topicsShift = 11;
/** No rule looks for fewer digits in one row or code, if it does at all, */
const fewestInRow = 5;
/** nor for fewer points. */
const fewestPoints = 2;
const allTopics = (1 << (topics.count - firstTopic)) - 1;
const leastOf = (key: 'inWord' | 'inCapitals'): number =>
  Math.min(...structuredDetectors.map((detector) => detector[key] || Infinity));
const shortestWord = leastOf('inWord');
const shortestCapitals = leastOf('inCapitals');
/** There are few kinds of texts, and most hold nothing: for each kind, the rules that are worth a closer look. */
const shortLists: (readonly AnyDetector[] | undefined)[] = Array.from<undefined>({
  length: (allTopics + 1) << topicsShift,
});

function readKind(traits: Readonly<TextTraits>, { known, numberPatterns }: DetectionSettings): number {
  return (
    (traits.digits > 0 ? has.digits : 0) |
    (traits.digits >= fewestInRow ? has.manyDigits : 0) |
    (traits.points >= fewestPoints ? has.points : 0) |
    (traits.digitsBehindLetters > 0 ? has.digitsBehindLetters : 0) |
    (traits.longestWord >= shortestWord ? has.longWord : 0) |
    (traits.longestCapitals >= shortestCapitals ? has.capitals : 0) |
    (known.length > 0 ? has.known : 0) |
    (numberPatterns.length > 0 ? has.numberPatterns : 0) |
    (traits.marks << marksShift) |
    (((traits.topics >>> firstTopic) & allTopics) << topicsShift)
  );
}

function mayFit(detector: AnyDetector, kind: number): boolean {
  const needed =
    (detector.digits > 0 ? has.digits : 0) |
    (detector.digitsInRow >= fewestInRow || detector.digitsInCode >= fewestInRow ? has.manyDigits : 0) |
    (detector.points >= fewestPoints ? has.points : 0) |
    (detector.digitsBehindLetters > 0 ? has.digitsBehindLetters : 0) |
    (detector.inWord > 0 ? has.longWord : 0) |
    (detector.inCapitals > 0 ? has.capitals : 0) |
    (detector.setting ? has[detector.setting] : 0) |
    (((detector.topic | detector.repeatedTopic) >>> firstTopic) << topicsShift);
  return (kind & needed) === needed && (detector.marks === 0 || (kind & (detector.marks << marksShift)) !== 0);
}

function fits(detector: AnyDetector, traits: Readonly<TextTraits>): boolean {
  return (
    traits.digits >= detector.digits &&
    traits.longestWord >= detector.inWord &&
    traits.longestCapitals >= detector.inCapitals &&
    traits.digitsInRow >= detector.digitsInRow &&
    traits.digitsInCode >= detector.digitsInCode &&
    traits.digitsBehindLetters >= detector.digitsBehindLetters &&
    traits.points >= detector.points &&
    (traits.repeatedTopics & detector.repeatedTopic) === detector.repeatedTopic
  );
}

/** Everything with a structure of its own in a text: numbers, addresses, secrets. In order and without overlaps. */
export function detectStructured(scanned: ScannedText, settings: DetectionSettings): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  for (const detect of chooseDetectors(scanned, settings)) {
    for (const span of detect(scanned.text, settings, scanned.contexts)) found.push(span);
  }
  if (found.length === 0) return found;
  return resolveOverlaps(settings.known.length > 0 ? recogniseKnown(found, settings) : found);
}
