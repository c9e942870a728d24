import type { Severity } from '../../../../shared/contract/findings.ts';
import type { RetentionOutcome } from '../../../../shared/contract/retention/facts.ts';
import { settleDifferences, type DifferenceRule, type FindingRow, type Settlement } from '../../findings/index.ts';
import type { Disagreement } from './find-disagreements.ts';

/** Days that only pass are the same disagreement, another stated number of days is not. */
export const disagreeingRule: DifferenceRule = {
  rule: 'retentionDisagrees',
  isSame: (before, now) => before['statedDays'] === now['statedDays'],
};

/** Of what should be gone or is told wrongly to those concerned, most. */
const severities: Record<RetentionOutcome, Severity> = {
  olderThanPolicy: 'high',
  olderThanRecord: 'high',
  olderThanSetting: 'medium',
  settingLonger: 'medium',
  recordDiffers: 'medium',
  noPolicy: 'low',
};

export type SeenDisagreement = Disagreement & { botId: string };

export function settleDisagreements(
  stored: readonly FindingRow[],
  seen: readonly SeenDisagreement[],
  now: number,
): Settlement {
  const differences = seen.map(({ botId, outcome, details }) => ({
    botId,
    outcome,
    aspect: outcome,
    severity: severities[outcome],
    evidence: [],
    details: { ...details },
  }));
  return settleDifferences(disagreeingRule, stored, differences, now);
}
