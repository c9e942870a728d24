import type { Severity } from '../../../../shared/contract/findings.ts';
import type { DriftOutcome } from '../../../../shared/contract/records/drift.ts';
import { isAbout, mostDays, nominalDays } from '../../retention/index.ts';
import type { BotEvidence } from './find-drift.ts';

const dayLength = 86_400_000;
/** A deletion that runs once a day may come a day late. */
const grace = dayLength;

export interface PeriodDrift {
  outcome: DriftOutcome;
  severity: Severity;
  details: { statedDays: number; observedDays: number };
}

/** @param statedDays the longest period of the record; null where it names none in days, which differs from nothing */
export function findPeriodDrift(
  statedDays: number | null,
  { oldest, policies }: Pick<BotEvidence, 'oldest' | 'policies'>,
  now: number,
): PeriodDrift[] {
  if (statedDays === null) return [];
  const found: PeriodDrift[] = [];
  if (oldest !== null && now - oldest > statedDays * dayLength + grace) {
    const observedDays = Math.floor((now - oldest) / dayLength);
    found.push({ outcome: 'keptLonger', severity: 'high', details: { statedDays, observedDays } });
  }
  const longest = policies.toSorted((one, other) => mostDays(other.period) - mostDays(one.period))[0];
  if (longest && !policies.some(({ period }) => isAbout(statedDays, period))) {
    const observedDays = nominalDays(longest.period);
    found.push({ outcome: 'retentionDiffers', severity: 'medium', details: { statedDays, observedDays } });
  }
  return found;
}
