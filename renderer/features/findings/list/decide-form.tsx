import { findingStates } from '../../../../shared/contract/findings.ts';
import type { FindingState } from '../../../../shared/contract/findings.ts';
import { contract } from '../../../../shared/contract/index.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';

interface DecideFormProps {
  ids: readonly string[];
  /** Whether there is one among them to open again. */
  hasDecided?: boolean;
  onDone?: () => void;
}

/** What a person says of findings: each status is a button. */
export function DecideForm({ ids, hasDecided = true, onDone }: DecideFormProps) {
  const text = useText();
  const decide = useCommand('findings.decide');
  const { fields, set, markSent, check } = useForm({ note: '' });
  const input = (status: FindingState) => ({ ids: [...ids], status, note: fields.note });
  const { isFine, words } = check(contract.findings.decide.input, input('accepted'));
  const send = (status: FindingState) => {
    markSent();
    if (isFine) decide.mutate(input(status), { onSuccess: () => onDone?.() });
  };
  return (
    <Form label={text('findings.decide')} onSubmit={() => send('accepted')} failure={decide.error}>
      <Stack>
        <TextField
          label={text('findings.decide.note')}
          value={fields.note}
          onChange={set('note')}
          problem={words('note')}
          hint={text('ui.noPersonalData')}
        />
        <ProblemMessage problem={decide.error} />
      </Stack>
      <Actions>
        {findingStates
          .filter((status) => status !== 'open')
          .map((status) => (
            <Button
              key={status}
              type={status === 'accepted' ? 'submit' : 'button'}
              kind={status === 'accepted' ? 'primary' : 'secondary'}
              isBusy={decide.isPending}
              {...(status === 'accepted' ? {} : { onClick: () => send(status) })}
            >
              {text(`findings.decide.${status}`)}
            </Button>
          ))}
        {hasDecided && (
          <Button kind="quiet" isBusy={decide.isPending} onClick={() => send('open')}>
            {text('findings.decide.open')}
          </Button>
        )}
      </Actions>
    </Form>
  );
}
