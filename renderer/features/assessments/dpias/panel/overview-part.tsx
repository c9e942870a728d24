import type { Dpia } from '../../../../../shared/contract/records/assessments.ts';
import { useFormat, useText } from '../../../../lib/use-text.ts';
import type { References } from '../../../../ui/described/field-description.ts';
import { nameReference } from '../../../../ui/described/field-words.ts';
import { Facts, Muted } from '../../../../ui/stack.tsx';
import { RiskLevel, ThresholdOutcome } from '../dpia-state.tsx';
import { SettledParts } from './settled-parts.tsx';
import classes from '../../assessments.module.css';

interface OverviewPartProps {
  dpia: Dpia;
  references: References;
}

/** What the assessment is about, and what was settled about it. */
export function OverviewPart({ dpia, references }: OverviewPartProps) {
  const text = useText();
  const format = useFormat();
  const { botIds, recordId, thresholdReason, residualRisk, residualReason, reviewOn } = dpia.fields;
  const bots = botIds.map((id) => nameReference(text, references, 'bots', id)).join(', ');
  const inWords = (said: string) => <span className={classes.words}>{said}</span>;
  return (
    <>
      <Facts
        facts={[
          {
            label: text('assessments.field.botIds'),
            value: bots === '' ? <Muted>{text('assessments.noBot')}</Muted> : bots,
          },
          ...(recordId === null
            ? []
            : [
                {
                  label: text('assessments.field.recordId'),
                  value: nameReference(text, references, 'records', recordId),
                },
              ]),
          { label: text('assessments.outcome'), value: <ThresholdOutcome outcome={dpia.thresholdOutcome} /> },
          ...(thresholdReason === ''
            ? []
            : [{ label: text('assessments.thresholdReason'), value: inWords(thresholdReason) }]),
          { label: text('assessments.openQuestions'), value: format.number(dpia.openQuestions) },
          { label: text('assessments.field.residualRisk'), value: <RiskLevel level={residualRisk} /> },
          ...(residualReason === ''
            ? []
            : [{ label: text('assessments.field.residualReason'), value: inWords(residualReason) }]),
          {
            label: text('assessments.field.reviewOn'),
            value: reviewOn === null ? <Muted>{text('assessments.unset')}</Muted> : format.day(reviewOn),
          },
          { label: text('assessments.changedAt'), value: format.dateTime(dpia.changedAt) },
        ]}
      />
      <SettledParts dpia={dpia} />
    </>
  );
}
