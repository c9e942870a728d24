import {
  defaultSettings,
  detect,
  fingerprintRules,
  type DetectedSpan,
  type DetectionSettings,
  type ScannedText,
  type Scanner,
} from '../../detection/index.ts';

/** Detection by certain rules. */
export interface Scan {
  /** Fingerprint of the rules. */
  rules: string;
  /** Finds what is personal in many texts, each with what is known of its person; answers in their order. */
  find(texts: readonly ScannedText[]): Promise<DetectedSpan[][]>;
}

/** On the caller's own thread, by the rules as they are shipped. */
export const scanHere: Scan = {
  rules: fingerprintRules(defaultSettings),
  find: (texts) => Promise.resolve(texts.map(({ text, known }) => detect(text, { ...defaultSettings, known }))),
};

export function scanWith(scanner: Scanner, settings: DetectionSettings): Scan {
  return { rules: fingerprintRules(settings), find: (texts) => scanner.scan(texts, settings) };
}
