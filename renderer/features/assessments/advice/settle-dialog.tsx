import { contract } from '../../../../shared/contract/index.ts';
import type { AdviceEntry } from '../../../../shared/contract/records/advice.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { useDiscard } from '../../../ui/described/use-discard.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { ChoiceGroup, TextAreaField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { lacksReason, settledOutcomes } from './outcomes.ts';
import classes from '../assessments.module.css';

/** Whether the advice was followed, and why not where it was not. */
export function SettleDialog({ entry, onClose }: { entry: AdviceEntry; onClose: () => void }) {
  const text = useText();
  const command = useCommand('records.advice.settle');
  const { fields, set, isChanged, wasSent, markSent, check } = useForm({
    outcome: entry.outcome === 'open' ? 'followed' : entry.outcome,
    reason: entry.outcomeReason,
  });
  const outcome = settledOutcomes.find((each) => each === fields.outcome) ?? 'followed';
  const input = { id: entry.id, outcome, reason: fields.reason.trim() };
  const { isFine, words } = check(contract.records['advice.settle'].input, input);
  const isReasonMissing = lacksReason(input);
  const submit = () => {
    markSent();
    if (isFine && !isReasonMissing) command.mutate(input, { onSuccess: onClose });
  };
  const discard = useDiscard(isChanged, onClose);
  const title = text('assessments.log.settleNamed', { number: entry.number, subject: entry.subject });
  return (
    <Dialog title={title} onClose={onClose} width={560} isSticky>
      <Form label={title} onSubmit={submit} failure={command.error}>
        <Stack>
          <p className={classes.words}>{entry.advice}</p>
          <ChoiceGroup
            label={text('assessments.log.outcome')}
            value={outcome}
            onChange={set('outcome')}
            choices={settledOutcomes.map((value) => ({ value, label: text(`assessments.log.outcome.${value}`) }))}
          />
          <TextAreaField
            label={text('assessments.log.reason')}
            value={fields.reason}
            onChange={set('reason')}
            problem={wasSent && isReasonMissing ? text('ui.field.required') : words('reason')}
            hint={text('assessments.log.reasonHint')}
            isRequired={outcome !== 'followed'}
          />
          <ProblemMessage problem={command.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={command.isPending}>
            {text('assessments.log.settle.submit')}
          </Button>
          <Button onClick={discard.leave}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
      {discard.question}
    </Dialog>
  );
}
