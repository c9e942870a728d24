import { useState } from 'react';
import type { DpiaFields, DpiaQuestion } from '../../../../../shared/contract/records/assessments.ts';
import type { FieldProblems } from '../../../../lib/field-problems.ts';
import { useLanguage, useText } from '../../../../lib/use-text.ts';
import { Button } from '../../../../ui/button.tsx';
import { Part } from '../../../../ui/part.tsx';
import { Muted, Row, Stack } from '../../../../ui/stack.tsx';
import { SourceLine } from '../../source-line.tsx';
import { isAnswered } from './dpia-form.ts';
import { findFirst, findNextOpen } from './question-order.ts';
import { FocusedHeading } from './focused-heading.tsx';
import { QuestionAnswer } from './question-answer.tsx';
import classes from '../../assessments.module.css';

interface QuestionWalkProps {
  /** Of one step. */
  questions: readonly DpiaQuestion[];
  fields: DpiaFields;
  problems: FieldProblems;
  onChange: (fields: DpiaFields) => void;
}

/** One question at a time, with what helps to answer it beside it. */
export function QuestionWalk({ questions, fields, problems, onChange }: QuestionWalkProps) {
  const text = useText();
  const language = useLanguage();
  const [index, setIndex] = useState(() => findFirst(questions, fields, problems));
  const [wasMoved, setWasMoved] = useState(false);
  const question = questions[index];
  if (!question) return null;
  const go = (to: number) => {
    setWasMoved(true);
    setIndex(to);
  };
  const nextOpen = findNextOpen(questions, fields, index);
  const answered = questions.filter((each) => isAnswered(fields, each)).length;
  return (
    <fieldset className={classes.group}>
      <legend>{text('assessments.questions')}</legend>
      <Stack>
        <div className={classes.question} key={question.key}>
          <Stack>
            <FocusedHeading takesFocus={wasMoved}>
              {text('assessments.question.number', { number: index + 1, count: questions.length })}
            </FocusedHeading>
            <QuestionAnswer question={question} fields={fields} problems={problems} onChange={onChange} />
          </Stack>
          <div className={classes.beside}>
            <Part title={text('assessments.question.beside')}>
              <p>{question.help[language]}</p>
              <SourceLine source={question.source} />
            </Part>
          </div>
        </div>
        <Row>
          <Button isCompact isDisabled={index === 0} onClick={() => go(index - 1)}>
            {text('assessments.question.previous')}
          </Button>
          <Button isCompact isDisabled={index === questions.length - 1} onClick={() => go(index + 1)}>
            {text('assessments.question.next')}
          </Button>
          <Button
            isCompact
            kind="quiet"
            isDisabled={nextOpen === null}
            onClick={() => nextOpen !== null && go(nextOpen)}
          >
            {text('assessments.question.nextOpen')}
          </Button>
          <Muted>{text('assessments.question.answered', { answered, count: questions.length })}</Muted>
        </Row>
      </Stack>
    </fieldset>
  );
}
