import type { Dpia } from '../../../../../shared/contract/records/assessments.ts';
import { useText } from '../../../../lib/use-text.ts';
import { DescribedValues } from '../../../../ui/described/described-values.tsx';
import type { References } from '../../../../ui/described/field-description.ts';
import { Muted } from '../../../../ui/stack.tsx';
import { stepFields } from '../form/dpia-steps.ts';
import { RiskMatrixTable } from '../risk-matrix-table.tsx';

/** The risks before and after the measures, and the measures. */
export function RisksPart({ dpia: { fields }, references }: { dpia: Dpia; references: References }) {
  const text = useText();
  if (fields.risks.length === 0 && fields.measures.length === 0) return <Muted>{text('assessments.risks.none')}</Muted>;
  return (
    <>
      {fields.risks.length > 0 && (
        <>
          <RiskMatrixTable risks={fields.risks} when="before" />
          <RiskMatrixTable risks={fields.risks} when="after" />
        </>
      )}
      <DescribedValues
        fields={[...stepFields.risks, ...stepFields.measures]}
        value={fields}
        prefix="assessments"
        references={references}
      />
    </>
  );
}
