import { useRef, useState } from 'react';
import type { Problem } from '../../../shared/errors/problem.ts';
import { bridge } from '../../lib/bridge.ts';
import { useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { PasswordField, SelectField, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Mono, Muted, Stack } from '../../ui/stack.tsx';

interface UnlockVaultProps {
  /** Sign-in names in the vault's header; empty where the vault was not looked at yet. */
  users: readonly string[];
  name?: string;
  /** Left out for the vault Custos opens by itself. */
  path?: string;
  onForgotten: (user: string) => void;
  onOpenOther?: (path: string) => void;
  onBack?: () => void;
}

export function UnlockVault({ users, name, path, onForgotten, onOpenOther, onBack }: UnlockVaultProps) {
  const text = useText();
  const unlock = useCommand('vault.unlock');
  const [user, setUser] = useState(users[0] ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const passphraseInput = useRef<HTMLInputElement>(null);
  const missing = (value: string) => (wasSent && value === '' ? text('ui.field.required') : undefined);

  const submit = () => {
    setWasSent(true);
    if (user === '' || passphrase === '') return;
    unlock.mutate({ user, passphrase, path }, { onError: () => passphraseInput.current?.select() });
  };
  const openOther = async () => {
    const chosen = await bridge().choosePath('folder', '');
    if (chosen) onOpenOther?.(chosen);
  };

  return (
    <Form label={text('vault.unlock.title')} onSubmit={submit}>
      <Stack>
        <h1>{text('vault.unlock.title')}</h1>
        <Muted>{path ? <Mono>{path}</Mono> : text('vault.unlock.which', { name: name ?? '' })}</Muted>
        {users.length > 0 ? (
          <SelectField
            label={text('vault.user')}
            value={user}
            onChange={setUser}
            choices={users.map((each) => ({ value: each, label: each }))}
          />
        ) : (
          <TextField
            label={text('vault.user')}
            value={user}
            onChange={setUser}
            problem={missing(user)}
            isRequired
            autoFocus
          />
        )}
        <PasswordField
          label={text('vault.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          problem={missing(passphrase)}
          inputRef={passphraseInput}
          autoComplete="current-password"
          autoFocus={users.length > 0}
          isRequired
        />
        <ProblemMessage
          problem={unlock.error}
          action={
            isContentUnusable(unlock.error) && (
              <Button onClick={() => unlock.mutate({ user, passphrase, path, startContentAnew: true })}>
                {text('vault.unlock.startContentAnew')}
              </Button>
            )
          }
        />
      </Stack>
      <Actions>
        <Button type="submit" kind="primary" isBusy={unlock.isPending}>
          {unlock.isPending ? text('vault.unlock.busy') : text('vault.unlock.submit')}
        </Button>
        <Button kind="quiet" onClick={() => onForgotten(user)}>
          {text('vault.unlock.forgotten')}
        </Button>
        {onOpenOther && (
          <Button kind="quiet" onClick={() => void openOther()}>
            {text('vault.openOther')}
          </Button>
        )}
        {onBack && (
          <Button kind="quiet" onClick={onBack}>
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
