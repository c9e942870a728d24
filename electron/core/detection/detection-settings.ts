import type { FindingType } from '../../../shared/contract/finding-types.ts';
import type { DetectedSpan } from './detected-span.ts';

export type DetectionLanguage = 'de' | 'en';

/** An identifier that is already known to belong to the person. */
export interface KnownIdentifier {
  /** e.g. email, phone, name, customer: as the backend states it. */
  kind: string;
  value: string;
}

/** Numbers only this company gives out, e.g. {type: 'customerNumber', pattern: 'K-\\d{6}'}. */
export interface NumberPattern {
  type: Extract<FindingType, 'customerNumber' | 'orderNumber'>;
  /** A regular expression without anchors that was checked to be linear. */
  pattern: string;
}

export interface DetectionSettings {
  languages: readonly DetectionLanguage[];
  /** ISO 3166-1 alpha-2: whose numbers are meant where one is written without its country. */
  region: string;
  known: readonly KnownIdentifier[];
  numberPatterns: readonly NumberPattern[];
}

export const defaultSettings: DetectionSettings = {
  languages: ['de', 'en'],
  region: 'DE',
  known: [],
  numberPatterns: [],
};

/**
 * Finds one kind of thing. Takes time linear in the text, whatever the text is.
 * @param said which `contexts` may be in the text; all where nobody looked
 */
export type Detector = (text: string, settings: DetectionSettings, said?: number) => DetectedSpan[];
