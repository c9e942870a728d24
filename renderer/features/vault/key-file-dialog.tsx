import type { Problem } from '../../../shared/errors/problem.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Mono, Stack } from '../../ui/stack.tsx';
import { OwnSecretFields } from './own-secret-fields.tsx';
import { useOwnSecret } from './use-own-secret.ts';

interface KeyFileDialogProps {
  /** Where the new key file goes; null: passphrase alone from now on. */
  to: string | null;
  failure: Problem | null;
  isBusy: boolean;
  onSubmit: (secret: { passphrase: string; keyFile: string | undefined }) => void;
  onClose: () => void;
}

/** Says what changes, and asks for the secrets of now. */
export function KeyFileDialog({ to, failure, isBusy, onSubmit, onClose }: KeyFileDialogProps) {
  const text = useText();
  const secret = useOwnSecret(failure);
  const title = to === null ? text('vault.keyFile.remove') : text('vault.keyFile.make');
  const submit = () => {
    secret.markSent();
    if (secret.isComplete) onSubmit({ passphrase: secret.passphrase, keyFile: secret.keyFile });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <Form label={title} onSubmit={submit} failure={failure}>
        <Stack>
          <p>{to === null ? text('vault.keyFile.removeWhat') : text('vault.keyFile.makeWhat')}</p>
          {to !== null && <Mono>{to}</Mono>}
          <OwnSecretFields {...secret.fields} />
          <ProblemMessage problem={secret.otherFailure} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={isBusy}>
            {to === null ? text('vault.keyFile.removeSubmit') : text('vault.keyFile.makeSubmit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
