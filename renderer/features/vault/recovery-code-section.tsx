import { useState } from 'react';
import { useGatedCommand } from '../../lib/use-gated-command.ts';
import { useText } from '../../lib/use-text.ts';
import { useVaultStatus } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';
import { OwnSecretFields } from './own-secret-fields.tsx';
import { KeepCode } from './recovery-code.tsx';
import { useOwnSecret } from './use-own-secret.ts';

/** A new code for the safe; the old one opens nothing any more. */
export function RecoveryCodeSection() {
  const text = useText();
  const [isAsking, setIsAsking] = useState(false);
  const [isReplaced, setIsReplaced] = useState(false);
  return (
    <Section title={text('vault.recoveryCode')}>
      <Stack>
        <p>{text('vault.replaceCode.intro')}</p>
        <div role="status">{isReplaced && <Status meaning="fine">{text('vault.replaceCode.done')}</Status>}</div>
      </Stack>
      <Actions>
        <Button onClick={() => setIsAsking(true)}>{text('vault.replaceCode.ask')}</Button>
      </Actions>
      {isAsking && <ReplaceDialog onClose={() => setIsAsking(false)} onReplaced={() => setIsReplaced(true)} />}
    </Section>
  );
}

function ReplaceDialog({ onClose, onReplaced }: { onClose: () => void; onReplaced: () => void }) {
  const text = useText();
  const { name } = useVaultStatus();
  const replace = useGatedCommand('vault.replaceRecoveryCode');
  const [code, setCode] = useState<string | null>(null);
  const secret = useOwnSecret(replace.error);
  const submit = () => {
    secret.markSent();
    if (!secret.isComplete) return;
    const onSuccess = ({ recoveryCode }: { recoveryCode: string }) => {
      setCode(recoveryCode);
      onReplaced();
    };
    const input = { passphrase: secret.passphrase, keyFile: secret.keyFile };
    void replace.run(input, { onSuccess, onLater: onClose }, {});
  };
  // A code that is shown once goes only when its reader says so, not with a stray Escape.
  if (code !== null) {
    return (
      <Dialog title={text('vault.code.title')} onClose={onClose} isSticky>
        <Stack>
          <p>{text('vault.replaceCode.shown')}</p>
          <KeepCode code={code} vaultName={name} onKept={onClose} />
        </Stack>
      </Dialog>
    );
  }
  return (
    <Dialog title={text('vault.replaceCode.title')} onClose={onClose}>
      <Form label={text('vault.replaceCode.title')} onSubmit={submit} failure={replace.error}>
        <Stack>
          <p>{text('vault.replaceCode.what')}</p>
          <OwnSecretFields {...secret.fields} />
          <ProblemMessage problem={secret.otherFailure} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={replace.isPending}>
            {text('vault.replaceCode.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
