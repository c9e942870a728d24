import type { BreachType } from '../../../../../shared/contract/incidents/vocabulary.ts';
import type { SeverityLevel } from '../../../../../shared/contract/incidents/severity.ts';
import { entry, join, type PrefillEntry, type Source } from './prefill-entry.ts';
import type { Known } from './known.ts';

const impactOfLevel: Record<SeverityLevel, string> = {
  low: 'minor',
  medium: 'moderate',
  high: 'severe',
  veryHigh: 'severe',
};

const fieldsOfType: Record<BreachType, [chosen: number, described: number]> = {
  confidentiality: [79, 80],
  integrity: [81, 82],
  availability: [83, 84],
};

/** Fields 79 to 90. What nobody has assessed yet is open, which an incomplete notification may say. */
export function prefillConsequences(known: Known): PrefillEntry[] {
  const { facts, assessment, isIncomplete } = known;
  const open = { id: 'from.open' } as const;
  const incident = { id: 'from.incident' } as const;
  const assessed = assessment && ({ id: 'from.assessment', values: { at: assessment.at } } as const);
  const outcome = findOutcome(known);
  return [
    ...facts.breachTypes.flatMap((type) => {
      const [chosen, described] = fieldsOfType[type];
      if (facts.effects.trim() !== '')
        return [...entry(chosen, ['other'], incident), ...entry(described, facts.effects, incident)];
      return isIncomplete ? entry(chosen, ['underAssessment'], open) : [];
    }),
    ...(isIncomplete ? entry(85, ['toBeDetermined'], open) : []),
    ...(assessment && assessed
      ? entry(87, impactOfLevel[assessment.result.level], assessed)
      : isIncomplete
        ? entry(87, 'toBeDetermined', open)
        : []),
    ...(outcome ? entry(89, outcome.value, outcome.source) : isIncomplete ? entry(89, 'informationNeeded', open) : []),
    ...entry(90, sayAssessment(known), ...(assessed ? [assessed] : []), ...fromDecisions(known)),
  ];
}

/**
 * What the controller decided goes before the score, which only says what is common practice. Whoever decided to notify
 * sees a risk, and whoever decided to tell the persons a high one.
 */
function findOutcome({
  assessment,
  authorityDecision,
  personsDecision,
}: Known): { value: string; source: Source } | null {
  const decided = (at: number): Source => ({ id: 'from.decision', values: { at } });
  if (personsDecision?.choice === 'notify') return { value: 'highRisk', source: decided(personsDecision.decided_at) };
  if (personsDecision?.ground === 'noHighRisk') return { value: 'risk', source: decided(personsDecision.decided_at) };
  if (!assessment) return null;
  const { authority, persons } = assessment.result.suggests;
  if (!authority && authorityDecision?.choice === 'notify')
    return { value: 'risk', source: decided(authorityDecision.decided_at) };
  const value = persons ? 'highRisk' : authority ? 'risk' : 'noRisk';
  return { value, source: { id: 'from.assessment', values: { at: assessment.at } } };
}

function sayAssessment({ assessment, authorityDecision, personsDecision, words: { say } }: Known): string {
  return join(
    assessment?.reasons,
    assessment && say('assessment', { formula: assessment.result.formula, level: assessment.result.level }),
    authorityDecision?.reasons,
    personsDecision?.reasons,
  );
}

function fromDecisions({ authorityDecision, personsDecision }: Known): Source[] {
  return [authorityDecision, personsDecision].flatMap((decision) =>
    decision ? [{ id: 'from.decision' as const, values: { at: decision.decided_at } }] : [],
  );
}
