import { useRef, useState } from 'react';
import type { Problem } from '../../../shared/errors/problem.ts';
import { bridge } from '../../lib/bridge.ts';
import { useCommand } from '../../lib/queries.ts';
import { useSignIn } from '../../lib/use-sign-in.ts';
import { useText } from '../../lib/use-text.ts';
import { useWait } from '../../lib/use-wait.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Mono, Muted, Stack } from '../../ui/stack.tsx';
import { WaitLine } from '../../ui/wait-line.tsx';
import type { Opened } from './opened.ts';
import { SignInFields } from './sign-in-fields.tsx';

interface UnlockVaultProps {
  /** Sign-in names in the vault's header; empty where the vault was not looked at yet. */
  users: readonly string[];
  keyFileUsers: readonly string[];
  /** Who was here before the lock. */
  lastUser?: string | undefined;
  name?: string;
  /** Left out for the vault Custos opens by itself. */
  path?: string;
  onOpened: (opened: Opened, passphrase: string) => void;
  onForgotten: (user: string) => void;
  onOpenOther?: (path: string) => void;
  onRestore?: () => void;
  onBack?: () => void;
}

export function UnlockVault({ users, keyFileUsers, lastUser, name, path, onOpened, ...ways }: UnlockVaultProps) {
  const text = useText();
  const unlock = useCommand('vault.unlock');
  const [wasSent, setWasSent] = useState(false);
  const passphraseInput = useRef<HTMLInputElement>(null);
  const first = lastUser !== undefined && users.includes(lastUser) ? lastUser : (users[0] ?? '');
  const signIn = useSignIn(first, keyFileUsers, unlock.error);
  const seconds = useWait(unlock.error);

  const open = async (startContentAnew?: boolean) => {
    try {
      const opened = await unlock.mutateAsync({ ...signIn.input, path, startContentAnew });
      // By now the vault's own report may have taken this screen away.
      onOpened(opened, signIn.input.passphrase);
    } catch {
      passphraseInput.current?.select(); // The problem is shown from the command's state.
    }
  };
  const submit = () => {
    setWasSent(true);
    if (signIn.isComplete && seconds === 0) void open();
  };
  const openOther = async () => {
    const chosen = await bridge().choosePath('folder', '');
    if (chosen) ways.onOpenOther?.(chosen);
  };

  return (
    <Form label={text('vault.unlock.title')} onSubmit={submit}>
      <Stack>
        <h1>{text('vault.unlock.title')}</h1>
        <Muted>{path ? <Mono>{path}</Mono> : text('vault.unlock.which', { name: name ?? '' })}</Muted>
        <SignInFields
          value={signIn.value}
          onChange={signIn.set}
          users={users}
          needsKeyFile={signIn.needsKeyFile}
          wasSent={wasSent}
          passphraseHint={text('vault.unlock.invited')}
          passphraseInput={passphraseInput}
          isFirst
        />
        <ProblemMessage
          problem={unlock.error}
          action={
            isContentUnusable(unlock.error) && (
              <Button onClick={() => void open(true)}>{text('vault.unlock.startContentAnew')}</Button>
            )
          }
        />
        <WaitLine seconds={seconds} />
      </Stack>
      <Actions>
        <Button type="submit" kind="primary" isBusy={unlock.isPending} isDisabled={seconds > 0}>
          {unlock.isPending ? text('vault.unlock.busy') : text('vault.unlock.submit')}
        </Button>
        <Button onClick={() => ways.onForgotten(signIn.value.user)}>{text('vault.unlock.forgotten')}</Button>
      </Actions>
      <Actions>
        {ways.onOpenOther && (
          <Button kind="quiet" isCompact onClick={() => void openOther()}>
            {text('vault.openOther')}
          </Button>
        )}
        {ways.onRestore && (
          <Button kind="quiet" isCompact onClick={ways.onRestore}>
            {text('vault.restore.open')}
          </Button>
        )}
        {ways.onBack && (
          <Button kind="quiet" isCompact onClick={ways.onBack}>
            {text('ui.back')}
          </Button>
        )}
      </Actions>
    </Form>
  );
}

/** The register is whole, only what can be synced again is not. */
function isContentUnusable(problem: Problem | null): boolean {
  const isFileProblem = problem?.code === 'vault.fileDamaged' || problem?.code === 'vault.fileMissing';
  return isFileProblem && problem.details?.['file'] === 'content.db';
}
