import { contract } from '../../../../../shared/contract/index.ts';
import type { Dpia } from '../../../../../shared/contract/records/assessments.ts';
import { useCommand } from '../../../../lib/queries.ts';
import { useForm } from '../../../../lib/use-form.ts';
import { useText } from '../../../../lib/use-text.ts';
import { Button } from '../../../../ui/button.tsx';
import { useDiscard } from '../../../../ui/described/use-discard.tsx';
import { Actions, Dialog } from '../../../../ui/dialog.tsx';
import { ChoiceGroup, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { Form } from '../../../../ui/form.tsx';
import { ProblemMessage } from '../../../../ui/problem-message.tsx';
import { Facts, Stack } from '../../../../ui/stack.tsx';
import { Callout } from '../../../../ui/status.tsx';
import { RiskLevel } from '../dpia-state.tsx';
import classes from '../../assessments.module.css';

/** Whether the controller accepts the risk that remains, beside what was advised. */
export function DecideDialog({ dpia, onClose }: { dpia: Dpia; onClose: () => void }) {
  const text = useText();
  const command = useCommand('records.dpias.decide');
  const { fields, set, isChanged, markSent, check } = useForm({ isAccepted: 'yes', function: '', reason: '' });
  const isAccepted = fields.isAccepted === 'yes';
  const input = { id: dpia.id, isAccepted, function: fields.function, reason: fields.reason.trim() };
  const { isFine, words } = check(contract.records['dpias.decide'].input, input);
  const { residualRisk } = dpia.fields;
  const submit = () => {
    markSent();
    if (isFine) command.mutate(input, { onSuccess: onClose });
  };
  const discard = useDiscard(isChanged, onClose);
  const title = text('assessments.decideNamed', { number: dpia.number, name: dpia.fields.name });
  return (
    <Dialog title={title} onClose={onClose} width={640} isSticky>
      <Form label={title} onSubmit={submit} failure={command.error}>
        <Stack>
          <Facts
            facts={[
              { label: text('assessments.field.residualRisk'), value: <RiskLevel level={residualRisk} /> },
              {
                label: text('assessments.advice'),
                value: <span className={classes.words}>{dpia.advice?.text ?? ''}</span>,
              },
            ]}
          />
          <ChoiceGroup
            label={text('assessments.decide.question')}
            value={fields.isAccepted}
            onChange={set('isAccepted')}
            choices={[
              { value: 'yes', label: text('assessments.decision.accepted') },
              { value: 'no', label: text('assessments.decision.refused') },
            ]}
          />
          {(!isAccepted || residualRisk === 'high') && (
            <Callout meaning="soon">{text('assessments.decide.consults')}</Callout>
          )}
          <TextField
            label={text('assessments.decide.function')}
            value={fields.function}
            onChange={set('function')}
            problem={words('function')}
            hint={text('assessments.functionHint')}
            isRequired
          />
          <TextAreaField
            label={text('assessments.decide.reason')}
            value={fields.reason}
            onChange={set('reason')}
            problem={words('reason')}
            hint={text('assessments.noNames')}
            isRequired
          />
          <ProblemMessage problem={command.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={command.isPending}>
            {text('assessments.decide.submit')}
          </Button>
          <Button onClick={discard.leave}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
      {discard.question}
    </Dialog>
  );
}
