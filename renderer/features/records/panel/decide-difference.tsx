import type { FindingState } from '../../../../shared/contract/findings.ts';
import { contract } from '../../../../shared/contract/index.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Row, Stack } from '../../../ui/stack.tsx';

/** Takes a difference for true, or says with a reason that it is none. */
export function DecideDifference({ id, isDecided }: { id: string; isDecided: boolean }) {
  const text = useText();
  const decide = useCommand('findings.decide');
  const { fields, set, wasSent, markSent, reset, check } = useForm({ note: '' });
  const input = (status: FindingState) => ({ ids: [id], status, note: fields.note });
  const { isFine, words } = check(contract.findings.decide.input, input('accepted'));
  const isReasoned = fields.note.trim() !== '';
  const send = (status: FindingState) => {
    markSent();
    if (isFine && isReasoned) decide.mutate(input(status), { onSuccess: reset });
  };
  return (
    <Form label={text('records.drift.decide')} onSubmit={() => send('accepted')} failure={decide.error}>
      <Stack gap={8}>
        <TextField
          label={text('records.drift.reason')}
          value={fields.note}
          onChange={set('note')}
          problem={wasSent && !isReasoned ? text('ui.field.required') : words('note')}
          hint={text('ui.noPersonalData')}
          isRequired
        />
        <ProblemMessage problem={decide.error} />
        <Row>
          <Button type="submit" isCompact isBusy={decide.isPending}>
            {text('records.drift.accept')}
          </Button>
          <Button isCompact isBusy={decide.isPending} onClick={() => send('rejected')}>
            {text('records.drift.reject')}
          </Button>
          {isDecided && (
            <Button isCompact kind="quiet" isBusy={decide.isPending} onClick={() => send('open')}>
              {text('records.drift.reopen')}
            </Button>
          )}
        </Row>
      </Stack>
    </Form>
  );
}
