import { contract } from '../../../../../shared/contract/index.ts';
import type { Dpia } from '../../../../../shared/contract/records/assessments.ts';
import { useCommand } from '../../../../lib/queries.ts';
import { useForm } from '../../../../lib/use-form.ts';
import { useText } from '../../../../lib/use-text.ts';
import { Button } from '../../../../ui/button.tsx';
import { useDiscard } from '../../../../ui/described/use-discard.tsx';
import { Actions, Dialog } from '../../../../ui/dialog.tsx';
import { ChoiceGroup, TextAreaField } from '../../../../ui/fields.tsx';
import { Form } from '../../../../ui/form.tsx';
import { ProblemMessage } from '../../../../ui/problem-message.tsx';
import { Stack } from '../../../../ui/stack.tsx';
import { Callout } from '../../../../ui/status.tsx';

/** Settles whether an assessment is needed, beside what the answers come to. */
export function SettleThresholdDialog({ dpia, onClose }: { dpia: Dpia; onClose: () => void }) {
  const text = useText();
  const command = useCommand('records.dpias.settleThreshold');
  const { id, thresholdOutcome } = dpia;
  const { fields, set, isChanged, markSent, check } = useForm({
    isRequired: thresholdOutcome === 'notRequired' ? 'no' : 'yes',
    reason: dpia.fields.thresholdReason,
  });
  const isRequired = fields.isRequired === 'yes';
  const input = { id, isRequired, reason: fields.reason.trim() };
  const { isFine, words } = check(contract.records['dpias.settleThreshold'].input, input);
  const isAgainst = thresholdOutcome === (isRequired ? 'notRequired' : 'required');
  const submit = () => {
    markSent();
    if (isFine) command.mutate(input, { onSuccess: onClose });
  };
  const discard = useDiscard(isChanged, onClose);
  const title = text('assessments.settleNamed', { number: dpia.number, name: dpia.fields.name });
  return (
    <Dialog title={title} onClose={onClose} width={560} isSticky>
      <Form label={title} onSubmit={submit} failure={command.error}>
        <Stack>
          <p>{text(`assessments.outcome.${thresholdOutcome}.what`)}</p>
          <ChoiceGroup
            label={text('assessments.settle.isRequired')}
            value={fields.isRequired}
            onChange={set('isRequired')}
            choices={(['yes', 'no'] as const).map((value) => ({
              value,
              label: text(`assessments.settle.${value}`),
            }))}
          />
          {isAgainst && <Callout meaning="soon">{text('assessments.settle.against')}</Callout>}
          <TextAreaField
            label={text('assessments.thresholdReason')}
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
            {text('assessments.settle.submit')}
          </Button>
          <Button onClick={discard.leave}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
      {discard.question}
    </Dialog>
  );
}
