import { useState } from 'react';
import { contract } from '../../../shared/contract/index.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { useCommand } from '../../lib/queries.ts';
import { useSignIn } from '../../lib/use-sign-in.ts';
import { useText } from '../../lib/use-text.ts';
import { useWait } from '../../lib/use-wait.ts';
import { useVaultStatus } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { PasswordField, SelectField, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { KeyFileField } from '../../ui/key-file-field.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';
import { WaitLine } from '../../ui/wait-line.tsx';

export type Approver = OutputOf<'approvals.settings'>['approvers'][number];

interface BesideFormProps {
  approvalId: string;
  /** Who may decide on this one. */
  approvers: readonly Approver[];
  approveLabel: string;
  onDecided: (decision: 'approve' | 'decline') => void;
}

/** A second person signs in beside the first, for one decision under his own name. */
export function BesideForm({ approvalId: id, approvers, approveLabel, onDecided }: BesideFormProps) {
  const text = useText();
  const { keyFileUsers } = useVaultStatus();
  const decide = useCommand('approvals.decide');
  const signIn = useSignIn(approvers[0]?.name ?? '', keyFileUsers, decide.error);
  const [note, setNote] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const seconds = useWait(decide.error);
  const isNoteFine = contract.approvals.decide.input.shape.note.safeParse(note).success;
  const missing = (value: string) => (wasSent && value === '' ? text('ui.field.required') : undefined);
  const change = (part: Partial<typeof signIn.value>) => signIn.set({ ...signIn.value, ...part });

  const send = (decision: 'approve' | 'decline') => {
    setWasSent(true);
    if (!signIn.isComplete || !isNoteFine || seconds > 0) return;
    decide.mutate({ id, decision, note, as: signIn.input }, { onSuccess: () => onDecided(decision) });
  };

  return (
    <Form label={text('approvals.beside.title')} onSubmit={() => send('approve')} failure={decide.error}>
      <Stack>
        <h3>{text('approvals.beside.title')}</h3>
        <p>{text('approvals.beside.intro')}</p>
        <SelectField
          label={text('approvals.beside.person')}
          value={signIn.value.user}
          onChange={(user) => change({ user, passphrase: '' })}
          choices={approvers.map(({ name, displayName }) => ({ value: name, label: `${displayName} (${name})` }))}
        />
        <PasswordField
          label={text('approvals.beside.passphrase')}
          value={signIn.value.passphrase}
          onChange={(passphrase) => change({ passphrase })}
          problem={missing(signIn.value.passphrase)}
          isRequired
          autoFocus
        />
        {signIn.needsKeyFile && (
          <KeyFileField
            user={signIn.value.user}
            path={signIn.value.keyFile}
            onChoose={(keyFile) => change({ keyFile })}
            problem={missing(signIn.value.keyFile)}
          />
        )}
        <TextField
          label={text('approvals.beside.note')}
          value={note}
          onChange={setNote}
          problem={missing(note) ?? (wasSent && !isNoteFine ? text('ui.field.invalid') : undefined)}
          hint={text('ui.noPersonalData')}
          isRequired
        />
        <ProblemMessage problem={decide.error} />
        <WaitLine seconds={seconds} />
      </Stack>
      <Actions>
        <Button type="submit" kind="primary" isBusy={decide.isPending} isDisabled={seconds > 0}>
          {approveLabel}
        </Button>
        <Button isBusy={decide.isPending} isDisabled={seconds > 0} onClick={() => send('decline')}>
          {text('approvals.decide.decline')}
        </Button>
      </Actions>
    </Form>
  );
}
