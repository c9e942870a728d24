import { answer } from '../../../../../shared/contract/records/assessments.ts';
import type { DpiaFields, DpiaQuestion } from '../../../../../shared/contract/records/assessments.ts';
import type { FieldProblems } from '../../../../lib/field-problems.ts';
import { useLanguage, useText } from '../../../../lib/use-text.ts';
import { ChoiceGroup, TextAreaField } from '../../../../ui/fields.tsx';

interface QuestionAnswerProps {
  question: DpiaQuestion;
  fields: DpiaFields;
  problems: FieldProblems;
  onChange: (fields: DpiaFields) => void;
}

/** Yes or no with a note where the threshold asks, words where the form does. */
export function QuestionAnswer({ question: { key, part, question }, fields, problems, onChange }: QuestionAnswerProps) {
  const text = useText();
  const language = useLanguage();
  const problem = problems[part === 'threshold' ? `threshold.${key}.note` : `answers.${key}`];
  const common = { problem: problem && text(problem) };
  if (part !== 'threshold')
    return (
      <TextAreaField
        {...common}
        label={question[language]}
        value={fields.answers[key] ?? ''}
        onChange={(typed) => onChange({ ...fields, answers: { ...fields.answers, [key]: typed } })}
        rows={6}
      />
    );
  const given = fields.threshold[key] ?? { answer: 'open', note: '' };
  const change = (changes: Partial<typeof given>) =>
    onChange({ ...fields, threshold: { ...fields.threshold, [key]: { ...given, ...changes } } });
  return (
    <>
      <ChoiceGroup
        label={question[language]}
        value={given.answer}
        onChange={(value) => change({ answer: answer.options.find((each) => each === value) ?? 'open' })}
        choices={answer.options.map((value) => ({ value, label: text(`assessments.answer.${value}`) }))}
      />
      <TextAreaField
        {...common}
        label={text('assessments.answer.note')}
        value={given.note}
        onChange={(note) => change({ note })}
        hint={text('assessments.noNames')}
      />
    </>
  );
}
