import type { Dpia, DpiaQuestion } from '../../../../../shared/contract/records/assessments.ts';
import { useLanguage, useText } from '../../../../lib/use-text.ts';
import { DescribedValues } from '../../../../ui/described/described-values.tsx';
import type { References } from '../../../../ui/described/field-description.ts';
import { Part } from '../../../../ui/part.tsx';
import { Facts, Muted } from '../../../../ui/stack.tsx';
import { stepFields } from '../form/dpia-steps.ts';
import classes from '../../assessments.module.css';

interface ContentPartProps {
  dpia: Dpia;
  questions: readonly DpiaQuestion[];
  references: References;
}

/** What the assessment says, part by part, with the answers to its questions. */
export function ContentPart({ dpia: { fields }, questions, references }: ContentPartProps) {
  const text = useText();
  const language = useLanguage();
  return (['description', 'necessity', 'risks', 'measures'] as const).map((part) => (
    <Part key={part} title={text(`assessments.step.${part}.title`)}>
      {/* Risks and measures themselves stand in a part of their own. */}
      {part !== 'risks' && part !== 'measures' && (
        <DescribedValues fields={stepFields[part]} value={fields} prefix="assessments" references={references} />
      )}
      <Facts
        facts={questions
          .filter((question) => question.part === part)
          .map(({ key, question }) => {
            const said = (fields.answers[key] ?? '').trim();
            return {
              label: question[language],
              value:
                said === '' ? (
                  <Muted>{text('assessments.answer.open')}</Muted>
                ) : (
                  <span className={classes.words}>{said}</span>
                ),
            };
          })}
      />
    </Part>
  ));
}
