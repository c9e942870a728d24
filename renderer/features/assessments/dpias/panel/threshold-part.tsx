import type { Dpia, DpiaQuestion } from '../../../../../shared/contract/records/assessments.ts';
import type { Language } from '../../../../lib/language.ts';
import { useLanguage, useText } from '../../../../lib/use-text.ts';
import type { Text } from '../../../../lib/use-text.ts';
import type { Column } from '../../../../ui/column.ts';
import { PlainTable } from '../../../../ui/plain-table.tsx';
import { Muted } from '../../../../ui/stack.tsx';
import { Callout } from '../../../../ui/status.tsx';
import { SourceLine } from '../../source-line.tsx';
import classes from '../../assessments.module.css';

interface ThresholdPartProps {
  dpia: Dpia;
  questions: readonly DpiaQuestion[];
}

/** Whether an assessment is needed: what was asked, what was answered, and what follows. */
export function ThresholdPart({ dpia, questions }: ThresholdPartProps) {
  const text = useText();
  const language = useLanguage();
  return (
    <>
      <Callout meaning="information" title={text('assessments.outcome')}>
        {text(`assessments.outcome.${dpia.thresholdOutcome}.what`)}
      </Callout>
      <PlainTable
        list="assessments.threshold"
        caption={text('assessments.threshold.caption')}
        rows={questions.filter(({ part }) => part === 'threshold')}
        rowId={({ key }) => key}
        columns={thresholdColumns(text, language, dpia)}
      />
    </>
  );
}

function thresholdColumns(text: Text, language: Language, { fields }: Dpia): Column<DpiaQuestion>[] {
  return [
    {
      id: 'question',
      header: text('assessments.question'),
      cell: ({ question }) => question[language],
    },
    {
      id: 'answer',
      header: text('assessments.answer'),
      cell: ({ key }) => <Answered given={fields.threshold[key]} text={text} />,
    },
    { id: 'source', header: text('assessments.source'), cell: ({ source }) => <SourceLine source={source} /> },
  ];
}

function Answered({ given, text }: { given: Dpia['fields']['threshold'][string] | undefined; text: Text }) {
  const answer = given?.answer ?? 'open';
  const words = text(`assessments.answer.${answer}`);
  return (
    <>
      {answer === 'open' ? <Muted>{words}</Muted> : words}
      {given !== undefined && given.note !== '' && <p className={classes.words}>{given.note}</p>}
    </>
  );
}
