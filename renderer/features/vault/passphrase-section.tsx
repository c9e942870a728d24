import { useState } from 'react';
import { contract } from '../../../shared/contract/index.ts';
import { useCommand } from '../../lib/queries.ts';
import { useForm } from '../../lib/use-form.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';
import { NewPassphraseFields } from './new-passphrase-fields.tsx';
import { OwnSecretFields } from './own-secret-fields.tsx';
import { findRepeatProblem } from './repeat-problem.ts';
import { useOwnSecret } from './use-own-secret.ts';

export function PassphraseSection() {
  const text = useText();
  const change = useCommand('vault.changePassphrase');
  const secret = useOwnSecret(change.error);
  const { fields, wasSent, set, markSent, reset, check } = useForm({ next: '' });
  const [repeated, setRepeated] = useState('');
  const input = { current: secret.passphrase, keyFile: secret.keyFile, next: fields.next };
  const { isFine, words } = check(contract.vault.changePassphrase.input, input);
  const repeatProblem = findRepeatProblem(fields.next, repeated);

  const submit = () => {
    markSent();
    secret.markSent();
    if (!isFine || !secret.isComplete || repeatProblem) return;
    change.mutate(input, {
      onSuccess: () => {
        reset();
        secret.reset();
        setRepeated('');
      },
    });
  };

  return (
    <Section title={text('vault.passphraseTitle')}>
      <Form label={text('vault.passphraseTitle')} onSubmit={submit} failure={change.error}>
        <Stack>
          <OwnSecretFields {...secret.fields} />
          <NewPassphraseFields
            label={text('vault.newPassphrase')}
            value={fields.next}
            onChange={set('next')}
            problem={words('next')}
            repeated={repeated}
            onRepeat={setRepeated}
            repeatProblem={wasSent && repeatProblem ? text(repeatProblem) : undefined}
          />
          <ProblemMessage problem={secret.otherFailure} />
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
