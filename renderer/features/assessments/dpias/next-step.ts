import type { Dpia } from '../../../../shared/contract/records/assessments.ts';

export type NextStep =
  | 'answerThreshold'
  | 'settleThreshold'
  | 'answerQuestions'
  | 'nameResidualRisk'
  | 'advise'
  | 'decide'
  | 'consult'
  | 'awaitAuthority'
  | 'followAuthority'
  | 'review'
  | 'none';

type Assessed = Pick<Dpia, 'state' | 'thresholdOutcome' | 'openQuestions' | 'decision' | 'consultation'> & {
  fields: Pick<Dpia['fields'], 'residualRisk' | 'reviewOn'>;
};

/** What somebody does next: one thing, the first that is missing. */
export function findNextStep(dpia: Assessed): NextStep {
  switch (dpia.state) {
    case 'threshold':
      return dpia.thresholdOutcome === 'open' ? 'answerThreshold' : 'settleThreshold';
    case 'assessing':
      if (dpia.openQuestions > 0) return 'answerQuestions';
      return dpia.fields.residualRisk === null ? 'nameResidualRisk' : 'advise';
    case 'advised':
      // Naming it changes the text, and advice is asked for again.
      return dpia.fields.residualRisk === null ? 'nameResidualRisk' : 'decide';
    case 'consulting':
      if (dpia.consultation === null) return 'consult';
      return dpia.consultation.answeredOn === null ? 'awaitAuthority' : 'followAuthority';
    case 'accepted':
    case 'notRequired':
      return dpia.fields.reviewOn === null ? 'none' : 'review';
  }
}

/** The day on which the next step falls due; null where no day is set. */
export function findDueDay(dpia: Assessed): string | null {
  const step = findNextStep(dpia);
  if (step === 'awaitAuthority') return dpia.consultation?.dueOn ?? null;
  return step === 'review' ? dpia.fields.reviewOn : null;
}

export type DpiaAction = 'edit' | 'settleThreshold' | 'advise' | 'decide' | 'consult' | 'remove';

/** What core takes in this state, the next step first. */
export function listActions({ state, advice, decision, consultation }: Dpia): DpiaAction[] {
  const isUndecided = advice === null && decision === null && consultation === null;
  return [
    ...(state === 'threshold' || state === 'notRequired' ? ['settleThreshold' as const] : []),
    ...(state === 'assessing' ? ['advise' as const] : []),
    ...(state === 'advised' ? ['decide' as const] : []),
    ...(state === 'consulting' ? ['consult' as const] : []),
    'edit',
    ...(state === 'assessing' ? ['settleThreshold' as const] : []),
    ...(isUndecided ? ['remove' as const] : []),
  ];
}

/** Nobody decides on a risk that was not named. */
export function isBlocked({ fields: { residualRisk } }: Pick<Assessed, 'fields'>, action: DpiaAction): boolean {
  return action === 'decide' && residualRisk === null;
}
