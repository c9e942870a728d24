import type { UserSummary } from '../../../shared/contract/users.ts';
import { useForm } from '../../lib/use-form.ts';
import { useGatedCommand } from '../../lib/use-gated-command.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import type { Invitation } from '../../ui/invitation-code.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';

interface ResetUserDialogProps {
  user: UserSummary;
  onClose: () => void;
  onReset: (invitation: Invitation) => void;
}

/** For somebody who lost passphrase or key file. */
export function ResetUserDialog({ user, onClose, onReset }: ResetUserDialogProps) {
  const text = useText();
  const reset = useGatedCommand('users.resetSlot');
  const { fields, wasSent, set, markSent } = useForm({ recoveryCode: '' });
  const name = user.displayName;
  const title = text('users.resetSlot.title', { name });
  const recoveryCode = fields.recoveryCode.trim();
  const submit = () => {
    markSent();
    if (recoveryCode === '') return;
    const { id } = user;
    void reset.run(
      { id, recoveryCode },
      {
        onSuccess: ({ invitationCode: code, awaitsContent }) => {
          onReset({ code, displayName: name, user: user.name, awaitsContent, isReset: true });
          onClose();
        },
        onLater: onClose,
      },
      { id },
    );
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <Form label={title} onSubmit={submit} failure={reset.error}>
        <Stack>
          <p>{text('users.resetSlot.what', { name })}</p>
          <TextField
            label={text('users.resetSlot.code')}
            value={fields.recoveryCode}
            onChange={set('recoveryCode')}
            problem={wasSent && recoveryCode === '' ? text('ui.field.required') : undefined}
            hint={text('users.resetSlot.codeHint')}
            isRequired
            autoFocus
          />
          <ProblemMessage problem={reset.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="danger" isBusy={reset.isPending}>
            {text('users.resetSlot.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
