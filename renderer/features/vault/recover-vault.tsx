import { useState } from 'react';
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
import { NewPassphraseFields } from './new-passphrase-fields.tsx';
import { findRepeatProblem } from './repeat-problem.ts';

interface RecoverVaultProps {
  user: string;
  path?: string | undefined;
  onBack: () => void;
}

/** A new passphrase with the printed recovery code. */
export function RecoverVault({ user: knownUser, path, onBack }: RecoverVaultProps) {
  const text = useText();
  const recover = useCommand('vault.recover');
  const { fields, wasSent, set, markSent, check } = useForm({ user: knownUser, recoveryCode: '', passphrase: '' });
  const [repeated, setRepeated] = useState('');
  const input = { ...fields, path };
  const { isFine, words } = check(contract.vault.recover.input, input);
  const repeatProblem = findRepeatProblem(fields.passphrase, repeated);

  const submit = () => {
    markSent();
    if (!isFine || repeatProblem) return;
    recover.mutate(input);
  };

  return (
    <Form label={text('vault.recover.title')} onSubmit={submit}>
      <Stack>
        <h1>{text('vault.recover.title')}</h1>
        <p>{text('vault.recover.intro')}</p>
        <TextField
          label={text('vault.user')}
          value={fields.user}
          onChange={set('user')}
          problem={words('user')}
          isRequired
        />
        <TextField
          label={text('vault.recoveryCode')}
          value={fields.recoveryCode}
          onChange={set('recoveryCode')}
          problem={words('recoveryCode')}
          isRequired
          autoFocus
        />
        <NewPassphraseFields
          label={text('vault.newPassphrase')}
          value={fields.passphrase}
          onChange={set('passphrase')}
          problem={words('passphrase')}
          repeated={repeated}
          onRepeat={setRepeated}
          repeatProblem={wasSent && repeatProblem ? text(repeatProblem) : undefined}
        />
        <ProblemMessage problem={recover.error} />
      </Stack>
      <Actions>
        <Button type="submit" kind="primary" isBusy={recover.isPending}>
          {text('vault.recover.submit')}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {text('ui.back')}
        </Button>
      </Actions>
    </Form>
  );
}
