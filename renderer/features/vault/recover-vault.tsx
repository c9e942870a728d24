import { useState } from 'react';
import { vault } from '../../../shared/contract/vault.ts';
import { useCommand } from '../../lib/queries.ts';
import { useForm } from '../../lib/use-form.ts';
import { useSignIn } from '../../lib/use-sign-in.ts';
import { useText } from '../../lib/use-text.ts';
import { useWait } from '../../lib/use-wait.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { WaitLine } from '../../ui/wait-line.tsx';
import { NewPassphraseFields } from './new-passphrase-fields.tsx';
import type { Opened } from './opened.ts';
import { findRepeatProblem } from './repeat-problem.ts';
import { SignInFields } from './sign-in-fields.tsx';

interface RecoverVaultProps {
  user: string;
  path?: string | undefined;
  onBack: () => void;
  onOpened: (opened: Opened, passphrase: string) => void;
}

/** A new passphrase with the printed recovery code; beside another approver where the account may approve. */
export function RecoverVault({ user: knownUser, path, onBack, onOpened }: RecoverVaultProps) {
  const text = useText();
  const recover = useCommand('vault.recover');
  const { fields, wasSent, set, markSent, check } = useForm({ user: knownUser, recoveryCode: '', passphrase: '' });
  const [repeated, setRepeated] = useState('');
  const [isApproverNeeded, setIsApproverNeeded] = useState(false);
  if (recover.error?.code === 'users.approverNeeded' && !isApproverNeeded) setIsApproverNeeded(true);
  const approver = useSignIn('', [], isApproverNeeded ? recover.error : null);
  const seconds = useWait(recover.error);
  const input = { ...fields, path, approver: isApproverNeeded ? approver.input : undefined };
  const { isFine, words } = check(vault.recover.input, { ...fields, path });
  const repeatProblem = findRepeatProblem(fields.passphrase, repeated);

  const submit = async () => {
    markSent();
    if (!isFine || repeatProblem || seconds > 0 || (isApproverNeeded && !approver.isComplete)) return;
    try {
      onOpened(await recover.mutateAsync(input), fields.passphrase);
    } catch {
      // The problem is shown from the command's state.
    }
  };

  return (
    <Form label={text('vault.recover.title')} onSubmit={() => void submit()}>
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
        {isApproverNeeded && (
          <Section title={text('vault.recover.approver')}>
            <p>{text('vault.recover.approverWhy')}</p>
            <SignInFields
              value={approver.value}
              onChange={approver.set}
              users={[]}
              needsKeyFile={approver.needsKeyFile}
              wasSent={wasSent && recover.error?.code !== 'users.approverNeeded'}
              isFirst
            />
          </Section>
        )}
        <ProblemMessage problem={recover.error} />
        <WaitLine seconds={seconds} />
      </Stack>
      <Actions>
        <Button type="submit" kind="primary" isBusy={recover.isPending} isDisabled={seconds > 0}>
          {text('vault.recover.submit')}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {text('ui.back')}
        </Button>
      </Actions>
    </Form>
  );
}
