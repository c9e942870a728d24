import { useState } from 'react';
import { vault } from '../../../shared/contract/vault.ts';
import { useCommand } from '../../lib/queries.ts';
import { useForm } from '../../lib/use-form.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { PasswordField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';
import { NewPassphraseFields } from './new-passphrase-fields.tsx';
import { findRepeatProblem } from './repeat-problem.ts';

interface ChoosePassphraseProps {
  /** Whose account it is. */
  person: string;
  /** The invitation code that was just typed; asked for where the window does not have it any more. */
  current: string | undefined;
}

/** The one screen of an invited person: until it is done, nothing else is answered. */
export function ChoosePassphrase({ person, current }: ChoosePassphraseProps) {
  const text = useText();
  const change = useCommand('vault.changePassphrase');
  const lock = useCommand('vault.lock');
  const { fields, wasSent, set, markSent, check } = useForm({ current: '', next: '' });
  const [repeated, setRepeated] = useState('');
  const input = { next: fields.next, current: current ?? fields.current };
  const { isFine, words } = check(vault.changePassphrase.input, input);
  const repeatProblem = findRepeatProblem(fields.next, repeated);

  const submit = () => {
    markSent();
    if (isFine && !repeatProblem) change.mutate(input);
  };

  return (
    <Form label={text('vault.choose.title')} onSubmit={submit} failure={change.error}>
      <Stack>
        <h1>{text('vault.choose.title')}</h1>
        <p>{text('vault.choose.intro', { person })}</p>
        {current === undefined && (
          <PasswordField
            label={text('vault.invitationCode')}
            value={fields.current}
            onChange={set('current')}
            problem={words('current')}
            isRequired
          />
        )}
        <NewPassphraseFields
          label={text('vault.newPassphrase')}
          value={fields.next}
          onChange={set('next')}
          problem={words('next')}
          repeated={repeated}
          onRepeat={setRepeated}
          repeatProblem={wasSent && repeatProblem ? text(repeatProblem) : undefined}
          isFirst
        />
        <ProblemMessage problem={change.error} />
      </Stack>
      <Actions>
        <Button type="submit" kind="primary" isBusy={change.isPending}>
          {text('vault.choose.submit')}
        </Button>
        <Button kind="quiet" onClick={() => lock.mutate({ cause: 'request' })}>
          {text('vault.choose.later')}
        </Button>
      </Actions>
    </Form>
  );
}
