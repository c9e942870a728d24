import { useState } from 'react';
import { contract } from '../../../shared/contract/index.ts';
import { useCommand } from '../../lib/queries.ts';
import { useForm } from '../../lib/use-form.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { PasswordField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';
import { NewPassphraseFields } from './new-passphrase-fields.tsx';
import { findRepeatProblem } from './repeat-problem.ts';

const empty = { current: '', next: '' };

export function PassphraseSection() {
  const text = useText();
  const change = useCommand('vault.changePassphrase');
  const { fields, wasSent, set, markSent, reset, check } = useForm(empty);
  const [repeated, setRepeated] = useState('');
  const { isFine, words } = check(contract.vault.changePassphrase.input, fields);
  const repeatProblem = findRepeatProblem(fields.next, repeated);

  const isRefused = change.error?.code === 'vault.wrongPassphrase' && change.variables?.current === fields.current;

  const submit = () => {
    markSent();
    if (!isFine || repeatProblem) return;
    change.mutate(fields, {
      onSuccess: () => {
        reset();
        setRepeated('');
      },
    });
  };

  return (
    <Section title={text('vault.passphraseTitle')}>
      <Form label={text('vault.passphraseTitle')} onSubmit={submit} failure={change.error}>
        <Stack>
          <PasswordField
            label={text('vault.currentPassphrase')}
            value={fields.current}
            onChange={set('current')}
            problem={words('current') ?? (isRefused ? text('vault.currentRefused') : undefined)}
            autoComplete="current-password"
            isRequired
          />
          <NewPassphraseFields
            label={text('vault.newPassphrase')}
            value={fields.next}
            onChange={set('next')}
            problem={words('next')}
            repeated={repeated}
            onRepeat={setRepeated}
            repeatProblem={wasSent && repeatProblem ? text(repeatProblem) : undefined}
          />
          <ProblemMessage problem={isRefused ? null : change.error} />
          <div role="status">
            {change.isSuccess && <Status meaning="fine">{text('vault.passphraseChanged')}</Status>}
          </div>
        </Stack>
        <Actions>
          <Button type="submit" isBusy={change.isPending}>
            {text('vault.changePassphrase')}
          </Button>
        </Actions>
      </Form>
    </Section>
  );
}
