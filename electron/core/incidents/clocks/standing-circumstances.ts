import type { IncidentFacts } from '../../../../shared/contract/incidents/fields.ts';
import { newestOn, type DecisionRow } from '../decisions/decision-rows.ts';

/** What stops a clock because of what the controller decided or is: never entered as a fact. */
const concluded = ['noRisk', 'noHighRisk', 'processorOnly'];

/**
 * What the laws make depend on this incident. That there is no risk, or no high one, is for the controller to decide
 * with reasons (Art. 33(5) GDPR); until then the clocks run.
 * @param decisions newest first
 */
export function standingCircumstances(
  { circumstances, kind, role }: Pick<IncidentFacts, 'circumstances' | 'kind' | 'role'>,
  decisions: readonly Pick<DecisionRow, 'subject' | 'choice' | 'ground'>[],
): string[] {
  const authority = newestOn(decisions, 'authority');
  const persons = newestOn(decisions, 'persons');
  const hasNoRisk = kind === 'noBreach' || authority?.choice === 'doNotNotify';
  const hasNoHighRisk = persons?.choice === 'doNotNotify' && persons.ground === 'noHighRisk';
  return [
    ...circumstances.filter((each) => !concluded.includes(each)),
    ...(hasNoRisk ? ['noRisk'] : []),
    ...(hasNoHighRisk ? ['noHighRisk'] : []),
    ...(role === 'processor' ? ['processorOnly'] : []),
  ];
}
