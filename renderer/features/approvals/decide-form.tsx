import { contract } from '../../../shared/contract/index.ts';
import { useCommand } from '../../lib/queries.ts';
import { useForm } from '../../lib/use-form.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';
import classes from './approvals-page.module.css';

/** The signed-in person's own decision, with its reason. */
export function DecideForm({ approvalId: id }: { approvalId: string }) {
  const text = useText();
  const decide = useCommand('approvals.decide');
  const { fields, set, markSent, check } = useForm({ note: '' });
  const { isFine, words } = check(contract.approvals.decide.input, { id, decision: 'approve', note: fields.note });
  const send = (decision: 'approve' | 'decline') => {
    markSent();
    if (isFine) decide.mutate({ id, decision, note: fields.note });
  };
  return (
    <div className={classes.part}>
      <h3>{text('approvals.decide.title')}</h3>
      <Form label={text('approvals.decide.title')} onSubmit={() => send('approve')} failure={decide.error}>
        <Stack>
          <TextField
            label={text('approvals.decide.note')}
            value={fields.note}
            onChange={set('note')}
            problem={words('note')}
            hint={text('ui.noPersonalData')}
            isRequired
          />
          <ProblemMessage problem={decide.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={decide.isPending}>
            {text('approvals.decide.approve')}
          </Button>
          <Button isBusy={decide.isPending} onClick={() => send('decline')}>
            {text('approvals.decide.decline')}
          </Button>
        </Actions>
      </Form>
    </div>
  );
}
