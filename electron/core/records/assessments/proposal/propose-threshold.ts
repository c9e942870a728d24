import type { DpiaFields } from '../../../../../shared/contract/records/assessments.ts';
import { specialCategories } from '../../../../../shared/contract/records/vocabulary.ts';
import type { ObservedKind } from './count-observed.ts';
import type { BotFacts } from './read-facts.ts';
import type { Say } from './texts.ts';

/** Data of Art. 9 and 10 GDPR and others that WP 248 counts as sensitive, as far as detection sees them. */
const sensitiveKinds: ReadonlySet<ObservedKind> = new Set<ObservedKind>([
  'payment',
  'hint.health',
  'hint.religion',
  'hint.ethnicOrigin',
  'hint.politicalOpinion',
  'hint.tradeUnion',
  'hint.sexualLife',
  'hint.biometric',
  'hint.criminal',
]);

/** Only what is known is answered with yes. What nobody saw is not thereby absent: it stays open. */
export function proposeThreshold({ record, profile, observed }: BotFacts, say: Say): DpiaFields['threshold'] {
  const threshold: DpiaFields['threshold'] = {};
  const seen = (observed?.kinds ?? []).filter(({ kind }) => sensitiveKinds.has(kind));
  const isDeclared = (record?.fields.data ?? []).some(({ category }) =>
    (specialCategories as readonly string[]).includes(category),
  );
  if (seen.length > 0 || isDeclared) {
    const kinds = seen.map(({ kind }) => say(`kind.${kind}`)).join(', ');
    threshold['sensitiveData'] = { answer: 'yes', note: kinds === '' ? '' : say('sensitive.note', { kinds }) };
  }
  if (record?.fields.subjects.some((subject) => ['minors', 'employees', 'patients', 'applicants'].includes(subject)))
    threshold['vulnerable'] = { answer: 'yes', note: '' };
  if (record?.fields.automatedDecision.exists || profile?.isAutomatedDecision)
    threshold['automatedDecision'] = { answer: 'yes', note: say('automated.note') };
  if (observed)
    threshold['largeScale'] = { answer: 'open', note: say('scale.note', { conversations: observed.conversations }) };
  return threshold;
}
