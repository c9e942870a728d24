import { useState } from 'react';
import type { UserSummary } from '../../../shared/contract/users.ts';
import { roleLabel } from '../../lib/role-words.ts';
import { useGatedCommand } from '../../lib/use-gated-command.ts';
import { useText } from '../../lib/use-text.ts';
import { useVaultStatus } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';
import { describeRoleChange } from './role-change.ts';
import { RoleField } from './role-field.tsx';

export function SetRoleDialog({ user, onClose }: { user: UserSummary; onClose: () => void }) {
  const text = useText();
  const self = useVaultStatus().user;
  const setRole = useGatedCommand('users.setRole');
  const [role, choose] = useState(user.role);
  const [wasSent, setWasSent] = useState(false);
  const name = user.displayName;
  const title = text('users.setRole.title', { name });
  const isSame = role === user.role;
  const submit = () => {
    setWasSent(true);
    if (!isSame) void setRole.run({ id: user.id, role }, { onSuccess: onClose, onLater: onClose });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <Form label={title} onSubmit={submit}>
        <Stack>
          <RoleField
            role={role}
            onChange={choose}
            problem={wasSent && isSame ? text('users.setRole.pick') : undefined}
            autoFocus
          />
          {!isSame && (
            <p aria-live="polite">{text(describeRoleChange(user, role, self?.readsContent === true), { name })}</p>
          )}
          <ProblemMessage problem={setRole.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={setRole.isPending}>
            {isSame ? text('users.setRole') : text('users.setRole.submit', { role: roleLabel(text, role) })}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
