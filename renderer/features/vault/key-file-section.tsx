import { useState } from 'react';
import { bridge } from '../../lib/bridge.ts';
import { rememberKeyFile } from '../../lib/key-file-places.ts';
import { useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { useVaultStatus } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Section } from '../../ui/section.tsx';
import { Mono, Stack } from '../../ui/stack.tsx';
import { Callout, Status } from '../../ui/status.tsx';
import { KeyFileDialog } from './key-file-dialog.tsx';

/** A second thing, besides the passphrase, without which one's own slot stays shut. */
export function KeyFileSection() {
  const text = useText();
  const { user, name } = useVaultStatus();
  const setKeyFile = useCommand('vault.setKeyFile');
  const [asked, setAsked] = useState<{ to: string | null } | null>(null);
  const [written, setWritten] = useState<string | null>(null);
  if (!user) return null;
  const close = () => {
    setAsked(null);
    setKeyFile.reset();
  };
  const choosePlace = async () => {
    const to = await bridge().choosePath('saveFile', `${name}-${user.name}.custoskey`);
    if (to) setAsked({ to });
  };
  const submit = (secret: { passphrase: string; keyFile: string | undefined }) => {
    if (!asked) return;
    const { to } = asked;
    setKeyFile.mutate(
      { ...secret, to },
      {
        onSuccess: () => {
          setWritten(to);
          if (to !== null) rememberKeyFile(user.name, to);
          setAsked(null);
        },
      },
    );
  };
  return (
    <Section title={text('vault.keyFile')}>
      <Stack>
        <p>{text('vault.keyFile.intro')}</p>
        <p>{text('vault.keyFile.lost')}</p>
        <Status meaning={user.hasKeyFile ? 'fine' : 'information'}>
          {user.hasKeyFile ? text('vault.keyFile.has') : text('vault.keyFile.hasNot')}
        </Status>
        <div role="status">
          {written !== null && user.hasKeyFile && (
            <Callout meaning="fine" title={text('vault.keyFile.written')}>
              <Mono>{written}</Mono>
            </Callout>
          )}
        </div>
      </Stack>
      <Actions>
        <Button onClick={() => void choosePlace()}>
          {user.hasKeyFile ? text('vault.keyFile.replace') : text('vault.keyFile.make')}
        </Button>
        {user.hasKeyFile && (
          <Button kind="quiet" onClick={() => setAsked({ to: null })}>
            {text('vault.keyFile.remove')}
          </Button>
        )}
      </Actions>
      {asked && (
        <KeyFileDialog
          to={asked.to}
          failure={setKeyFile.error}
          isBusy={setKeyFile.isPending}
          onSubmit={submit}
          onClose={close}
        />
      )}
      {!asked && <ProblemMessage problem={setKeyFile.error} />}
    </Section>
  );
}
