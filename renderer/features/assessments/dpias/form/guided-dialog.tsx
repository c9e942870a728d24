import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { contract } from '../../../../../shared/contract/index.ts';
import type { Dpia, DpiaFields, DpiaQuestion } from '../../../../../shared/contract/records/assessments.ts';
import { findFieldProblems } from '../../../../lib/field-problems.ts';
import { refreshDomains, useCommand } from '../../../../lib/queries.ts';
import { useControllers } from '../../../../lib/use-controllers.ts';
import { useText } from '../../../../lib/use-text.ts';
import { Button } from '../../../../ui/button.tsx';
import { ControllerField } from '../../../../ui/controller-field.tsx';
import type { References } from '../../../../ui/described/field-description.ts';
import { useDiscard } from '../../../../ui/described/use-discard.tsx';
import { Actions, Dialog } from '../../../../ui/dialog.tsx';
import { Form } from '../../../../ui/form.tsx';
import { ProblemMessage } from '../../../../ui/problem-message.tsx';
import { Muted, Stack } from '../../../../ui/stack.tsx';
import { Callout } from '../../../../ui/status.tsx';
import { Tabs } from '../../../../ui/tabs.tsx';
import { listWrongSteps, readProblems, stepAfter, toDpiaInput } from './dpia-form.ts';
import { dpiaStepIds } from './dpia-steps.ts';
import type { DpiaStepId } from './dpia-steps.ts';
import { StepContent } from './step-content.tsx';
import classes from '../../assessments.module.css';

interface GuidedDialogProps {
  /** null: not stored yet. */
  id: string | null;
  started: DpiaFields;
  /** As it is stored. */
  dpia: Dpia | undefined;
  questions: readonly DpiaQuestion[];
  references: References;
  onClose: () => void;
  onSaved: (id: string) => void;
}

/** The guided form: one step after the other, each stored before the next. */
export function GuidedDialog({ id, started, dpia, questions, references, onClose, onSaved }: GuidedDialogProps) {
  const text = useText();
  const queryClient = useQueryClient();
  const save = useCommand('records.dpias.save');
  const controllers = useControllers();
  const [fields, setFields] = useState(started);
  const typed = useRef(started);
  const [saved, setSaved] = useState(id === null ? null : started);
  const [step, setStep] = useState<DpiaStepId>('threshold');
  const [attempts, setAttempts] = useState(0);
  const [wasMoved, setWasMoved] = useState(false);
  const input = {
    ...(id === null ? controllers.given : { id }),
    fields: toDpiaInput(fields, dpia?.fields.thresholdReason ?? started.thresholdReason),
  };
  const problems = readProblems(findFieldProblems(contract.records['dpias.save'].input, input));
  const wrong = listWrongSteps(problems, questions);
  const isChanged = fields !== saved;
  const discard = useDiscard(isChanged, onClose);
  const next = stepAfter(step);
  const change = (changed: DpiaFields) => {
    typed.current = changed;
    setFields(changed);
  };
  const goOn = () => {
    setWasMoved(true);
    if (next === null) onClose();
    else setStep(next);
  };
  const submit = () => {
    const [first] = wrong;
    if (first !== undefined) {
      setAttempts(attempts + 1);
      if (!wrong.includes(step)) setStep(first);
    } else if (!isChanged) goOn();
    else
      save.mutate(input, {
        onSuccess({ id: stored }) {
          // Bots say which assessments are about them.
          void refreshDomains(queryClient, ['bots']);
          setSaved(fields);
          onSaved(stored);
          // What was typed meanwhile is not stored yet.
          if (typed.current === fields) goOn();
        },
      });
  };
  const title =
    dpia === undefined
      ? text('assessments.new')
      : text('assessments.editNamed', { number: dpia.number, name: dpia.fields.name });
  const shownProblems = attempts > 0 ? problems : {};
  const frame = { prefix: 'assessments', problems: shownProblems, references };
  return (
    <Dialog title={title} onClose={onClose} width={960} isSticky>
      <Form label={title} onSubmit={submit} failure={save.error}>
        <Stack>
          {id === null && <ControllerField controllers={controllers} />}
          {dpia && dpia.advice !== null && <Callout meaning="soon">{text('assessments.form.takesBack')}</Callout>}
          <Tabs
            label={text('assessments.steps')}
            chosen={step}
            onChoose={(chosen) => {
              setWasMoved(false);
              setStep(chosen);
            }}
            tabs={dpiaStepIds.map((each) => {
              const name = text(`assessments.step.${each}`);
              const isWrong = attempts > 0 && wrong.includes(each);
              return {
                id: each,
                label: isWrong ? text('assessments.step.wrong', { step: name }) : name,
                content: (
                  <div className={classes.tab}>
                    <StepContent
                      key={`${each} ${attempts}`}
                      step={each}
                      takesFocus={wasMoved}
                      fields={fields}
                      questions={questions}
                      dpia={dpia}
                      frame={frame}
                      onChange={change}
                    />
                  </div>
                ),
              };
            })}
          />
          {attempts > 0 && wrong.length > 0 && (
            <Callout meaning="overdue" isAlert>
              {text('assessments.step.look', {
                steps: wrong.map((each) => text(`assessments.step.${each}`)).join(', '),
              })}
            </Callout>
          )}
          <ProblemMessage problem={save.error} />
          <span role="status">
            <Muted>{text(isChanged ? 'assessments.form.unsaved' : 'assessments.form.saved')}</Muted>
          </span>
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={save.isPending}>
            {text(next === null ? 'assessments.form.finish' : 'assessments.form.continue')}
          </Button>
          <Button onClick={discard.leave}>{text('ui.close')}</Button>
        </Actions>
      </Form>
      {discard.question}
    </Dialog>
  );
}
