import { useState } from 'react';
import { holdsContentKey } from '../../../shared/contract/permissions.ts';
import type { UserSummary } from '../../../shared/contract/users.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay, useVaultStatus } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { InvitationDialog } from '../../ui/invitation-code.tsx';
import type { Invitation } from '../../ui/invitation-code.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { Row } from '../../ui/stack.tsx';
import { Callout } from '../../ui/status.tsx';
import { GrantContentDialog } from './grant-content-dialog.tsx';
import { RemoveUserDialog } from './remove-user-dialog.tsx';
import { ResetUserDialog } from './reset-user-dialog.tsx';
import { SetRoleDialog } from './set-role-dialog.tsx';
import { UserFacts } from './user-facts.tsx';

/** One account: how it stands, who made it, and what can be done with it. */
export function UserPanel({ user, onClose }: { user: UserSummary; onClose: () => void }) {
  const text = useText();
  const { name: vaultName, user: self } = useVaultStatus();
  const manages = useMay('users.manage') && self?.id !== user.id && user.state !== 'removed';
  const grants = useMay('users.grantContent');
  const [dialog, setDialog] = useState<'role' | 'grant' | 'reset' | 'remove' | null>(null);
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  useShortcuts('panel', { close: onClose });
  const close = () => setDialog(null);
  const name = user.displayName;
  const awaits = user.content === 'awaiting' && holdsContentKey(user.role);
  return (
    <SidePanel title={name} onClose={onClose}>
      {(manages || (awaits && grants)) && (
        <Row>
          {awaits && grants && (
            <Button kind="primary" onClick={() => setDialog('grant')}>
              {text('users.grant')}
            </Button>
          )}
          {manages && (
            <>
              <Button onClick={() => setDialog('role')}>{text('users.setRole')}</Button>
              <Button onClick={() => setDialog('reset')}>{text('users.resetSlot')}</Button>
              <Button onClick={() => setDialog('remove')}>{text('users.remove')}</Button>
            </>
          )}
        </Row>
      )}
      {user.state === 'invited' && <Callout meaning="soon">{text('users.invitedWhat', { name })}</Callout>}
      {awaits && <Callout meaning="soon">{text('users.awaitsWhat', { name })}</Callout>}
      <UserFacts user={user} />
      {dialog === 'role' && <SetRoleDialog user={user} onClose={close} />}
      {dialog === 'grant' && <GrantContentDialog user={user} onClose={close} />}
      {dialog === 'remove' && <RemoveUserDialog user={user} onClose={close} />}
      {dialog === 'reset' && <ResetUserDialog user={user} onClose={close} onReset={setInvitation} />}
      {invitation && (
        <InvitationDialog invitation={invitation} vaultName={vaultName} onClose={() => setInvitation(null)} />
      )}
    </SidePanel>
  );
}
