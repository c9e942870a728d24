import { createHash } from 'node:crypto';
import type { DetectionSettings } from './detection-settings.ts';

/** Raised with every change of a rule or dictionary that may find something else: stored messages are then scanned anew. */
const detectionRules = 3;

/** The same as long as the same text gives the same findings. */
export function fingerprintRules({ languages, region, numberPatterns }: DetectionSettings): string {
  const settings = JSON.stringify([[...languages].toSorted(), region, numberPatterns]);
  return `${detectionRules} ${createHash('sha256').update(settings).digest('hex').slice(0, 16)}`;
}
