import { useState } from 'react';
import { contract } from '../../../../shared/contract/index.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { dayOf } from '../../../lib/local-day.ts';
import { useCall, useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { judgements, toAnswers, toTexts } from './answer-form.ts';
import type { AnswerTexts } from './answer-form.ts';
import type { Questionnaire } from './questionnaires-part.tsx';
import classes from '../processors.module.css';

interface AnswerDialogProps {
  questionnaire: Questionnaire;
  isReadOnly: boolean;
  onClose: () => void;
}

/** What the processor answered to each question, and what is thought of it. */
export function AnswerDialog(props: AnswerDialogProps) {
  const text = useText();
  const questions = useCall('processors.questionnaires.questions', {});
  return (
    <Dialog
      title={text('processors.questionnaire.answers')}
      onClose={props.onClose}
      width={800}
      isSticky={!props.isReadOnly}
    >
      <ProblemMessage problem={questions.error} />
      {questions.data ? <AnswerForm {...props} questions={questions.data.questions} /> : <Loading />}
    </Dialog>
  );
}

interface AnswerFormProps extends AnswerDialogProps {
  questions: OutputOf<'processors.questionnaires.questions'>['questions'];
}

function AnswerForm({ questionnaire, questions, isReadOnly, onClose }: AnswerFormProps) {
  const text = useText();
  const language = useLanguage();
  const save = useCommand('processors.questionnaires.answer');
  const [texts, setTexts] = useState<AnswerTexts>(() =>
    toTexts(
      questions.map(({ key }) => key),
      questionnaire.answers,
    ),
  );
  const { fields, set, markSent, check } = useForm(() => ({
    answeredOn: questionnaire.answeredOn ?? dayOf(new Date().toISOString()),
    assessment: questionnaire.assessment,
  }));
  const input = { id: questionnaire.id, ...fields, answers: toAnswers(texts) };
  const { isFine, words } = check(contract.processors['questionnaires.answer'].input, input);
  const submit = () => {
    markSent();
    if (isFine && !isReadOnly) save.mutate(input, { onSuccess: onClose });
  };
  const change = (key: string, changes: Partial<AnswerTexts[string]>) =>
    setTexts((before) => ({ ...before, [key]: { answer: '', judgement: 'open', ...before[key], ...changes } }));
  return (
    <Form label={text('processors.questionnaire.answers')} onSubmit={submit} failure={save.error}>
      <Stack>
        <TextField
          label={text('processors.questionnaire.answeredOn')}
          type="date"
          value={fields.answeredOn}
          onChange={set('answeredOn')}
          problem={words('answeredOn')}
          isDisabled={isReadOnly}
          isRequired
        />
        {questions.map(({ key, question, source }) => (
          <fieldset key={key} className={classes.group}>
            <legend>{question[language]}</legend>
            <Stack>
              <TextAreaField
                label={text('processors.questionnaire.theAnswer')}
                value={texts[key]?.answer ?? ''}
                onChange={(answer) => change(key, { answer })}
                problem={words(`answers.${key}.answer`)}
                hint={source}
                rows={2}
                isDisabled={isReadOnly}
              />
              <SelectField
                label={text('processors.questionnaire.judgement')}
                value={texts[key]?.judgement ?? 'open'}
                onChange={(value) => change(key, { judgement: judgements.find((each) => each === value) ?? 'open' })}
                isDisabled={isReadOnly}
                choices={judgements.map((value) => ({
                  value,
                  label: text(`processors.questionnaire.judgement.${value}`),
                }))}
              />
            </Stack>
          </fieldset>
        ))}
        <TextAreaField
          label={text('processors.questionnaire.assessment')}
          value={fields.assessment}
          onChange={set('assessment')}
          problem={words('assessment')}
          isDisabled={isReadOnly}
        />
        <ProblemMessage problem={save.error} />
      </Stack>
      <Actions>
        {!isReadOnly && (
          <Button type="submit" kind="primary" isBusy={save.isPending}>
            {text('ui.save')}
          </Button>
        )}
        <Button onClick={onClose}>{text(isReadOnly ? 'ui.close' : 'ui.cancel')}</Button>
      </Actions>
    </Form>
  );
}
