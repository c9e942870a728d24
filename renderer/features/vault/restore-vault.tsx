import { useState } from 'react';
import type { VaultStatus } from '../../../shared/contract/vault.ts';
import { useCommand } from '../../lib/queries.ts';
import { useSignIn } from '../../lib/use-sign-in.ts';
import { useText } from '../../lib/use-text.ts';
import { useWait } from '../../lib/use-wait.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { CheckboxField } from '../../ui/fields.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Mono, Muted, Stack } from '../../ui/stack.tsx';
import { Callout } from '../../ui/status.tsx';
import { WaitLine } from '../../ui/wait-line.tsx';
import type { Opened } from './opened.ts';
import { SignInFields } from './sign-in-fields.tsx';

interface RestoreVaultProps {
  status: VaultStatus;
  onBack: () => void;
  onOpened: (opened: Opened, passphrase: string) => void;
}

/** Puts a backup where the vault belongs. A vault that is there is moved aside, never overwritten. */
export function RestoreVault({ status, onBack, onOpened }: RestoreVaultProps) {
  const text = useText();
  const restore = useCommand('vault.restore');
  const [from, setFrom] = useState('');
  const [agrees, setAgrees] = useState(false);
  const [wasSent, setWasSent] = useState(false);
  const signIn = useSignIn('', [], restore.error);
  const seconds = useWait(restore.error);
  const isThere = status.state !== 'absent';

  const submit = async () => {
    setWasSent(true);
    if (from === '' || !signIn.isComplete || seconds > 0 || (isThere && !agrees)) return;
    try {
      onOpened(await restore.mutateAsync({ from, replace: isThere, ...signIn.input }), signIn.input.passphrase);
    } catch {
      // The problem is shown from the command's state.
    }
  };

  return (
    <Form label={text('vault.restore.title')} onSubmit={() => void submit()}>
      <Stack>
        <h1 tabIndex={-1} ref={focusOnce}>
          {text('vault.restore.title')}
        </h1>
        <p>{text('vault.restore.intro')}</p>
        <FileField
          kind="folder"
          label={text('vault.restore.from')}
          path={from}
          onChoose={setFrom}
          problem={wasSent && from === '' ? text('ui.field.required') : undefined}
        />
        <div>
          <Muted>{text('vault.restore.to')}</Muted>
          <p>
            <Mono>{status.path}</Mono>
          </p>
        </div>
        <SignInFields
          value={signIn.value}
          onChange={signIn.set}
          users={[]}
          needsKeyFile={signIn.needsKeyFile}
          wasSent={wasSent}
          passphraseHint={text('vault.restore.passphraseHint')}
        />
        {isThere && (
          <Callout meaning="soon" title={text('vault.restore.isThere', { name: status.name })}>
            <Stack gap={8}>
              <p>{text('vault.restore.movedAside')}</p>
              <CheckboxField label={text('vault.restore.agree')} isChecked={agrees} onChange={setAgrees} />
              {wasSent && !agrees && <p role="alert">{text('ui.field.required')}</p>}
            </Stack>
          </Callout>
        )}
        <ProblemMessage problem={restore.error} />
        <WaitLine seconds={seconds} />
      </Stack>
      <Actions>
        <Button type="submit" kind="primary" isBusy={restore.isPending} isDisabled={seconds > 0}>
          {restore.isPending ? text('vault.restore.busy') : text('vault.restore.submit')}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {text('ui.back')}
        </Button>
      </Actions>
    </Form>
  );
}

function focusOnce(heading: HTMLHeadingElement | null) {
  heading?.focus();
}
