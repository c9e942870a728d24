import type { Dpia, DpiaFields, DpiaQuestion } from '../../../../../shared/contract/records/assessments.ts';
import { thresholdOutcome } from '../../../../../shared/rules/dpia/questions.ts';
import { useText } from '../../../../lib/use-text.ts';
import { DescribedFields } from '../../../../ui/described/described-fields.tsx';
import type { FormFrame } from '../../../../ui/described/form-frame.ts';
import { Callout } from '../../../../ui/status.tsx';
import { SettledParts } from '../panel/settled-parts.tsx';
import { RiskMatrixTable } from '../risk-matrix-table.tsx';
import { stepFields } from './dpia-steps.ts';
import type { DpiaStepId } from './dpia-steps.ts';
import { FocusedHeading } from './focused-heading.tsx';
import { QuestionWalk } from './question-walk.tsx';

interface StepContentProps {
  step: DpiaStepId;
  /** Whether somebody came here by going on, rather than by choosing the step. */
  takesFocus: boolean;
  fields: DpiaFields;
  questions: readonly DpiaQuestion[];
  dpia: Dpia | undefined;
  frame: FormFrame;
  onChange: (fields: DpiaFields) => void;
}

/** What one step asks for. Risks and measures begin with the questions that lead to them. */
export function StepContent({ step, takesFocus, fields, questions, dpia, frame, onChange }: StepContentProps) {
  const text = useText();
  const asked = questions.filter(({ part }) => part === step);
  const walk = asked.length > 0 && (
    <QuestionWalk questions={asked} fields={fields} problems={frame.problems} onChange={onChange} />
  );
  const own = (
    <DescribedFields
      fields={stepFields[step]}
      value={fields}
      onChange={(next) => onChange(next as DpiaFields)}
      frame={frame}
    />
  );
  const beginsWithQuestions = step === 'risks' || step === 'measures';
  return (
    <>
      <FocusedHeading takesFocus={takesFocus}>{text(`assessments.step.${step}.title`)}</FocusedHeading>
      {beginsWithQuestions && walk}
      {own}
      {!beginsWithQuestions && walk}
      {step === 'threshold' && (
        <Callout meaning="information" title={text('assessments.outcome')}>
          {text(`assessments.outcome.${thresholdOutcome(fields.threshold)}.what`)}
        </Callout>
      )}
      {step === 'risks' && fields.risks.length > 0 && (
        <>
          <RiskMatrixTable risks={fields.risks} when="before" />
          <RiskMatrixTable risks={fields.risks} when="after" />
        </>
      )}
      {step === 'conclusion' &&
        (dpia === undefined || (dpia.advice === null && dpia.decision === null) ? (
          <p>{text('assessments.conclusion.what')}</p>
        ) : (
          <SettledParts dpia={dpia} />
        ))}
    </>
  );
}
