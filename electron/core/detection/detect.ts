import type { DetectedSpan } from './detected-span.ts';
import { defaultSettings, type DetectionSettings } from './detection-settings.ts';
import { detectStructured } from './structured-detectors.ts';

/** Everything in a text that a rule knows to be personal, in order and without overlaps. */
export function detect(text: string, settings: DetectionSettings = defaultSettings): DetectedSpan[] {
  return detectStructured(text, settings);
}
