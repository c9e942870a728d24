import { useState } from 'react';
import { contract } from '../../../shared/contract/index.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { holdsContentKey } from '../../../shared/contract/permissions.ts';
import type { Role } from '../../../shared/contract/permissions.ts';
import { useForm } from '../../lib/use-form.ts';
import { useGatedCommand } from '../../lib/use-gated-command.ts';
import { useText } from '../../lib/use-text.ts';
import { useVaultStatus } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { InvitationDialog } from '../../ui/invitation-code.tsx';
import type { Invitation } from '../../ui/invitation-code.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Muted, Stack } from '../../ui/stack.tsx';
import { RoleField } from './role-field.tsx';

/** Makes an account that opens once with a code, which is then shown. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const { name: vaultName, user } = useVaultStatus();
  const add = useGatedCommand('users.add');
  const { fields, set, markSent, check } = useForm({ displayName: '', name: '' });
  const [role, setRole] = useState<Role>('reviewer');
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const input: InputOf<'users.add'> = { ...fields, role };
  const { isFine, words } = check(contract.users.add.input, input);

  const submit = () => {
    markSent();
    if (!isFine) return;
    const { displayName, name } = input;
    void add.run(input, {
      onSuccess: ({ invitationCode: code, awaitsContent }) =>
        setInvitation({ code, displayName, user: name, awaitsContent, isReset: false }),
      onLater: onClose,
    });
  };

  if (invitation) return <InvitationDialog invitation={invitation} vaultName={vaultName} onClose={onClose} />;
  const cannotGrant = holdsContentKey(role) && user?.readsContent === false;
  return (
    <Dialog title={text('users.invite.title')} onClose={onClose}>
      <Form label={text('users.invite.title')} onSubmit={submit} failure={add.error}>
        <Stack>
          <TextField
            label={text('users.name')}
            value={fields.displayName}
            onChange={set('displayName')}
            problem={words('displayName')}
            hint={text('users.invite.nameHint')}
            isRequired
            autoFocus
          />
          <TextField
            label={text('users.signInName')}
            value={fields.name}
            onChange={set('name')}
            problem={words('name')}
            hint={text('users.invite.signInHint')}
            isRequired
          />
          <RoleField role={role} onChange={setRole} />
          {cannotGrant && <Muted>{text('users.invite.adminCannotGrant')}</Muted>}
          <ProblemMessage problem={add.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={add.isPending}>
            {text('users.invite.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
