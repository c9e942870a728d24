export { detect } from './detect.ts';
export type { DetectedSpan } from './detected-span.ts';
export {
  defaultSettings,
  type DetectionLanguage,
  type DetectionSettings,
  type KnownIdentifier,
  type NumberPattern,
} from './detection-settings.ts';
export { findDates } from './identity/find-dates.ts';
export { featureCount, featureIds, nameClassNames } from './names/name-features.ts';
export { readNameFeatures } from './names/read-name-features.ts';
export { normaliseIdentifier, normalisePhone } from './normalise-identifier.ts';
export { fingerprintRules } from './rules-fingerprint.ts';
export { Scanner, type ScannedText } from './scanner.ts';
export { readDetectionSettings, storeDetectionSettings } from './stored-settings.ts';
