import type { Severity } from '../../../../shared/contract/incidents/severity.ts';
import { newestOn, type DecisionRow, type StoredAssessment } from '../decisions/decision-rows.ts';

export interface Assessed {
  stored: Pick<StoredAssessment, 'assessed_at'>;
  result: Pick<Severity, 'suggests'>;
}

/**
 * Since when the risk for people is known to be high, in epoch milliseconds; null: it is not. It is where the newest
 * assessments suggest to tell the persons, or the controller decided to; whichever was earlier.
 * @param assessments newest first
 */
export function findHighRisk(assessments: readonly Assessed[], decisions: readonly DecisionRow[]): number | null {
  const end = assessments.findIndex(({ result }) => !result.suggests.persons);
  const suggested = (end === -1 ? assessments : assessments.slice(0, end)).at(-1)?.stored.assessed_at ?? null;
  const decision = newestOn(decisions, 'persons');
  const decided = decision?.choice === 'notify' ? decision.decided_at : null;
  const known = [suggested, decided].filter((at) => at !== null);
  return known.length > 0 ? Math.min(...known) : null;
}
