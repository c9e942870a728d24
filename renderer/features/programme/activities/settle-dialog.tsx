import { contract } from '../../../../shared/contract/index.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { useToday } from '../../../lib/use-today.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import type { FollowUp } from './activity-words.ts';
import classes from '../programme.module.css';

/** Records that what followed from an activity was done. */
export function SettleDialog({ followUp, onClose }: { followUp: FollowUp; onClose: () => void }) {
  const text = useText();
  const today = useToday();
  const command = useCommand('programme.settleFollowUp');
  const { fields, set, markSent, check } = useForm({ doneOn: today, note: '' });
  const input = { id: followUp.id, ...fields };
  const { isFine, words } = check(contract.programme.settleFollowUp.input, input);
  const submit = () => {
    markSent();
    if (isFine) command.mutate(input, { onSuccess: onClose });
  };
  const title = text('programme.followUps.settle.title');
  return (
    <Dialog title={title} onClose={onClose}>
      <Form label={title} onSubmit={submit} failure={command.error}>
        <Stack>
          <p className={classes.words}>{followUp.text}</p>
          <TextField
            label={text('programme.doneOn')}
            type="date"
            value={fields.doneOn}
            onChange={set('doneOn')}
            problem={words('doneOn')}
            isRequired
          />
          <TextAreaField
            label={text('programme.followUps.settle.note')}
            value={fields.note}
            onChange={set('note')}
            problem={words('note')}
            isRequired
            autoFocus
          />
          <ProblemMessage problem={command.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={command.isPending}>
            {text('programme.complete.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
